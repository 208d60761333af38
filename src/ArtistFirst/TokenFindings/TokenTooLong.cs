namespace ArtistFirst;

/// <summary>AF1004: the text is longer than any license is.</summary>
internal static class TokenTooLong
{
    public static readonly FindingRule Rule = new(1004, "The token is too long");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected at most {TokenLimits.MaxLicenseLength} characters; {detail.First} came. A license of many recordings names a manifest instead of listing them: ask the issuer for one.");
}
