using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>Who sent a file, and when it was made (HDR record, CWR 2.2 §3.5).</summary>
/// <param name="Id">The type and number of the sender, such as PB000000199.</param>
/// <param name="CreatedAt">When the file was made; societies write no time zone, so it is taken as UTC.</param>
internal sealed record CwrSender(string Id, DateTimeOffset CreatedAt)
{
    /// <summary>The sender of a file; null where the record does not say who or when.</summary>
    public static CwrSender? Read(CwrLine header)
    {
        string id = $"{header.Field(4, 2)}{header.Field(6, 9)}";
        bool isSender = id.Length is >= 3 and <= 11 && !id.AsSpan().ContainsAnyExceptInRange('0', 'Z');
        bool isInstant = DateTimeOffset.TryParseExact(
            $"{header.Field(65, 8)}{header.Field(73, 6)}", "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset at);
        return isSender && isInstant ? new CwrSender(id, at) : null;
    }
}
