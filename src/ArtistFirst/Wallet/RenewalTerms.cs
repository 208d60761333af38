using System.Globalization;

namespace ArtistFirst;

/// <summary>
/// What a license grants, as a text to compare: a license that is issued again before it ends has the same terms and a later end. Their windows, numbers and
/// contract numbers are left out, as a renewal changes them.
/// </summary>
internal static class RenewalTerms
{
    public static string Of(License license) => $"{license.Issuer} {string.Join(' ', license.Grants.Select(Of).Order(StringComparer.Ordinal))}";

    private static string Of(LicenseGrant grant)
    {
        RecordingScope scope = grant.Recordings;
        string recordings = string.Join(',', scope.PackedRecordings.ToArray().Select(packed => packed.ToString("x", CultureInfo.InvariantCulture)));
        return $"[{grant.Uses:D} {grant.Destinations:D} {grant.Territories} {string.Join(',', grant.Models)} {recordings} {string.Join(',', scope.Catalogues)} {string.Join(',', scope.Labels)} {scope.Manifest?.Uri}]";
    }
}
