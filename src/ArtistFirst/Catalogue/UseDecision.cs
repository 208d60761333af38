namespace ArtistFirst;

/// <summary>
/// The answer to one request: may this recording be put to this use, now? Only <see cref="UseOutcome.Allowed"/> and
/// <see cref="UseOutcome.AllowedWithDuties"/> open the gate. The default value is <see cref="UseOutcome.Unresolved"/>: no.
/// </summary>
public readonly struct UseDecision
{
    private readonly CatalogueGate? _gate;

    internal UseDecision(CatalogueGate gate, in UseRequest request, DateTimeOffset at, UseOutcome outcome, FindingCode code)
    {
        _gate = gate;
        Request = request;
        At = at;
        Outcome = outcome;
        Code = code;
    }

    internal UseDecision(in UseRequest request, DateTimeOffset at, LicenseMatch match, Duties duties)
    {
        Request = request;
        At = at;
        License = match.License;
        Grant = match.Grant;
        Duties = duties;
        Outcome = duties == Duties.None ? UseOutcome.Allowed : UseOutcome.AllowedWithDuties;
    }

    /// <summary>The answer, four-valued.</summary>
    public UseOutcome Outcome { get; }

    /// <summary>Whether the gate opens for this request.</summary>
    public bool IsAllowed => Outcome is UseOutcome.Allowed or UseOutcome.AllowedWithDuties;

    /// <summary>What the use still owes: the duties of the license's grant and of every consent together. None when it is refused.</summary>
    public Duties Duties { get; }

    /// <summary>The license that covers the request; null when it is refused.</summary>
    public License? License { get; }

    /// <summary>The grant of <see cref="License"/> that covers the request; null when it is refused.</summary>
    public LicenseGrant? Grant { get; }

    /// <summary>The code of the first reason against it; the default value when it is allowed.</summary>
    public FindingCode Code { get; }

    /// <summary>The instant for which the question was answered.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The request that was answered.</summary>
    public UseRequest Request { get; }

    /// <summary>
    /// Every reason against it, in the order in which the checks ran; empty when it is allowed. The list is made when it is asked for,
    /// so that an answer costs nothing until somebody wants to read it.
    /// </summary>
    public IReadOnlyList<Finding> Findings => IsAllowed ? [] : Refusal.Explain(_gate, Request, At, Code);

    /// <summary>Goes on when the use is allowed.</summary>
    /// <exception cref="ComplianceException">The use is refused; the exception carries <see cref="Findings"/>.</exception>
    public void ThrowIfDenied()
    {
        if (!IsAllowed)
        {
            throw new ComplianceException(Findings);
        }
    }
}
