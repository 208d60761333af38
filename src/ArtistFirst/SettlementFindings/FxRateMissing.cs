namespace ArtistFirst;

/// <summary>Income is in a currency for which there is no exchange rate.</summary>
internal static class FxRateMissing
{
    public static readonly FindingRule Rule = new(4022, "An exchange rate is missing");

    public static Finding Found(string from, string to) => Rule.Found(
        $"Income in {from} should have a rate to {to} in the table of exchange rates; there is none, and none is derived from others. Add the rate from {from} to {to} with its source and date.");
}
