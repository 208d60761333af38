using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// Everybody's consent to one request, as an answer. The reasons in words are made on demand by <see cref="IConsentSource.Explain"/>.
/// The default value is <see cref="UseOutcome.Unresolved"/>: no.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ConsentDecision
{
    private ConsentDecision(UseOutcome outcome, Duties duties, FindingCode code)
    {
        Outcome = outcome;
        Duties = duties;
        Code = code;
    }

    /// <summary>The answer, four-valued.</summary>
    public UseOutcome Outcome { get; }

    /// <summary>What the use owes to those who said yes, all their duties together. None when it is refused.</summary>
    public Duties Duties { get; }

    /// <summary>The code of the reason that weighs most; the default value when the use is allowed.</summary>
    public FindingCode Code { get; }

    /// <summary>Whether everybody who must say yes did.</summary>
    public bool IsAllowed => Outcome is UseOutcome.Allowed or UseOutcome.AllowedWithDuties;

    /// <summary>Everybody said yes.</summary>
    /// <param name="duties">What they ask for in return.</param>
    public static ConsentDecision Allow(Duties duties) =>
        new(duties == Duties.None ? UseOutcome.Allowed : UseOutcome.AllowedWithDuties, duties, default);

    /// <summary>Somebody did not say yes.</summary>
    /// <param name="code">The reason that weighs most.</param>
    public static ConsentDecision Deny(FindingCode code) => new(UseOutcome.Denied, Duties.None, code);

    /// <summary>The data do not say.</summary>
    /// <param name="code">The reason that weighs most.</param>
    public static ConsentDecision Unresolved(FindingCode code) => new(UseOutcome.Unresolved, Duties.None, code);
}
