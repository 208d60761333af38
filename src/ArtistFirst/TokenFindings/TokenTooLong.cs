namespace ArtistFirst;

/// <summary>AF1004: the text is longer than any license is.</summary>
internal static class TokenTooLong
{
    public static readonly FindingRule Rule = new(1004, "The token is too long");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected at most {TokenLimits.MaxLicenseLength} characters; {detail.First} came. A license of many recordings names a manifest instead of listing them: ask the issuer for one.");

    /// <summary>To be signed: AWS KMS, for one, signs messages of up to 4096 bytes.</summary>
    public static Finding FoundBeforeSigning(int length) => Rule.Found(
        $"Expected at most {TokenLimits.MaxSigningInputLength} bytes to sign; there are {length}. Split the grants over several licenses, or name recordings by a manifest.");
}
