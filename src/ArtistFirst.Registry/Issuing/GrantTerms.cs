namespace ArtistFirst.Registry;

/// <summary>What one grant of a license is to say. All of it holds together. Order and repetitions do not matter: the issuer sorts.</summary>
public sealed record GrantTerms
{
    /// <summary>The uses; at least one.</summary>
    public required Uses Uses { get; init; }

    /// <summary>The recordings. More than 128 by name go into a manifest file.</summary>
    public required RecordingScope Recordings { get; init; }

    /// <summary>The territories; at least one.</summary>
    public required TerritorySet Territories { get; init; }

    /// <summary>The models that may be used, 1 to 32; <see cref="ModelPattern.Any"/> alone for every one.</summary>
    public required IReadOnlyList<ModelPattern> Models { get; init; }

    /// <summary>Where outputs may go; at least one destination.</summary>
    public required Destinations Destinations { get; init; }

    /// <summary>What a use owes.</summary>
    /// <value>None by default.</value>
    public Duties Duties { get; init; }

    /// <summary>Obligations beyond <see cref="Duties"/>. Verifiers that do not declare them find the grant void.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<string> OtherObligations { get; init; } = [];

    /// <summary>When the grant begins, if not with the license. Whole seconds.</summary>
    /// <value>Null by default.</value>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>When the grant ends (half-open), such as the end of the contract; it may outlast the license. Whole seconds.</summary>
    /// <value>Null by default: with the license.</value>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Limits that the usage ledger counts against, at most 16.</summary>
    /// <value>None by default: not limited.</value>
    public IReadOnlyList<LicenseQuota> Quotas { get; init; } = [];

    /// <summary>What becomes of models and outputs when the license is revoked.</summary>
    /// <value>By default new use stops and nothing else changes.</value>
    public AfterRevocation AfterRevocation { get; init; }

    /// <summary>The number of the contract behind the grant, at most 256 bytes.</summary>
    /// <value>Null by default: none.</value>
    public string? ContractNumber { get; init; }

    /// <summary>Notes for people (<c>ext</c>). They restrict nothing.</summary>
    /// <value>None by default.</value>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The terms of a grant, to be renewed as they are or narrowed with a <c>with</c> expression.</summary>
    /// <param name="grant">The grant of a verified license.</param>
    /// <exception cref="ArgumentNullException"><paramref name="grant"/> is null.</exception>
    public static GrantTerms From(LicenseGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return new GrantTerms
        {
            Uses = grant.Uses,
            Recordings = grant.Recordings,
            Territories = grant.Territories,
            Models = grant.Models,
            Destinations = grant.Destinations,
            Duties = grant.Duties,
            OtherObligations = grant.DeclaredObligations,
            NotBefore = grant.NotBefore,
            ExpiresAt = grant.ExpiresAt,
            Quotas = grant.Quotas,
            AfterRevocation = grant.AfterRevocation,
            ContractNumber = grant.ContractNumber,
        };
    }
}
