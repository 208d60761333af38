using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// The answer to one presented token: valid, with its license, or refused for one reason, without. The default value is a refusal: nothing was verified.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct LicenseVerdict : IEquatable<LicenseVerdict>
{
    private readonly RefusalDetail _detail;

    internal LicenseVerdict(License license)
    {
        License = license;
        Outcome = LicenseOutcome.Valid;
    }

    internal LicenseVerdict(LicenseOutcome refusal, RefusalDetail detail = default)
    {
        Outcome = refusal == LicenseOutcome.Valid ? LicenseOutcome.NotVerified : refusal;
        _detail = detail;
    }

    /// <summary>Valid, or the one reason why not.</summary>
    public LicenseOutcome Outcome { get; }

    /// <summary>Whether the license may be used.</summary>
    [MemberNotNullWhen(true, nameof(License))]
    public bool IsValid => Outcome == LicenseOutcome.Valid;

    /// <summary>The code of the reason; the default value when the license is valid, AF1039 when nothing was verified.</summary>
    public FindingCode Code => Outcome switch
    {
        LicenseOutcome.Valid => default,
        LicenseOutcome.NotVerified => NothingVerified.Rule.Code,
        _ => new FindingCode((ushort)Outcome),
    };

    /// <summary>The license; null unless it is valid.</summary>
    public License? License { get; }

    /// <summary>The reason, with what was expected, what came and what to do; none when the license is valid. Made when it is asked for.</summary>
    public IReadOnlyList<Finding> Findings => IsValid ? [] : [LicenseFindings.Explain(Outcome, _detail)];

    /// <summary>Goes on when the license is valid.</summary>
    /// <exception cref="ComplianceException">It is not; the exception carries <see cref="Findings"/>.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new ComplianceException(Findings);
        }
    }

    /// <summary>Whether the answers are the same, license included.</summary>
    /// <param name="other">The other answer.</param>
    public bool Equals(LicenseVerdict other) => Outcome == other.Outcome && ReferenceEquals(License, other.License);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LicenseVerdict other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, License);

    /// <summary>Whether the answers are the same.</summary>
    public static bool operator ==(LicenseVerdict left, LicenseVerdict right) => left.Equals(right);

    /// <summary>Whether the answers differ.</summary>
    public static bool operator !=(LicenseVerdict left, LicenseVerdict right) => !left.Equals(right);

    /// <summary>The outcome and, when the license is valid, its id and parties; never the token.</summary>
    public override string ToString() => IsValid ? $"Valid: {License}" : $"Refused: {Outcome} {Code}";
}
