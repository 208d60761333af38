using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>A settlement, as the command tells it.</summary>
internal sealed record SettlementView(
    string Period, long From, long To, string RateCard, string Pools, string Adjusted, string Paid, string CarriedForward, string Suspense, IReadOnlyList<PayeeView> Payees, IEnumerable<WaitingView> Waiting, string Sha256, string? Folder, long? ProvedEntries, long? OtherEntries)
{
    private const int FirstOnes = 20;

    public static SettlementView Of(Settlement settlement, WrittenPeriod? written) => new(
        settlement.Period,
        settlement.Ledger.From,
        settlement.Ledger.To,
        $"{settlement.RateCard.Id} revision {settlement.RateCard.Revision}",
        settlement.Totals.Pools.ToString(),
        settlement.Totals.Adjusted.ToString(),
        settlement.Totals.Paid.ToString(),
        settlement.Totals.CarriedForward.ToString(),
        settlement.Totals.SuspenseAfter.ToString(),
        [.. settlement.Payees.Select(PayeeView.Of)],
        settlement.Suspense.Select(static item => new WaitingView(item.Id, item.Reason.ToString(), item.Amount.ToString(), item.Until)),
        settlement.Sha256.ToString(),
        written?.Folder,
        written?.ProvedEntries,
        written?.OtherEntries);

    public IEnumerable<string> Tell()
    {
        yield return $"Settled {Period} from {Words.Of(To - From)} entries of the ledger ({From} to {To}) by {RateCard}.";
        yield return $"Pools {Pools}, adjusted {Adjusted}: paid {Paid}, carried forward {CarriedForward}, waiting {Suspense}.";
        foreach (PayeeView payee in Payees.Take(FirstOnes))
        {
            yield return $"  {payee.Name} ({payee.Party}): earned {payee.Earned}, paid {payee.Paid}, carried forward {payee.CarriedForward}";
        }

        if (Payees.Count > FirstOnes)
        {
            yield return $"  and {Words.Of(Payees.Count - FirstOnes)} more payees";
        }

        foreach (WaitingView waiting in Waiting.Take(FirstOnes))
        {
            yield return $"  waits until {waiting.Until:O}: {waiting.Amount} ({waiting.Reason}) {waiting.Id}";
        }

        if (Folder is not null)
        {
            yield return $"Written to {Folder}";
        }

        if (ProvedEntries > 0)
        {
            yield return $"Proved: {Words.Of(ProvedEntries.Value)} entries behind the lines, beside each statement{(OtherEntries > 0 ? $"; {Words.Of(OtherEntries.Value)} more have no proof there (--proofs, usage prove --entry)" : string.Empty)}.";
        }
    }
}
