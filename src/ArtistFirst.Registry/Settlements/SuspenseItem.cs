namespace ArtistFirst.Registry;

/// <summary>An amount for which nobody is known. It is never divided over others before its claim window ends.</summary>
/// <param name="Id">What tells it apart.</param>
/// <param name="Period">In which period it was earned.</param>
/// <param name="Pool">From which pool.</param>
/// <param name="Reason">Why nobody could be paid.</param>
/// <param name="Amount">How much; negative where a correction took something back.</param>
/// <param name="Until">The last day on which it can be claimed.</param>
public sealed record SuspenseItem(string Id, string Period, string Pool, SuspenseReason Reason, Money Amount, DateOnly Until)
{
    /// <summary>For the use of which recording; null where none was measured.</summary>
    public Isrc? Recording { get; init; }

    /// <summary>On which side: master, work, artist or voice; null for all.</summary>
    public string? Side { get; init; }

    /// <summary>For which work; null for all, or none.</summary>
    public Iswc? Work { get; init; }

    /// <summary>Where it was used.</summary>
    public Territory? Territory { get; init; }

    /// <summary>When it was first used (UTC): shares of that instant count.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who was paid which part of the same whole.</summary>
    public IReadOnlyList<PaidPart>? Paid { get; init; }
}
