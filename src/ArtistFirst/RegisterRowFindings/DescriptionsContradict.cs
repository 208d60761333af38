namespace ArtistFirst;

/// <summary>What one source describes takes away nobody whom another source named.</summary>
internal static class DescriptionsContradict
{
    public static readonly FindingRule Rule = new(2083, "Two sources describe a recording or a party differently");

    /// <summary>Which row, and what it said and what stands.</summary>
    public static Finding Found(string row, string contradiction) => Rule.Found(
        $"Expected {row} as the register has it, or with more; got {contradiction}. Everybody who was to be asked, or may speak, still is or may. Where the source is right, the registry corrects it.");
}
