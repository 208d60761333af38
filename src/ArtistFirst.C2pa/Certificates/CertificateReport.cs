namespace ArtistFirst.C2pa;

/// <summary>What <see cref="CertificateProfile"/> found. Immutable.</summary>
public sealed class CertificateReport
{
    internal CertificateReport(IReadOnlyList<ValidationStatus> failures, IReadOnlyList<string> advice)
    {
        Failures = failures;
        Advice = advice;
    }

    /// <summary>Whether the certificate may sign claims.</summary>
    public bool IsValid => Failures.Count == 0;

    /// <summary>What is wrong: each is enough for validators to call a signature invalid.</summary>
    public IReadOnlyList<ValidationStatus> Failures { get; }

    /// <summary>What validators let pass today and some did not yesterday, or will not tomorrow.</summary>
    public IReadOnlyList<string> Advice { get; }

    /// <summary>Does nothing for a certificate that may sign claims.</summary>
    /// <exception cref="InvalidOperationException">It may not; the message says all that is wrong.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new InvalidOperationException($"The certificate may not sign claims: {string.Join(' ', Failures.Select(static failure => failure.Explanation))}");
        }
    }
}
