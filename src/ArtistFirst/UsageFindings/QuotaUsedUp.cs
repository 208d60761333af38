namespace ArtistFirst;

/// <summary>As many uses as a license allows are on record, or set aside for processes that make them.</summary>
internal static class QuotaUsedUp
{
    public static readonly FindingRule Rule = new(4007, "The quota of the license is used up");

    public static Finding Found(QuotaKey key) => Rule.Found(
        $"The license allows {key.Quota.Limit} of the unit '{key.Quota.Unit}' {Each(key.Quota.Window)}, and all are taken ({key.Text}). {Next(key.Quota.Window)}");

    private static string Each(QuotaWindow window) => window switch
    {
        QuotaWindow.Day => "a day",
        QuotaWindow.Month => "a month",
        _ => "in all",
    };

    private static string Next(QuotaWindow window) => window switch
    {
        QuotaWindow.Day => "It begins anew at midnight UTC; ask the licensor for more.",
        QuotaWindow.Month => "It begins anew with the next month, UTC; ask the licensor for more.",
        _ => "Ask the licensor for another license.",
    };
}
