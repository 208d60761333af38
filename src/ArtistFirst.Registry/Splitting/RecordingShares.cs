using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>
/// Who has which part of a recording, at any time. Time is cut into epochs in which no claim begins or ends, so that uses of one epoch are one row,
/// however many there are, and each is still split as of its own instant.
/// </summary>
internal sealed class RecordingShares
{
    private readonly RightsRegister _register;
    private readonly Func<Iswc, Work?> _statedWorks;
    private readonly DateTimeOffset _knownAt;
    private readonly ImmutableArray<DateTimeOffset> _bounds;
    private readonly Lock _turn = new();
    private bool? _isSameEverywhere;
    private Dictionary<Iswc, ImmutableArray<DateTimeOffset>>? _boundsWithWork;
    private Dictionary<(Side Side, Iswc Work, Territory Territory, int Epoch), SideSplit>? _splits;

    /// <summary>The shares of a recording.</summary>
    /// <param name="number">The place among the recordings.</param>
    /// <param name="isrc">The recording.</param>
    /// <param name="register">What the register says of it.</param>
    /// <param name="knownAt">What it learned later does not count.</param>
    /// <param name="statedWorks">Works that outputs state and the register does not link to the recording, once they are fetched.</param>
    public RecordingShares(int number, Isrc isrc, RightsRegister register, DateTimeOffset knownAt, Func<Iswc, Work?> statedWorks)
    {
        Number = number;
        Isrc = isrc;
        Row = register.FindRecording(isrc);
        _register = register;
        _statedWorks = statedWorks;
        _knownAt = knownAt;
        _bounds = Row is null ? [] : [.. Bounds(Row).Distinct().Order()];
    }

    /// <summary>The place among the recordings of a settlement, in the order in which they were met.</summary>
    public int Number { get; }

    public Isrc Isrc { get; }

    /// <summary>What the register says of it; null where it does not have it.</summary>
    public Recording? Row { get; }

    /// <summary>How many parts were worked out and not forgotten.</summary>
    public int PartsKept { get; private set; }

    /// <summary>The title of a work, where the register has it.</summary>
    public string? TitleOf(Iswc work) => FindWork(work)?.Title;

    /// <summary>In which epoch an instant is, where a work was stated, of that work as well.</summary>
    public int EpochOf(DateTimeOffset at, Iswc work)
    {
        int place = BoundsWith(work).BinarySearch(at);
        return place >= 0 ? place + 1 : ~place;
    }

    /// <summary>The parts of a side, which make a whole together.</summary>
    /// <param name="side">The side.</param>
    /// <param name="work">The work that was used; none for all that are performed.</param>
    /// <param name="territory">Where.</param>
    /// <param name="epoch">When.</param>
    public SideSplit Split(Side side, Iswc work, Territory territory, int epoch)
    {
        lock (_turn)
        {
            territory = IsSameEverywhere(work) ? Territory.Worldwide : territory;
            _splits ??= [];
            if (!_splits.TryGetValue((side, work, territory, epoch), out SideSplit? split))
            {
                split = new SideSplit(Resolve(side, work, territory, InstantOf(epoch, work)));
                _splits.Add((side, work, territory, epoch), split);
                PartsKept += split.Parts.Length;
            }

            return split;
        }
    }

    // Most claims hold in the whole world: then the parts are worked out once, and not once for each place.
    private bool IsSameEverywhere(Iswc work) => (_isSameEverywhere ??= Row is null || AreWorldwide(Row.Claims.Concat(Row.Works.SelectMany(linked => FindWork(linked)?.Claims ?? []))))
        && (work.IsEmpty || AreWorldwide(FindWork(work)?.Claims ?? []));

    private static bool AreWorldwide(IEnumerable<RightsClaim> claims) => claims.All(static claim => claim.Territories.IsWorldwide);

    /// <summary>Forgets the parts that were worked out: there is one set for each territory and epoch, and whoever is done with the recording needs them no more.</summary>
    public void Forget()
    {
        lock (_turn)
        {
            _splits = null;
            PartsKept = 0;
        }
    }

    private ImmutableArray<SplitPart> Resolve(Side side, Iswc work, Territory territory, DateTimeOffset at)
    {
        if (Row is null)
        {
            // Which work was used is known all the same, and is asked for when the recording becomes known.
            return [new SplitPart(null, side == Side.Work ? work : default, Rational.One, SuspenseReason.UnknownRecording, [])];
        }

        if (side != Side.Work)
        {
            return [.. Parts(ClaimSplit.Of(Row.Claims, side, territory, at, _knownAt), default, Rational.One)];
        }

        Iswc[] works = work.IsEmpty ? [.. Row.Works.Distinct().Order()] : [work];
        return works.Length == 0
            ? [new SplitPart(null, default, Rational.One, SuspenseReason.UnknownWork, [])]
            : [.. works.SelectMany(iswc => Parts(SplitOf(iswc, territory, at), iswc, new Rational(1, works.Length)))];
    }

    private ClaimSplit SplitOf(Iswc work, Territory territory, DateTimeOffset at) => FindWork(work) is { } row
        ? ClaimSplit.Of(row.Claims, Side.Work, territory, at, _knownAt)
        : ClaimSplit.None(SuspenseReason.UnknownWork);

    private static IEnumerable<SplitPart> Parts(ClaimSplit split, Iswc work, Rational whole)
    {
        foreach ((PartyId party, Rational part) in split.Parts.Values)
        {
            yield return new SplitPart(party, work, whole * part, SuspenseReason.None, []);
        }

        if (split.Missing.Sign > 0)
        {
            ImmutableArray<PaidPart> paid = [.. split.Parts.Values.Select(static part => new PaidPart(part.Party, part.Part.ToString()))];
            yield return new SplitPart(null, work, whole * split.Missing, split.Reason, paid);
        }
    }

    private DateTimeOffset InstantOf(int epoch, Iswc work)
    {
        ImmutableArray<DateTimeOffset> bounds = BoundsWith(work);
        if (bounds.IsEmpty)
        {
            return DateTimeOffset.UnixEpoch;
        }

        return epoch > 0 ? bounds[epoch - 1] : bounds[0].AddTicks(-1);
    }

    // A use may state a work that the register does not link to the recording.
    private ImmutableArray<DateTimeOffset> BoundsWith(Iswc work)
    {
        if (work.IsEmpty || Row?.Works.Contains(work) != false)
        {
            return _bounds;
        }

        lock (_turn)
        {
            _boundsWithWork ??= [];
            if (!_boundsWithWork.TryGetValue(work, out ImmutableArray<DateTimeOffset> bounds))
            {
                bounds = [.. _bounds.Concat(Bounds(FindWork(work)?.Claims ?? [])).Distinct().Order()];
                _boundsWithWork.Add(work, bounds);
            }

            return bounds;
        }
    }

    private Work? FindWork(Iswc work) => _register.FindWork(work) ?? _statedWorks(work);

    private IEnumerable<DateTimeOffset> Bounds(Recording recording) =>
        Bounds(recording.Works.SelectMany(work => _register.FindWork(work)?.Claims ?? []).Concat(recording.Claims));

    // Claims that the register learned of later cut nothing: a closed period is divided again by the same epochs.
    private IEnumerable<DateTimeOffset> Bounds(IEnumerable<RightsClaim> claims) => claims
        .Where(claim => claim.IsKnown(_knownAt))
        .SelectMany(static claim => new[] { claim.From, claim.Until })
        .OfType<DateTimeOffset>()
        .Where(static at => at > DateTimeOffset.MinValue);
}
