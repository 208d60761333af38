namespace ArtistFirst.Registry;

/// <summary>A work as CWR registers it (a NWR, REV or ISW transaction).</summary>
internal sealed class CwrWork
{
    /// <summary>The line at which it begins.</summary>
    public required long Line { get; init; }

    /// <summary>Who sent it; null where the file does not say.</summary>
    public required CwrSender? Sender { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The submitter's number.</summary>
    public required string Number { get; init; }

    /// <summary>The ISWC as it is written; empty where there is none.</summary>
    public required string Iswc { get; init; }

    /// <summary>Writers and publishers in the order of the records.</summary>
    public List<CwrInterest> Interests { get; } = [];

    /// <summary>Its recordings, as far as they have a code.</summary>
    public List<CwrRecording> Recordings { get; } = [];

    /// <summary>What is wrong with records of the work. One is enough to leave all of it out: a part that is not read is somebody who is not asked.</summary>
    public List<(long Line, Finding Finding)> Problems { get; } = [];
}
