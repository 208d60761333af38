namespace ArtistFirst;

/// <summary>Whether a grant lies within another in every respect: who passes a license on cannot give more than there is.</summary>
internal static class GrantNarrowing
{
    public static bool IsWithin(this LicenseGrant grant, LicenseGrant wider) =>
        (grant.Uses & ~wider.Uses) == Uses.None
        && grant.Recordings.MayBeWithin(wider.Recordings)
        && grant.Territories.IsSubsetOf(wider.Territories)
        && grant.Models.All(model => wider.Models.Any(model.IsWithin))
        && (grant.Destinations & ~wider.Destinations) == Destinations.None
        && IsTimeWithin(grant, wider)
        && grant.KeepsTermsOf(wider);

    /// <summary>Whether a grant states what another demands of whoever uses it: duties, limits, and what follows a revocation. Allocates nothing.</summary>
    public static bool KeepsTermsOf(this LicenseGrant grant, LicenseGrant wider)
    {
        for (int i = 0; i < wider.Quotas.Count; i++)
        {
            if (!HasQuotaWithin(grant, wider.Quotas[i]))
            {
                return false;
            }
        }

        return KeepsObligations(grant, wider);
    }

    /// <summary>A grant without a bound of its own reaches as far as time does.</summary>
    private static bool IsTimeWithin(LicenseGrant grant, LicenseGrant wider) =>
        (wider.NotBefore is null || grant.NotBefore >= wider.NotBefore) && (wider.ExpiresAt is null || grant.ExpiresAt <= wider.ExpiresAt);

    private static bool HasQuotaWithin(LicenseGrant grant, LicenseQuota limit)
    {
        for (int i = 0; i < grant.Quotas.Count; i++)
        {
            if (IsWithin(grant.Quotas[i], limit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool KeepsObligations(LicenseGrant grant, LicenseGrant wider) =>
        (wider.Duties & ~grant.Duties) == Duties.None
        && (wider.DeclaredObligations.Count == 0 || wider.DeclaredObligations.All(grant.DeclaredObligations.Contains))
        && IsAsStrict(grant.AfterRevocation, wider.AfterRevocation);

    private static bool IsWithin(LicenseQuota quota, LicenseQuota limit) =>
        string.Equals(quota.Unit, limit.Unit, StringComparison.Ordinal) && quota.Window == limit.Window && quota.Limit <= limit.Limit;

    /// <summary>Whatever follows is stricter than to stop new use alone; taking down at once is stricter than running off.</summary>
    private static bool IsAsStrict(AfterRevocation narrower, AfterRevocation wider) => wider.Kind switch
    {
        AfterRevocationKind.StopNewUse => true,
        AfterRevocationKind.RetireModelBy => narrower.Kind == wider.Kind && narrower.RetireBy <= wider.RetireBy,
        AfterRevocationKind.RunOffDays => narrower.Kind == AfterRevocationKind.TakeDownOutputs || (narrower.Kind == wider.Kind && narrower.Days <= wider.Days),
        _ => narrower.Kind == wider.Kind,
    };
}
