namespace ArtistFirst.Registry;

/// <summary>One line of a payee's statement.</summary>
public sealed record StatementLine
{
    /// <summary>The number of the line in the statement, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is.</summary>
    public required LineType Type { get; init; }

    /// <summary>In which period the use was booked, where another one's statement has the line; null for this one.</summary>
    public string? OriginalPeriod { get; init; }

    /// <summary>From which pool; null for what concerns several.</summary>
    public string? Pool { get; init; }

    /// <summary>For which side: master, work, artist or voice.</summary>
    public string? Side { get; init; }

    /// <summary>The recording.</summary>
    public Isrc? Recording { get; init; }

    /// <summary>Its title, as the register has it.</summary>
    public string? Title { get; init; }

    /// <summary>Its artists, as they are displayed.</summary>
    public string? Artists { get; init; }

    /// <summary>The work, on the work side.</summary>
    public Iswc? Work { get; init; }

    /// <summary>The work's title, as the register has it.</summary>
    public string? WorkTitle { get; init; }

    /// <summary>The uses, by their names.</summary>
    public string? Uses { get; init; }

    /// <summary>Where.</summary>
    public Territory? Territory { get; init; }

    /// <summary>In which month (UTC), such as 2026-11.</summary>
    public string? Month { get; init; }

    /// <summary>The model; null where none is involved.</summary>
    public string? Model { get; init; }

    /// <summary>The license.</summary>
    public string? License { get; init; }

    /// <summary>How many uses.</summary>
    public long Count { get; init; }

    /// <summary>The sum of their weights on this side, with nine decimals, the rest cut off: for people to read.</summary>
    public string? Weight { get; init; }

    /// <summary>The payee's part of the side: a fraction.</summary>
    public string? Share { get; init; }

    /// <summary>The amount before rounding, in minor units of the currency: an exact fraction.</summary>
    public required string Exact { get; init; }

    /// <summary>The same as a number of the currency, with six more decimals than it has, the rest cut off: for people to read.</summary>
    public required string Amount { get; init; }

    /// <summary>The positions in the ledger of the entries behind the line, as ranges: <c>3-7 12</c>.</summary>
    public string? Entries { get; init; }
}
