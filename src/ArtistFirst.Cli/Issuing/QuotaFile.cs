namespace ArtistFirst.Cli;

/// <summary>A limit, as a terms file has it.</summary>
internal sealed record QuotaFile
{
    public required string Unit { get; init; }

    public required long Limit { get; init; }

    public string Window { get; set; } = "total";

    public LicenseQuota ToQuota() => new(Unit, Limit, Window switch
    {
        "total" => QuotaWindow.Total,
        "day" => QuotaWindow.Day,
        "month" => QuotaWindow.Month,
        _ => throw new FormatException($"Expected total, day or month as the window of a quota; '{Window}' is none of them."),
    });
}
