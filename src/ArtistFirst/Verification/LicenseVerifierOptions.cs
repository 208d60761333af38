namespace ArtistFirst;

/// <summary>For whom licenses are verified, and how far clocks may differ. Nothing here turns a check off.</summary>
public sealed class LicenseVerifierOptions
{
    /// <summary>The longest clock skew.</summary>
    public static readonly TimeSpan MaxClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>The name that licenses must have in <c>aud</c>, byte for byte: usually this service's https URL.</summary>
    /// <value>Required; 1 to 256 printable ASCII characters.</value>
    public string Audience { get; set; } = string.Empty;

    /// <summary>How far the issuer's clock and this one may differ. It applies to exp, nbf and iat.</summary>
    /// <value>60 seconds by default; 0 to 300 seconds, whole ones.</value>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Obligations beyond those of <see cref="Duties"/> that this service fulfils, as tokens name them. Without an entry here, a grant that asks for
    /// one is void.
    /// </summary>
    /// <value>None by default.</value>
    public IList<string> DeclaredObligations { get; } = [];

    /// <summary>Whether alg may say <c>EdDSA</c> (RFC 8037), the older name of <c>Ed25519</c> (RFC 9864), as older issuers write it. The check is the same.</summary>
    /// <value>False by default.</value>
    public bool AcceptEdDsaName { get; set; }

    /// <summary>How many verified tokens are remembered, so that each costs one signature check.</summary>
    /// <value>16,384 by default; 0 (none) to 1,048,576. Rounded up to a power of two.</value>
    public int CacheCapacity { get; set; } = 16_384;

    /// <summary>What is out of its range, in words; null when nothing is.</summary>
    internal string? FindProblem()
    {
        if (!TokenText.IsVerifierName(Audience))
        {
            return $"{nameof(Audience)} should have 1 to {TokenText.MaxNameLength} printable ASCII characters: the name of this verifier that licenses have in aud.";
        }

        if (ClockSkew < TimeSpan.Zero || ClockSkew > MaxClockSkew || ClockSkew.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            return $"{nameof(ClockSkew)} should be 0 to {MaxClockSkew.TotalSeconds} whole seconds; {ClockSkew} came.";
        }

        return CacheCapacity is < 0 or > VerifiedLicenses.MaxCapacity
            ? $"{nameof(CacheCapacity)} should be 0 to {VerifiedLicenses.MaxCapacity}; {CacheCapacity} came."
            : null;
    }
}
