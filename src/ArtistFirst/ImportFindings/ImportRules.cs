namespace ArtistFirst;

/// <summary>The rules about what is brought into a register from outside, in the order of their codes.</summary>
internal static class ImportRules
{
    public static readonly IReadOnlyList<FindingRule> All =
    [
        ImportFormatUnknown.Rule,
        ImportBroken.Rule,
        ImportTooLarge.Rule,
        ImportColumns.Rule,
        ImportLineShape.Rule,
        ImportValue.Rule,
        ImportKeyWrong.Rule,
        ImportIdentifierOdd.Rule,
        ImportPartyUnidentified.Rule,
        ImportPartUnknown.Rule,
        ImportTerritory.Rule,
        ImportDealIsOffer.Rule,
        ImportSignalUnusable.Rule,
        ImportAiContradicts.Rule,
        ImportCounts.Rule,
    ];
}
