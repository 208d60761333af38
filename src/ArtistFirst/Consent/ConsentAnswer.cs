using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>Everybody's consent to one request, with every reason.</summary>
public sealed record ConsentAnswer
{
    /// <summary>The answer, four-valued.</summary>
    public required UseOutcome Outcome { get; init; }

    /// <summary>What the use owes to those who said yes, all their duties together. None when it is refused.</summary>
    public required Duties Duties { get; init; }

    /// <summary>Every reason against the request, the weightiest first; empty when it is allowed.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The yeses that the permission rests on, ordered by id, each with what becomes of models and outputs when it is withdrawn; empty when it is refused.</summary>
    public required ImmutableArray<ConsentStatement> Grants { get; init; }

    /// <summary>Whether everybody who must say yes did.</summary>
    public bool IsAllowed => Outcome is UseOutcome.Allowed or UseOutcome.AllowedWithDuties;

    /// <summary>The answer without its reasons.</summary>
    public ConsentDecision ToDecision() => Outcome switch
    {
        UseOutcome.Allowed or UseOutcome.AllowedWithDuties => ConsentDecision.Allow(Duties),
        UseOutcome.Denied => ConsentDecision.Deny(Findings[0].Code),
        _ => ConsentDecision.Unresolved(Findings[0].Code),
    };

    /// <summary>Goes on when the request is allowed.</summary>
    /// <exception cref="ComplianceException">It is refused; the exception carries <see cref="Findings"/>.</exception>
    public void ThrowIfDenied()
    {
        if (!IsAllowed)
        {
            throw new ComplianceException(Findings);
        }
    }

    internal static ConsentAnswer Unresolved(Finding finding) =>
        new() { Outcome = UseOutcome.Unresolved, Duties = Duties.None, Findings = [finding], Grants = [] };
}
