using System.Formats.Asn1;

namespace ArtistFirst.Signing;

/// <summary>Public keys in DER (RFC 5280 §4.1.2.7; RFC 5480 §2 for P-256 and P-384, RFC 8410 §4 for Ed25519, RFC 8017 A.1 and RFC 4055 §1.2 for RSA).</summary>
internal static class SubjectPublicKeyInfo
{
    /// <summary>RFC 5480 §2.2: the byte before x and y of a point that is written out.</summary>
    public const byte Uncompressed = 0x04;

    // SEQUENCE (89) { SEQUENCE (19) { OID id-ecPublicKey, OID secp256r1 }, BIT STRING (66) { 0 unused bits, 04, x, y } }
    private static ReadOnlySpan<byte> Es256Prefix =>
    [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A,
        0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, Uncompressed,
    ];

    // SEQUENCE (118) { SEQUENCE (16) { OID id-ecPublicKey, OID secp384r1 }, BIT STRING (98) { 0 unused bits, 04, x, y } }
    private static ReadOnlySpan<byte> Es384Prefix =>
        [0x30, 0x76, 0x30, 0x10, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x05, 0x2B, 0x81, 0x04, 0x00, 0x22, 0x03, 0x62, 0x00, Uncompressed];

    // SEQUENCE (42) { SEQUENCE (5) { OID id-Ed25519 }, BIT STRING (33) { 0 unused bits, point } }
    private static ReadOnlySpan<byte> Ed25519Prefix => [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00];

    /// <summary>Writes the key.</summary>
    public static byte[] Write(VerifyingKey key) => key.Algorithm switch
    {
        SignatureAlgorithm.ES256 => [.. Es256Prefix, .. key.Raw],
        SignatureAlgorithm.ES384 => [.. Es384Prefix, .. key.Raw],
        SignatureAlgorithm.PS256 => WriteRsa(key.Raw),
        _ => [.. Ed25519Prefix, .. key.Raw],
    };

    /// <summary>Reads a key.</summary>
    /// <exception cref="KeyFormatException">The bytes are not a public key of a known algorithm.</exception>
    public static VerifyingKey Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            var outer = new AsnReader(der, AsnEncodingRules.DER);
            AsnReader info = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            SignatureAlgorithm algorithm = ReadAlgorithm(info);
            ReadOnlySpan<byte> point = ReadPoint(info.ReadPrimitiveBitString(out int unused).Span, unused, algorithm);
            info.ThrowIfNotEmpty();
            return KeyMaterial.ImportPublic(algorithm, point);
        }
        catch (AsnContentException exception)
        {
            throw new KeyFormatException("The public key is not a SubjectPublicKeyInfo in DER (RFC 5280 §4.1.2.7); take the key from its owner again.", exception);
        }
    }

    /// <summary>Reads an AlgorithmIdentifier that names the algorithm of a key.</summary>
    /// <exception cref="KeyFormatException">The algorithm is not known here.</exception>
    public static SignatureAlgorithm ReadAlgorithm(AsnReader parent)
    {
        AsnReader identifier = parent.ReadSequence();
        string name = identifier.ReadObjectIdentifier();
        SignatureAlgorithm algorithm = name switch
        {
            Oids.Ed25519 => SignatureAlgorithm.Ed25519,
            Oids.EcPublicKey => ReadCurve(identifier),
            Oids.Rsa or Oids.RsaPss => SignatureAlgorithm.PS256,
            _ => throw new KeyFormatException($"A key on P-256 or P-384 ({Oids.EcPublicKey}), of Ed25519 ({Oids.Ed25519}) or of RSA ({Oids.Rsa}) was expected; one of algorithm {name} came."),
        };

        // RFC 8017 A.1: NULL. RFC 4055 §3.1: what a key for PSS alone may be used with; PS256 is what it is used with here.
        if (algorithm == SignatureAlgorithm.PS256 && identifier.HasData)
        {
            identifier.ReadEncodedValue();
        }

        identifier.ThrowIfNotEmpty();
        return algorithm;
    }

    /// <summary>Reads the name of a curve. Curves that are written out instead of named are how CVE-2020-0601 came in.</summary>
    /// <exception cref="KeyFormatException">It is neither P-256 nor P-384, or not a name.</exception>
    public static SignatureAlgorithm ReadCurve(AsnReader parent)
    {
        bool named = parent.PeekTag().HasSameClassAndValue(Asn1Tag.ObjectIdentifier);
        string curve = named ? parent.ReadObjectIdentifier() : "written out";
        return curve switch
        {
            Oids.P256 => SignatureAlgorithm.ES256,
            Oids.P384 => SignatureAlgorithm.ES384,
            _ => throw new KeyFormatException($"A key on the named curve P-256 ({Oids.P256}) or P-384 ({Oids.P384}) was expected; the curve of this one is {curve}."),
        };
    }

    /// <summary>The bare bytes of a public key from its BIT STRING.</summary>
    /// <exception cref="KeyFormatException">A point of an NIST curve is not written with x and y.</exception>
    public static ReadOnlySpan<byte> ReadPoint(ReadOnlySpan<byte> bits, int unused, SignatureAlgorithm algorithm)
    {
        if (unused != 0)
        {
            throw new KeyFormatException("The public key does not end at a whole byte; take the key from its owner again.");
        }

        if (algorithm is not (SignatureAlgorithm.ES256 or SignatureAlgorithm.ES384))
        {
            return bits;
        }

        return bits.Length > 0 && bits[0] == Uncompressed
            ? bits[1..]
            : throw new KeyFormatException("A point of P-256 or P-384 was expected with both coordinates (first byte 04); a compressed one, infinity or something else came.");
    }

    private static byte[] WriteRsa(ReadOnlySpan<byte> key)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Oids.Rsa);
                writer.WriteNull();
            }

            writer.WriteBitString(key);
        }

        return writer.Encode();
    }
}
