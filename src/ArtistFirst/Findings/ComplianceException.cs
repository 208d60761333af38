namespace ArtistFirst;

/// <summary>A verb (open, stamp, append, issue) was refused. <see cref="Findings"/> say why, one reason each.</summary>
public sealed class ComplianceException : Exception
{
    /// <summary>Makes the exception from the findings of a decision.</summary>
    /// <param name="findings">The reasons; at least one.</param>
    /// <param name="innerException">What caused the refusal, where a fault did.</param>
    /// <exception cref="ArgumentException"><paramref name="findings"/> is empty.</exception>
    public ComplianceException(IReadOnlyList<Finding> findings, Exception? innerException = null)
        : base(Describe(findings), innerException)
    {
        Findings = findings;
    }

    /// <summary>The reasons, in the order in which the checks ran.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The code of the first finding.</summary>
    public FindingCode Code => Findings[0].Code;

    private static string Describe(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.Count == 0
            ? throw new ArgumentException("A refusal needs at least one finding that says why.", nameof(findings))
            : string.Join(Environment.NewLine, findings);
    }
}
