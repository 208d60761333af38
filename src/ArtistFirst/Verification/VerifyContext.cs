using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// What whoever presents a license has proved before it is verified. A license that is bound to a key or certificate (<c>cnf</c>, RFC 7800 §3) is refused
/// without. The default value: nothing.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VerifyContext
{
    /// <summary>For a parent: who signs a child with the key that the parent is bound to proves that key, so the parent asks for no other proof.</summary>
    internal static VerifyContext OfParent => new() { IsParent = true };

    /// <summary>The RFC 7638 thumbprint of a key whose possession was proved (such as by DPoP, RFC 9449), 43 characters; null for none.</summary>
    public string? HolderKeyId { get; init; }

    /// <summary>The SHA-256 of a certificate that was proved by mutual TLS (RFC 8705 §3), in base64url, 43 characters; null for none.</summary>
    public string? CertificateThumbprint { get; init; }

    internal bool IsParent { get; init; }
}
