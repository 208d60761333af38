using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Signing;

/// <summary>What makes the members of a JWK a key of one algorithm: which key it is, that it may do what is wanted, and that its numbers fit.</summary>
internal static class JwkKey
{
    /// <summary>Reads a public key.</summary>
    /// <exception cref="KeyFormatException">It is not a public key for signatures of a known algorithm.</exception>
    public static VerifyingKey ReadPublic(ReadOnlySpan<byte> utf8)
    {
        JwkMembers members = JwkReader.Read(utf8, "verify"u8);
        if (members.HasSecret)
        {
            throw new KeyFormatException("A public key was expected; this JWK holds a private part. Publish the public part only, and replace the key if others have seen this one.");
        }

        return ReadVerifyingKey(members);
    }

    /// <summary>Reads a private key.</summary>
    /// <exception cref="KeyFormatException">It is not a private key for signatures of a known algorithm.</exception>
    public static SigningKey ReadPrivate(ReadOnlySpan<byte> utf8)
    {
        JwkMembers members = JwkReader.Read(utf8, "sign"u8);
        VerifyingKey verifyingKey = ReadVerifyingKey(members);
        if (members.D.IsEmpty)
        {
            throw new KeyFormatException("A private key was expected; this JWK has no 'd'. Give the file that holds the private part.");
        }

        Span<byte> secret = stackalloc byte[SigningKey.JwkSecretLength];
        try
        {
            Decode(members.D, secret, "d");
            return KeyMaterial.ImportPrivate(verifyingKey.Algorithm, secret, verifyingKey.Raw);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static VerifyingKey ReadVerifyingKey(JwkMembers members)
    {
        SignatureAlgorithm algorithm = AlgorithmOf(members);
        Span<byte> raw = stackalloc byte[2 * P256.Length];
        Decode(members.X, raw[..P256.Length], "x");
        if (algorithm == SignatureAlgorithm.Ed25519)
        {
            return KeyMaterial.ImportPublic(algorithm, raw[..P256.Length]);
        }

        Decode(members.Y, raw[P256.Length..], "y");
        return KeyMaterial.ImportPublic(algorithm, raw);
    }

    private static SignatureAlgorithm AlgorithmOf(JwkMembers members)
    {
        SignatureAlgorithm algorithm;
        if (members.KeyType.SequenceEqual("EC"u8) && members.Curve.SequenceEqual("P-256"u8))
        {
            algorithm = SignatureAlgorithm.ES256;
        }
        else if (members.KeyType.SequenceEqual("OKP"u8) && members.Curve.SequenceEqual("Ed25519"u8))
        {
            algorithm = SignatureAlgorithm.Ed25519;
        }
        else
        {
            throw new KeyFormatException($"A key of 'kty' EC with 'crv' P-256, or of OKP with Ed25519, was expected; {Show(members.KeyType)} with {Show(members.Curve)} came. Keys for Content Credentials alone, on P-384 or of RSA, come in PEM or PFX.");
        }

        if (!members.Algorithm.IsEmpty && !IsNameOf(members.Algorithm, algorithm))
        {
            throw new KeyFormatException($"The 'alg' of this key must be {algorithm.ToJoseName()} or absent; {Show(members.Algorithm)} came. One key has one algorithm: make another key for another one.");
        }

        if (!members.Use.IsEmpty && !members.Use.SequenceEqual("sig"u8))
        {
            throw new KeyFormatException($"The 'use' of a signature key must be sig or absent; {Show(members.Use)} came.");
        }

        return members.AllowsOperation
            ? algorithm
            : throw new KeyFormatException("The 'key_ops' of this key do not name what is wanted of it: verify for a public key, sign for a private one.");
    }

    /// <summary>EdDSA (RFC 8037) is the older name; the curve makes it Ed25519 and nothing else.</summary>
    private static bool IsNameOf(ReadOnlySpan<byte> name, SignatureAlgorithm algorithm) => algorithm == SignatureAlgorithm.ES256
        ? name.SequenceEqual("ES256"u8)
        : name.SequenceEqual("Ed25519"u8) || name.SequenceEqual("EdDSA"u8);

    private static void Decode(ReadOnlySpan<byte> text, Span<byte> destination, string member)
    {
        if (!StrictBase64Url.TryDecode(text, destination, out int written) || written != destination.Length)
        {
            throw new KeyFormatException($"The member '{member}' of this key must be {destination.Length} bytes in base64url without padding, which is 43 characters; it is not.");
        }
    }

    /// <summary>A short name is shown as it is. Anything else might be a secret in the wrong place.</summary>
    private static string Show(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return "none";
        }

        bool isName = value.Length <= 16 && !value.ContainsAnyExceptInRange((byte)'-', (byte)'z');
        return isName ? $"'{Encoding.ASCII.GetString(value)}'" : "another value";
    }
}
