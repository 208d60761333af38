namespace ArtistFirst.Analyzers;

/// <summary>Values as messages name them.</summary>
internal static class Names
{
    // The wire names of the SDK's uses, in the order of their bits.
    public static readonly string[] Uses =
    [
        "TrainGenerative", "TrainFinetune", "TrainAnalysis", "Embed", "Reference", "Stems", "Remix", "Cover",
        "Sample", "Interpolation", "Lyrics", "VoiceClone", "VoiceRender", "Likeness", "Recommend", "Identify",
    ];

    public static string Of(Value? use) => use switch
    {
        null => "every use",
        ConstantValue { Content: ushort bits } => string.Join(" and ", Uses.Where((_, bit) => (bits & (1 << bit)) != 0)),
        ConstantValue constant => constant.ToString(),
        SymbolValue or MemberValue => use.ToString(),
        _ => "another use",
    };

    /// <summary>What was checked, as its value says, or as it was written; null where neither names it.</summary>
    public static string? OfRecording(Value recording, CheckSite? check)
    {
        if (recording is SymbolValue or ConstantValue or MemberValue { Root: SymbolValue, Index: null or ConstantValue or SymbolValue or PureValue { Operation: PureValue.FromEnd } })
        {
            return recording.ToString();
        }

        return check is not null && Places.ArgumentOf(check.Call.Operation, check.Contract.Recording.Parameter) is { } written ? Places.TextOf(written) : null;
    }
}
