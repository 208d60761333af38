namespace ArtistFirst;

/// <summary>AF1018: the license lives longer than a license may, or not at all.</summary>
internal static class LifetimeOutOfBounds
{
    public static readonly FindingRule Rule = new(1018, "The lifetime is out of bounds");

    /// <summary>What cannot be revoked has to end soon: a day without a status list, 90 days with one.</summary>
    public const long MaxSeconds = 24 * 60 * 60;

    /// <summary>With a status list.</summary>
    public const long MaxSecondsWithStatus = 90 * MaxSeconds;

    public static bool Applies(in LicenseClaims claims) => claims.ExpiresAt <= claims.IssuedAt
        || claims.ExpiresAt <= claims.NotBefore
        || claims.ExpiresAt - claims.IssuedAt > (claims.HasStatus ? MaxSecondsWithStatus : MaxSeconds);

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected exp after iat and nbf, at most 24 hours after iat without a status list and at most 90 days with one; exp lies {detail.First} seconds after iat. Ask the issuer for a shorter license, or for one with a status list.");
}
