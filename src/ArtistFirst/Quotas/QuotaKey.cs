using System.Globalization;

namespace ArtistFirst;

/// <summary>What a ledger counts under one number: a quota of a grant of a license, in a day, a month, or for ever.</summary>
/// <param name="Text">The key: issuer, license, grant, unit, window and period, with spaces between, which none of them holds.</param>
/// <param name="Quota">The quota.</param>
internal sealed record QuotaKey(string Text, LicenseQuota Quota)
{
    /// <summary>The key of a quota at an instant.</summary>
    public static QuotaKey Of(License license, LicenseGrant grant, LicenseQuota quota, DateTimeOffset at)
    {
        string period = quota.Window switch
        {
            QuotaWindow.Day => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            QuotaWindow.Month => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => "total",
        };
        return new QuotaKey(string.Create(CultureInfo.InvariantCulture, $"{license.Issuer} {license.Id} {grant.Index} {quota.Unit} {period}"), quota);
    }
}
