namespace ArtistFirst.C2pa;

/// <summary>Who signed a manifest and with what. Immutable. Whether the signature is right, the report says.</summary>
public sealed class ManifestSignature
{
    internal static readonly ManifestSignature None = new();

    /// <summary>The algorithm by its name in C2PA (<c>ES256</c>, <c>PS384</c>, <c>EdDSA</c>); empty where it is none of C2PA's.</summary>
    public string Algorithm { get; internal init; } = string.Empty;

    /// <summary>The organization that the certificate names (O=); null where it names none or cannot be read.</summary>
    public string? Organization { get; internal init; }

    /// <summary>The common name of the certificate (CN=); null where it has none or cannot be read.</summary>
    public string? CommonName { get; internal init; }

    /// <summary>The certificates that came with the signature in DER, the signer's first.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Certificates { get; internal init; } = [];
}
