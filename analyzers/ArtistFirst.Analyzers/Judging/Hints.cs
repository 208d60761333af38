namespace ArtistFirst.Analyzers;

/// <summary>Names of the properties of a diagnostic. They tell the code fixes, which cannot ask the analyzer, what a message has no room for.</summary>
internal static class Hints
{
    /// <summary>What tells the loaded recording: the ordinal of a parameter, -1 for the object itself, and members from there on (<c>0.Recording</c>).</summary>
    public const string Recording = "recording";

    /// <summary>What tells the use, written like <see cref="Recording"/>; absent where nothing does.</summary>
    public const string Use = "use";

    /// <summary>The use that is always made, as the number of its enum; absent where none is fixed.</summary>
    public const string FixedUse = "for";

    /// <summary>Present where the recording is told by a path, an address or a stream that is made of its id.</summary>
    public const string IsDerived = "derived";

    /// <summary>What tells the recording in the call of the check, whose place is the first additional location.</summary>
    public const string CheckedRecording = "checked recording";

    /// <summary>The rule that a redundant suppression is about; absent for a redundant check.</summary>
    public const string Suppressed = "suppressed";

    /// <summary>What tells the use in the call of the check.</summary>
    public const string CheckedUse = "checked use";
}
