using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>One grant, as a terms file has it.</summary>
internal sealed record GrantFile
{
    public required Uses Uses { get; init; }

    public required RecordingsFile Recordings { get; init; }

    public required TerritorySet Territories { get; init; }

    public required IReadOnlyList<ModelPattern> Models { get; init; }

    public required Destinations Destinations { get; init; }

    public Duties Duties { get; set; }

    public IReadOnlyList<string> OtherObligations { get; set; } = [];

    public DateTimeOffset? NotBefore { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public IReadOnlyList<QuotaFile> Quotas { get; set; } = [];

    public string? AfterRevocation { get; set; }

    public string? Contract { get; set; }

    public IReadOnlyDictionary<string, string> Notes { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public async Task<GrantTerms> ToTermsAsync(string folder, CancellationToken cancellationToken) => new()
    {
        Uses = Uses,
        Recordings = await Recordings.ToScopeAsync(folder, cancellationToken).ConfigureAwait(false),
        Territories = Territories,
        Models = Models,
        Destinations = Destinations,
        Duties = Duties,
        OtherObligations = OtherObligations,
        NotBefore = NotBefore,
        ExpiresAt = ExpiresAt,
        Quotas = [.. Quotas.Select(quota => quota.ToQuota())],
        AfterRevocation = ReadAfterRevocation(),
        ContractNumber = Contract,
        Notes = Notes,
    };

    private AfterRevocation ReadAfterRevocation()
    {
        AfterRevocation value = default;
        return AfterRevocation is null || ArtistFirst.AfterRevocation.TryParse(AfterRevocation, out value)
            ? value
            : throw new FormatException($"Expected stop-new-use, retire-model-by:2027-12-31, take-down-outputs or run-off-days:90 as afterRevocation; '{AfterRevocation}' is none of them.");
    }
}
