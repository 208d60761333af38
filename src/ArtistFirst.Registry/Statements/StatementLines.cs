using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>The lines of each payee, made when they are asked for.</summary>
internal sealed class StatementLines
{
    private const int MoreDigits = 6;

    private readonly Settlement _settlement;
    private readonly Apportionment _division;
    private readonly ILookup<PartyId, (int Place, PartyId Party, Rational Amount)> _released;
    private readonly SuspenseDesk _desk;
    private readonly ILookup<PartyId, (string Period, PartyId Party, Rational Amount)> _adjusted;

    public StatementLines(Settlement settlement, Apportionment division, SuspenseDesk desk, Restating restating)
    {
        (_settlement, _division, _desk) = (settlement, division, desk);
        _released = desk.Released.ToLookup(static release => release.Party);
        _adjusted = restating.Differences.ToLookup(static difference => difference.Party);
    }

    public IReadOnlyList<StatementLine> Of(PartyId party)
    {
        IEnumerable<StatementLine> uses = _division.LinesOf(party).Select(UsageLine).OrderBy(LineOrder.KeysOf, LineOrder.Instance);
        IEnumerable<StatementLine> adjustments = _adjusted[party]
            .GroupBy(static difference => difference.Period, StringComparer.Ordinal)
            .OrderBy(static period => period.Key, StringComparer.Ordinal)
            .Select(period => Priced(period.Aggregate(Rational.Zero, static (sum, difference) => sum + difference.Amount)) with { Type = LineType.Adjustment, OriginalPeriod = period.Key });
        IEnumerable<StatementLine> released = _released[party]
            .OrderBy(static release => release.Place)
            .Select(release => ReleaseLine(_desk[release.Place], release.Amount));
        return [.. uses.Concat(adjustments).Concat(released).Select(static (line, place) => line with { Number = place + 1 })];
    }

    private StatementLine UsageLine(UsageLine line)
    {
        UsageTally tally = _division.Tally;
        (UsageRow row, SplitPart part) = (line.Row, line.Part);
        RecordingShares recording = tally.RecordingOf(row);
        string pool = tally.Pools[row.Key.Pool].Name;
        return Described(recording, Priced(_division.AmountOf(line))) with
        {
            Type = string.Equals(pool, PoolNames.Training, StringComparison.Ordinal) ? LineType.Training : LineType.Usage,
            Pool = pool,
            Side = line.Side.ToWireName(),
            Work = part.Work.IsEmpty ? null : part.Work,
            WorkTitle = part.Work.IsEmpty ? null : recording.TitleOf(part.Work),
            Uses = row.Key.Uses.ToWireNames(),
            Territory = row.Key.Territory,
            Month = Months.Text(row.Key.Month),
            Model = row.Key.Model == 0 ? null : tally.Models[row.Key.Model],
            License = tally.Licenses[row.Key.License],
            Count = row.Count,
            Weight = WeightOf(row, line.Side).ToDecimalText(9),
            Share = part.Part.ToString(),
            Entries = EntryRanges.Write(line.Positions),
        };
    }

    private StatementLine ReleaseLine(SuspenseItem item, Rational amount)
    {
        RecordingShares? recording = item.Recording is { } isrc ? _division.Tally.Shares.Find(isrc) : null;
        return Described(recording, Priced(amount)) with
        {
            Type = LineType.SuspenseRelease,
            OriginalPeriod = item.Period,
            Pool = item.Pool,
            Side = item.Side,
            Work = item.Work,
            WorkTitle = item.Work is { } work ? recording?.TitleOf(work) : null,
            Territory = item.Territory,
            Share = new Rational(amount.Numerator, amount.Denominator * item.Amount.MinorUnits).ToString(),
        };
    }

    private static StatementLine Described(RecordingShares? recording, StatementLine line) => line with
    {
        Recording = recording?.Isrc,
        Title = recording?.Row?.Title,
        Artists = recording?.Row is { } known ? string.Join(", ", known.Artists) : null,
    };

    private StatementLine Priced(Rational amount) => new()
    {
        Number = 0,
        Type = LineType.Usage,
        Exact = amount.ToString(),
        Amount = (amount / BigInteger.Pow(10, _settlement.Currency.MinorDigits)).ToDecimalText(_settlement.Currency.MinorDigits + MoreDigits),
    };

    private static Rational WeightOf(in UsageRow row, Side side) => side switch
    {
        Side.Master => new Rational(row.Master, SourceWeight.Parts * (BigInteger)row.Key.Sources),
        Side.Work => new Rational(row.Work, SourceWeight.Parts * (BigInteger)row.Key.Sources),
        _ => new Rational(row.Voice, SourceWeight.Parts * (BigInteger)row.Key.Voices),
    };
}
