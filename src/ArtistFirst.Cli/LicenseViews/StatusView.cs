namespace ArtistFirst.Cli;

/// <summary>Where the license's status is kept, and how fresh that is.</summary>
internal sealed record StatusView(string Uri, long Index, DateTimeOffset? ListIssuedAt, DateTimeOffset? ListStaleAt)
{
    public static StatusView Of(LicenseStatusReference status) => new(status.List.Uri, status.Index, status.List.IssuedAt, status.List.StaleAt);

    public string Tell() => ListIssuedAt is { } issued && ListStaleAt is { } stale
        ? $"in force, says the list of {Words.Of(issued)}, good until {Words.Of(stale)}: {Uri}, index {Words.Of(Index)}"
        : $"{Uri}, index {Words.Of(Index)}";
}
