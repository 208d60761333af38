namespace ArtistFirst;

/// <summary>One use in one place: the opt-out signals, then each side in turn.</summary>
internal static class UseEvaluation
{
    public static void Run(ConsentQuestion question, RelevantRows rows, Reasons reasons)
    {
        bool sung = IsSung(question);
        SignalEvaluation.Run(question, rows, sung, reasons);
        RunSide(Side.Master, question, rows, sung, reasons);
        RunWorks(question, rows, sung, reasons);
        RunSide(Side.Artist, question, rows, sung, reasons);
        RunSide(Side.Voice, question, rows, sung, reasons);
    }

    // A recording that is said to be instrumental and in which somebody has a voice is sung.
    private static bool IsSung(ConsentQuestion question) =>
        question.Recording.Vocals != Vocals.No
        || question.Recording.Claims.Any(claim => claim.Side == Side.Voice && claim.Holds(question.Place, question.At, question.KnownAt));

    private static void RunSide(Side side, ConsentQuestion question, RelevantRows rows, bool sung, Reasons reasons)
    {
        SideNeed need = RequiredSides.For(question.Use, side, sung);
        if (need != SideNeed.None)
        {
            SideAsset asset = new(side, Work: null, question.Recording.Claims.Where(claim => claim.Side == side));
            SideEvaluation.Run(need, asset, question, rows, reasons);
        }
    }

    private static void RunWorks(ConsentQuestion question, RelevantRows rows, bool sung, Reasons reasons)
    {
        SideNeed need = RequiredSides.For(question.Use, Side.Work, sung);
        if (need == SideNeed.Grant && rows.Works.IsEmpty)
        {
            reasons.Unresolve(WorkNotLinked.Found(question));
        }

        foreach (LinkedWork work in need == SideNeed.None ? [] : rows.Works)
        {
            if (work.Row is not null)
            {
                SideEvaluation.Run(need, new SideAsset(Side.Work, work.Row, work.Row.Claims), question, rows, reasons);
            }
            else if (need == SideNeed.Grant)
            {
                reasons.Unresolve(WorkNotLinked.Found(question, work.Iswc));
            }
        }
    }
}
