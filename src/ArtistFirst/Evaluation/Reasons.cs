namespace ArtistFirst;

/// <summary>What was found while a request was looked at: every reason against it, and what those who said yes ask for.</summary>
internal sealed class Reasons
{
    private readonly List<Finding> _denied = [];
    private readonly List<Finding> _unresolved = [];
    private readonly List<ConsentStatement> _grants = [];
    private Duties _duties;

    public UseOutcome Outcome => (_denied, _unresolved, _duties) switch
    {
        ({ Count: > 0 }, _, _) => UseOutcome.Denied,
        (_, { Count: > 0 }, _) => UseOutcome.Unresolved,
        (_, _, Duties.None) => UseOutcome.Allowed,
        _ => UseOutcome.AllowedWithDuties,
    };

    /// <summary>Somebody said no, or did not say yes.</summary>
    public void Deny(Finding finding) => AddOnce(_denied, finding);

    /// <summary>The data do not say.</summary>
    public void Unresolve(Finding finding) => AddOnce(_unresolved, finding);

    /// <summary>A yes that covers the request.</summary>
    public void Rely(ConsentStatement grant)
    {
        _duties |= grant.Duties;
        if (!_grants.Contains(grant))
        {
            _grants.Add(grant);
        }
    }

    public void AddAll(Reasons other)
    {
        other._denied.ForEach(Deny);
        other._unresolved.ForEach(Unresolve);
        other._grants.ForEach(Rely);
    }

    /// <summary>The answer. A no outweighs what is not known, so its reasons come first.</summary>
    public ConsentAnswer ToAnswer()
    {
        UseOutcome outcome = Outcome;
        bool isAllowed = outcome is UseOutcome.Allowed or UseOutcome.AllowedWithDuties;
        return new ConsentAnswer
        {
            Outcome = outcome,
            Duties = isAllowed ? _duties : Duties.None,
            Findings = [.. _denied, .. _unresolved],
            Grants = isAllowed ? [.. _grants.OrderBy(static grant => grant.Id, StringComparer.Ordinal)] : [],
        };
    }

    // Two uses in one request often stumble over the same thing.
    private static void AddOnce(List<Finding> findings, Finding finding)
    {
        if (!findings.Contains(finding))
        {
            findings.Add(finding);
        }
    }
}
