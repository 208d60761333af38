using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>
/// What a file says of who is in it, and whether that may be believed. A file that says nothing, or is broken, is an answer like any other. Immutable.
/// </summary>
public sealed class AttributionReading
{
    internal AttributionReading(ValidationReport report, Attribution? attribution, IReadOnlyList<Finding> findings)
    {
        Report = report;
        Attribution = attribution;
        Findings = findings;
    }

    /// <summary>Whether there are credentials in the file that can be read, valid or not.</summary>
    public bool IsStamped => Report.ActiveManifest is not null;

    /// <summary>Whether the file says what was signed, and is the file that it was said of. Who signed it is another question.</summary>
    public bool IsValid => Report.IsValid;

    /// <summary>Whether it is valid, and who signed it is trusted here.</summary>
    public bool IsTrusted => Report.State == ValidationState.Trusted;

    /// <summary>Sources, licenses, credits and the rest, as the file says; null where it says nothing that can be read. What an invalid file says is for showing what it pretends, and for nothing else.</summary>
    public Attribution? Attribution { get; }

    /// <summary>The id of the manifest, a URN; null where there is none.</summary>
    public string? ManifestId => Report.ActiveManifest?.Label;

    /// <summary>Who signed, as the certificate says: the organization, or else its common name; null where there is no signature that can be read. Anybody can be named in a certificate that is not trusted.</summary>
    public string? SignedBy => Report.ActiveManifest?.Signature is { } signature ? signature.Organization ?? signature.CommonName : null;

    /// <summary>When it was signed, by a trusted time-stamp; null without one.</summary>
    public DateTimeOffset? SignedAt => Report.SignatureTime;

    /// <summary>The product that stamped it; null where none is named.</summary>
    public string? Product => Report.ActiveManifest is { Generator.Length: > 0 } manifest ? manifest.Generator : null;

    /// <summary>Every reason to believe less than all of it (AF3010 to AF3014); none for a file that is trusted and understood.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>All that validation found, in the words of C2PA.</summary>
    public ValidationReport Report { get; }

    /// <summary>Goes on when the credentials are valid and who signed them is trusted.</summary>
    /// <exception cref="ComplianceException">There are none, they are invalid, or the signer is not trusted; the exception carries <see cref="Findings"/>.</exception>
    public void ThrowIfUntrusted()
    {
        if (!IsTrusted)
        {
            throw new ComplianceException(Findings);
        }
    }
}
