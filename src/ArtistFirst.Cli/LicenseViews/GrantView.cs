namespace ArtistFirst.Cli;

/// <summary>One grant of a verified license.</summary>
internal sealed record GrantView
{
    public required int Index { get; init; }

    public required Uses Uses { get; init; }

    public required ScopeView Recordings { get; init; }

    public required TerritorySet Territories { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public required IReadOnlyList<string> Models { get; init; }

    public required Destinations Destinations { get; init; }

    public required Duties Duties { get; init; }

    public required IReadOnlyList<QuotaView> Quotas { get; init; }

    public required string AfterRevocation { get; init; }

    public string? Contract { get; init; }

    public static GrantView Of(LicenseGrant grant) => new()
    {
        Index = grant.Index,
        Uses = grant.Uses,
        Recordings = ScopeView.Of(grant.Recordings),
        Territories = grant.Territories,
        NotBefore = grant.NotBefore,
        ExpiresAt = grant.ExpiresAt,
        Models = [.. grant.Models.Select(model => model.ToString())],
        Destinations = grant.Destinations,
        Duties = grant.Duties,
        Quotas = [.. grant.Quotas.Select(QuotaView.Of)],
        AfterRevocation = grant.AfterRevocation.ToString(),
        Contract = grant.ContractNumber,
    };

    public IEnumerable<string> Tell() =>
    [
        $"  grant {Index}      {Names.Of(Uses)}",
        $"    of         {Recordings.Tell()}",
        $"    in         {Territories}",
        $"    by models  {(Models is ["*"] ? "all" : Words.List(Models))}",
        $"    to         {(Destinations == Destinations.All ? "all destinations" : Names.Of(Destinations))}",
        $"    owes       {(Duties == Duties.None ? "nothing" : Names.Of(Duties))}",
        .. Quotas.Select(quota => $"    at most    {quota.Tell()}"),
        .. NotBefore is { } start ? [$"    from       {Words.Of(start)}"] : Array.Empty<string>(),
        .. ExpiresAt is { } end ? [$"    until      {Words.Of(end)}"] : Array.Empty<string>(),
        $"    revoked    {AfterRevocation}",
        .. Contract is null ? Array.Empty<string>() : [$"    contract   {Contract}"],
    ];
}
