namespace ArtistFirst;

/// <summary>A receipt counts as far as its signature.</summary>
internal static class ReceiptNotSigned
{
    public static readonly FindingRule Rule = new(2058, "A receipt is not signed by the registry");

    public static Finding Found(LicenseOutcome outcome) => Rule.Found(
        $"Expected a receipt (typ consent-receipt+jwt) that the registry's key signed; this text is none ({outcome}). Take the receipt as it was given, and the key that the registry publishes.");
}
