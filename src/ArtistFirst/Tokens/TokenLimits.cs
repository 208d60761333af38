namespace ArtistFirst;

/// <summary>How large the parts of a token may be. What is larger is refused before it is read.</summary>
internal static class TokenLimits
{
    /// <summary>Characters in one license token; a presentation of child and parent may have this many for each.</summary>
    public const int MaxLicenseLength = 8192;

    /// <summary>Bytes in a decoded header.</summary>
    public const int MaxHeaderLength = 512;

    /// <summary>How many objects and arrays may be open at once in a header or payload.</summary>
    public const int MaxDepth = 8;

    /// <summary>Bytes of a signature: r and s of ES256 (RFC 7518 §3.4), R and S of Ed25519 (RFC 8032 §5.1.6).</summary>
    public const int SignatureLength = 64;

    /// <summary>Bytes that an issuer may sign at once: AWS KMS signs messages of up to 4096 bytes.</summary>
    public const int MaxSigningInputLength = 4096;

    /// <summary>Holder-made tokens above the issuer's own in one presentation.</summary>
    public const int MaxChildren = 2;
}
