namespace ArtistFirst;

/// <summary>
/// What each of several sources accounts for while nobody measured it: equal parts, on each side among the sources where the side has a say in the use. What does not divide is left over, as everywhere in the ledger.
/// </summary>
internal static class EqualWeights
{
    public static IEnumerable<SideWeights> Of(IReadOnlyList<CatalogueAudio> sources)
    {
        int masters = sources.Count(static source => HasPart(source, Side.Master));
        int works = sources.Count(static source => HasPart(source, Side.Work));
        int voices = sources.Count(static source => HasPart(source, Side.Voice));
        foreach (CatalogueAudio source in sources)
        {
            yield return new SideWeights(PartOf(source, Side.Master, masters), PartOf(source, Side.Work, works), PartOf(source, Side.Voice, voices));
        }
    }

    private static int PartOf(CatalogueAudio source, Side side, int count) => HasPart(source, side) ? SideWeights.Whole / count : 0;

    private static bool HasPart(CatalogueAudio source, Side side)
    {
        bool isSung = source.Description?.Vocals != Vocals.No;
        foreach (Uses use in UseNames.Enumerate(source.Request.Uses))
        {
            if (RequiredSides.For(use, side, isSung) == SideNeed.Grant)
            {
                return true;
            }
        }

        return false;
    }
}
