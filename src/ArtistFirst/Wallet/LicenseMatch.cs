using System.Diagnostics.CodeAnalysis;

namespace ArtistFirst;

/// <summary>What the wallet found for a request: a license and its grant, or why there is none. The default value is: none.</summary>
public readonly struct LicenseMatch
{
    internal LicenseMatch(License license, LicenseGrant grant, Duties duties)
    {
        License = license;
        Grant = grant;
        Duties = duties;
        Outcome = LicenseOutcome.Valid;
    }

    /// <summary>No license covers the request.</summary>
    /// <param name="outcome">Why the license that came closest does not cover the request.</param>
    /// <param name="closest">That license; null where no license names the recording at all.</param>
    internal LicenseMatch(LicenseOutcome outcome, License? closest)
    {
        Outcome = outcome;
        License = closest;
    }

    /// <summary>Valid, or why the license that came closest does not cover the request.</summary>
    public LicenseOutcome Outcome { get; }

    /// <summary>Whether a license covers the request.</summary>
    [MemberNotNullWhen(true, nameof(License), nameof(Grant))]
    public bool IsFound => Outcome == LicenseOutcome.Valid;

    /// <summary>The license that covers the request; where none does, the one that came closest, or null.</summary>
    internal License? License { get; }

    /// <summary>The grant that covers the request; null where none does.</summary>
    internal LicenseGrant? Grant { get; }

    /// <summary>What the grant asks for in return.</summary>
    internal Duties Duties { get; }

    /// <summary>The code of the reason; the default value when a license was found.</summary>
    public FindingCode Code => IsFound ? default : new FindingCode(Outcome == LicenseOutcome.NotVerified ? NoLicense.Rule.Code.Number : (ushort)Outcome);
}
