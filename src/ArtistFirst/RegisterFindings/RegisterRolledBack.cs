namespace ArtistFirst;

/// <summary>An earlier or another register may lack a withdrawal.</summary>
internal static class RegisterRolledBack
{
    public static readonly FindingRule Rule = new(2010, "The consent register went back to an earlier state");

    public static Finding Found(ConsentFreshness seen, RightsRegister came) => Found(seen, came.Registry, came.Revision);

    public static Finding FoundEarlier(string registry, DateTimeOffset seen, DateTimeOffset came) => Rule.Found(
        $"Expected {registry} as it was at {seen:yyyy-MM-ddTHH:mm:ss.FFFFFFFK} or later, which the last settlement was made by; what came is as of {came:yyyy-MM-ddTHH:mm:ss.FFFFFFFK}. It may lack claims that were paid by: settle by the current register.");

    public static Finding Found(ConsentFreshness seen, string registry, long revision) => Rule.Found(
        $"Expected a register of {seen.Registry} with a revision above {seen.Revision}; {registry} with revision {revision} and other contents came. An earlier state may lack a withdrawal: publish the current one with a higher revision.");
}
