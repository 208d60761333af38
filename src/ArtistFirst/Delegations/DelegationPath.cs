namespace ArtistFirst;

/// <summary>Delegations that follow one another, from a pinned issuer to the one who signs licenses. All of them bind. Immutable.</summary>
public sealed class DelegationPath
{
    /// <summary>The most statements in a path: from the label to the distributor, to the licensing service, to one more.</summary>
    public const int MaxLength = 3;

    internal DelegationPath(PinnedKey root, IReadOnlyList<DelegationStatement> statements)
    {
        Root = root;
        Statements = statements;
    }

    /// <summary>The pinned key that signed the first statement.</summary>
    public PinnedKey Root { get; }

    /// <summary>The statements, 1 to <see cref="MaxLength"/>, the pinned issuer's own first.</summary>
    public IReadOnlyList<DelegationStatement> Statements { get; }

    /// <summary>Whether every statement covers the request. Allocates nothing.</summary>
    internal bool Covers(LicenseGrant grant, in UseRequest request, DateTimeOffset at, RecordingListing? listing)
    {
        for (int i = 0; i < Statements.Count; i++)
        {
            if (!Statements[i].Covers(grant, request, at, listing))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every statement is in force at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <returns><see cref="LicenseOutcome.Valid"/>, or why not: AF1053 past its end, or that of the key that it rests on, AF1057 withdrawn or of unknown status.</returns>
    public LicenseOutcome Check(DateTimeOffset at)
    {
        if (at >= Root.UsableUntil)
        {
            return LicenseOutcome.DelegationExpired;
        }

        for (int i = 0; i < Statements.Count; i++)
        {
            LicenseOutcome outcome = Statements[i].Check(at);
            if (outcome != LicenseOutcome.Valid)
            {
                return outcome;
            }
        }

        return LicenseOutcome.Valid;
    }
}
