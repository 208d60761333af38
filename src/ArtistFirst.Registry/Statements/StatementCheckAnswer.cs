namespace ArtistFirst.Registry;

/// <summary>Whether a proof shows what lines of a statement are for.</summary>
/// <param name="Lines">The lines that the proved use is behind; none where it is behind none.</param>
/// <param name="Findings">Why there are none (AF4004, AF4006, AF4040); empty where there are.</param>
public sealed record StatementCheckAnswer(IReadOnlyList<StatementLine> Lines, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether it does.</summary>
    public bool IsProved => Lines.Count > 0;

    /// <summary>Goes on where it does.</summary>
    /// <exception cref="ComplianceException">It does not; the exception carries <see cref="Findings"/>.</exception>
    public void ThrowIfNotProved()
    {
        if (!IsProved)
        {
            throw new ComplianceException(Findings);
        }
    }
}
