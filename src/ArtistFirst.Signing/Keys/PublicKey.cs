using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace ArtistFirst.Signing;

/// <summary>
/// A public key of one algorithm. It was checked when it was imported: a point of its curve, not of small order, meant for signatures.
/// Immutable and thread-safe. Equal keys have the same algorithm and the same bytes.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PublicKey : IEquatable<PublicKey>
{
    private readonly VerifyingKey _key;

    internal PublicKey(VerifyingKey key)
    {
        _key = key;
        KeyId = JwkText.Thumbprint(key);
    }

    /// <summary>The RFC 7638 thumbprint with SHA-256, in base64url: 43 characters. A <c>kid</c> that stood beside an imported key has no say.</summary>
    public string KeyId { get; }

    /// <summary>The one algorithm of the key.</summary>
    public SignatureAlgorithm Algorithm => _key.Algorithm;

    /// <summary>The length of a signature of the key in bytes: 64 for ES256 and Ed25519, 96 for ES384, that of the modulus for PS256.</summary>
    public int SignatureLength => _key.SignatureLength;

    /// <summary>Imports a public JWK (RFC 7517, RFC 7518 §6.2, RFC 8037 §2) from UTF-8.</summary>
    /// <param name="utf8Json">
    /// One JSON object: <c>kty</c> EC with <c>crv</c> P-256, or OKP with Ed25519; <c>alg</c>, <c>use</c> and <c>key_ops</c>, where present,
    /// must allow verifying with that algorithm. Members that RFC 7517 does not know are ignored.
    /// </param>
    /// <returns>The key.</returns>
    /// <exception cref="KeyFormatException">
    /// The text is not strict JSON, the key is of another kind or for another purpose, its numbers are no point or one of small order, or it holds a private part.
    /// </exception>
    public static PublicKey ImportJwk(ReadOnlySpan<byte> utf8Json) => new(JwkKey.ReadPublic(utf8Json));

    /// <summary>Imports a public JWK that stands in a larger document, such as a JWK set (RFC 7517 §5).</summary>
    /// <param name="element">The JSON object; its text is checked as that of <see cref="ImportJwk(ReadOnlySpan{byte})"/> is.</param>
    /// <returns>The key.</returns>
    /// <exception cref="KeyFormatException">As for <see cref="ImportJwk(ReadOnlySpan{byte})"/>.</exception>
    public static PublicKey ImportJwk(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? ImportJwk(JsonMarshal.GetRawUtf8Value(element))
        : throw new KeyFormatException($"A JWK is a JSON object (RFC 7517); {element.ValueKind} came.");

    /// <summary>Imports a public key in PEM: one block <c>PUBLIC KEY</c> (RFC 7468 §13) with a key on P-256 or P-384 (RFC 5480), of Ed25519 (RFC 8410 §4) or of RSA (RFC 8017 A.1).</summary>
    /// <param name="pem">The block and nothing but white space around it, at most 65,536 characters.</param>
    /// <returns>The key.</returns>
    /// <exception cref="KeyFormatException">It is not such a block, its key is of another kind, or its numbers are no point or one of small order.</exception>
    public static PublicKey ImportPem(string pem)
    {
        ArgumentNullException.ThrowIfNull(pem);
        byte[] der = PemText.Read(pem, out string label);
        return string.Equals(label, PemText.PublicKey, StringComparison.Ordinal)
            ? new PublicKey(SubjectPublicKeyInfo.Read(der))
            : throw PemText.Unexpected(label, PemText.PublicKey);
    }

    /// <summary>Whether the signature is right for the data. Wrong data, a wrong signature and one of a wrong length are all simply not right.</summary>
    /// <param name="data">The bytes that were signed.</param>
    /// <param name="signature">r and s for ECDSA, R and S for Ed25519, one number for PS256: <see cref="SignatureLength"/> bytes.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="PlatformNotSupportedException">It is an Ed25519 key and libsodium is not installed.</exception>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => _key.Verify(data, signature);

    /// <summary>The key as a JWK with <c>use</c>, <c>alg</c> and <c>kid</c>, on one line.</summary>
    /// <returns>The JSON text.</returns>
    public string ExportJwk() => JwkText.Public(_key);

    /// <summary>The key in PEM, as a SubjectPublicKeyInfo.</summary>
    /// <returns>The block, without a line break behind it.</returns>
    public string ExportPem() => PemEncoding.WriteString(PemText.PublicKey, SubjectPublicKeyInfo.Write(_key));

    /// <inheritdoc/>
    public bool Equals(PublicKey? other) => other is not null && Algorithm == other.Algorithm && _key.Raw.SequenceEqual(other._key.Raw);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PublicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => KeyId.GetHashCode(StringComparison.Ordinal);

    /// <summary>Type, algorithm and key id.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"PublicKey {Algorithm} {KeyId}";
}
