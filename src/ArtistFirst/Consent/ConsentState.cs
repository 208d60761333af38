namespace ArtistFirst;

/// <summary>What a <see cref="RegisterConsent"/> answers from at one moment: a register in both forms, or the reason why there is none.</summary>
internal sealed class ConsentState
{
    private readonly string _licensee;
    private readonly ConsentTable? _table;
    private readonly ConsentEvaluator? _evaluator;
    private readonly bool _isFixed;

    private ConsentState(string licensee, ConsentFreshness freshness, Finding? fault, RightsRegister? register, bool isFixed = false)
    {
        _isFixed = isFixed;
        _licensee = licensee;
        Fault = fault;
        Freshness = freshness;
        Register = register;
        if (register is not null)
        {
            _table = ConsentTableBuilder.Build(register, licensee);
            _evaluator = new ConsentEvaluator(register);
        }
    }

    public ConsentFreshness Freshness { get; }

    /// <summary>Why there is no register to answer from; null while there is one.</summary>
    public Finding? Fault { get; }

    /// <summary>The register; null while there is none that may be used.</summary>
    public RightsRegister? Register { get; }

    public static ConsentState Of(RightsRegister register, string licensee, TimeSpan maxAge) =>
        new(licensee, new ConsentFreshness(register.Registry, register.Revision, register.AsOf, After(register.AsOf, maxAge)), null, register);

    /// <summary>
    /// A register that was made in code. No clock says whether it is from the future, as for one that is read; the instants that are asked about do.
    /// </summary>
    public static ConsentState OfFixed(RightsRegister register, string licensee, TimeSpan maxAge) =>
        new(licensee, new ConsentFreshness(register.Registry, register.Revision, register.AsOf, After(register.AsOf, maxAge)), null, register, isFixed: true);

    /// <summary>Nothing is allowed.</summary>
    public static ConsentState Closed(Finding fault) => new(string.Empty, ConsentFreshness.None, fault, null);

    public ConsentDecision Decide(in UseRequest request, DateTimeOffset at)
    {
        if (_table is null || Freshness.IsStale(at) || IsFromFuture(at) || !RequestUnusable.IsUsable(request))
        {
            return ConsentDecision.Unresolved(FindObstacle(request, at)!.Code);
        }

        return _table.Decide(request, at.UtcTicks);
    }

    public ConsentAnswer Evaluate(in UseRequest request, DateTimeOffset at) =>
        FindObstacle(request, at) is { } obstacle ? ConsentAnswer.Unresolved(obstacle) : _evaluator!.Evaluate(request, _licensee, at);

    public RecordingListing? FindListing(Isrc recording) => _table?.FindListing(recording);

    public RecordingDescription? FindDescription(Isrc recording) => RecordingDescription.Of(Register, recording);

    /// <summary>Why nothing is answered at an instant, whatever is asked; null where answers are given.</summary>
    public Finding? FindClosure(DateTimeOffset at)
    {
        Finding? stale = Freshness.IsStale(at) ? RegisterStale.Found(Freshness, at) : null;
        return Fault ?? (IsFromFuture(at) ? RegisterFromFuture.Check(Register!, at) : stale);
    }

    private bool IsFromFuture(DateTimeOffset at) => _isFixed && RegisterFromFuture.IsSo(Register!, at);

    private Finding? FindObstacle(in UseRequest request, DateTimeOffset at) => FindClosure(at) ?? RequestUnusable.Check(request);

    private static DateTimeOffset After(DateTimeOffset asOf, TimeSpan maxAge) =>
        asOf > DateTimeOffset.MaxValue - maxAge ? DateTimeOffset.MaxValue : asOf + maxAge;
}
