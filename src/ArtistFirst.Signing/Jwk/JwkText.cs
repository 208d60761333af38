using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Signing;

/// <summary>Writes keys as JWK (RFC 7517), members in the order of RFC 7638 §3.3.</summary>
internal static class JwkText
{
    /// <summary>The required members of the public key, in lexicographic order and without white space (RFC 7638 §3.2, RFC 8037 §2).</summary>
    public static string Canonical(VerifyingKey key) => "{" + PublicMembers(key) + "}";

    /// <summary>The SHA-256 of the canonical form in base64url: 43 characters (RFC 7638 §3).</summary>
    public static string Thumbprint(VerifyingKey key) => StrictBase64Url.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Canonical(key))));

    /// <summary>The public key with its purpose, algorithm and key id.</summary>
    public static string Public(VerifyingKey key) => "{" + PublicMembers(key) + "," + Labels(key) + "}";

    /// <summary>The private key as ASCII, in memory that the garbage collector does not move; the caller zeroes it.</summary>
    /// <exception cref="InvalidOperationException">The key is not one of those that <see cref="JwkKey"/> reads.</exception>
    public static byte[] Private(SigningKey key)
    {
        if (!HasPrivateForm(key.VerifyingKey.Algorithm))
        {
            throw new InvalidOperationException($"A private key of ES256 or Ed25519 has a JWK here; this one is of {key.VerifyingKey.Algorithm}. Export it in PEM.");
        }

        byte[] before = Encoding.ASCII.GetBytes("{" + PublicMembers(key.VerifyingKey) + ",\"d\":\"");
        byte[] after = Encoding.ASCII.GetBytes("\"," + Labels(key.VerifyingKey) + "}");
        int length = Base64Url.GetEncodedLength(SigningKey.JwkSecretLength);
        byte[] text = GC.AllocateUninitializedArray<byte>(before.Length + length + after.Length, pinned: true);
        before.CopyTo(text, 0);
        after.CopyTo(text, before.Length + length);
        Span<byte> secret = stackalloc byte[SigningKey.JwkSecretLength];
        try
        {
            key.CopySecret(secret);
            Base64Url.EncodeToUtf8(secret, text.AsSpan(before.Length, length));
            return text;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public static bool HasPrivateForm(SignatureAlgorithm algorithm) => algorithm is SignatureAlgorithm.ES256 or SignatureAlgorithm.Ed25519;

    private static string Labels(VerifyingKey key) => $"""
        "use":"sig","alg":"{key.Algorithm.ToJoseName()}","kid":"{Thumbprint(key)}"
        """;

    private static string PublicMembers(VerifyingKey key) => key.Algorithm switch
    {
        SignatureAlgorithm.ES256 => PointMembers("P-256", key.Raw),
        SignatureAlgorithm.ES384 => PointMembers("P-384", key.Raw),
        SignatureAlgorithm.PS256 => RsaMembers(key.Raw),
        _ => $"""
            "crv":"Ed25519","kty":"OKP","x":"{StrictBase64Url.Encode(key.Raw)}"
            """,
    };

    private static string PointMembers(string curve, ReadOnlySpan<byte> point) => $"""
        "crv":"{curve}","kty":"EC","x":"{StrictBase64Url.Encode(point[..(point.Length / 2)])}","y":"{StrictBase64Url.Encode(point[(point.Length / 2)..])}"
        """;

    // RFC 7518 §6.3.1.
    private static string RsaMembers(ReadOnlySpan<byte> key)
    {
        (byte[] modulus, byte[] exponent) = Ps256VerifyingKey.ReadNumbers(key);
        return $"""
            "e":"{StrictBase64Url.Encode(exponent)}","kty":"RSA","n":"{StrictBase64Url.Encode(modulus)}"
            """;
    }
}
