namespace ArtistFirst.Registry;

/// <summary>What was published.</summary>
public sealed record PublishedSnapshot
{
    /// <summary>The state: the register's revision.</summary>
    public required long Version { get; init; }

    /// <summary>For whom.</summary>
    public required string Licensee { get; init; }

    /// <summary>Where it lies: the folder of the licensee, or the file.</summary>
    public required string Path { get; init; }

    /// <summary>How many recordings it holds; where only what changed was compiled, how many its base does. So are policies and bytes.</summary>
    public required long Recordings { get; init; }

    /// <summary>How many different policies they share.</summary>
    public required int Policies { get; init; }

    /// <summary>Bytes that answers need: table, policies and texts.</summary>
    public required long DecisionBytes { get; init; }

    /// <summary>Bytes that explanations need besides.</summary>
    public required long EvidenceBytes { get; init; }

    /// <summary>Whether a new base was published. Otherwise a delta, or only a new head where nothing had changed.</summary>
    public required bool IsNewBase { get; init; }

    /// <summary>How many recordings the delta adds, changes or removes; 0 for a base.</summary>
    public required int Changes { get; init; }

    /// <summary>Bits that answers need for a recording.</summary>
    public double BitsPerRecording => Recordings == 0 ? 0 : DecisionBytes * 8.0 / Recordings;
}
