namespace ArtistFirst;

/// <summary>A period is settled once.</summary>
internal static class PeriodClosed
{
    public static readonly FindingRule Rule = new(4025, "The period is closed");

    public static Finding Found(string period, string problem) => Rule.Found(
        $"A period should be settled once, after those before it; {problem} What came to light since goes into the next period. To change income or terms of {period}, restate it: the difference is booked in the next period.");
}
