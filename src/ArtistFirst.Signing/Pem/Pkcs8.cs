using System.Formats.Asn1;

namespace ArtistFirst.Signing;

/// <summary>Private keys in DER: PKCS#8 (RFC 5958), around an ECPrivateKey (RFC 5915) for P-256 and P-384, a CurvePrivateKey (RFC 8410 §7) for Ed25519 and an RSAPrivateKey (RFC 8017 A.1.2).</summary>
internal static class Pkcs8
{
    private static readonly Asn1Tag AttributesTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag PublicKeyTag = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag EcParametersTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag EcPublicKeyTag = new(TagClass.ContextSpecific, 1, isConstructed: true);

    // SEQUENCE (135) { INTEGER 0, SEQUENCE (19) { OID id-ecPublicKey, OID secp256r1 }, OCTET STRING (109) { SEQUENCE (107) { INTEGER 1, OCTET STRING (32) { d
    private static ReadOnlySpan<byte> Es256Prefix =>
    [
        0x30, 0x81, 0x87, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06,
        0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x04, 0x6D, 0x30, 0x6B, 0x02, 0x01, 0x01, 0x04, 0x20,
    ];

    // } [1] (68) { BIT STRING (66) { 0 unused bits, 04, x, y
    private static ReadOnlySpan<byte> Es256Middle => [0xA1, 0x44, 0x03, 0x42, 0x00, SubjectPublicKeyInfo.Uncompressed];

    // SEQUENCE (182) { INTEGER 0, SEQUENCE (16) { OID id-ecPublicKey, OID secp384r1 }, OCTET STRING (158) { SEQUENCE (155) { INTEGER 1, OCTET STRING (48) { d
    private static ReadOnlySpan<byte> Es384Prefix =>
    [
        0x30, 0x81, 0xB6, 0x02, 0x01, 0x00, 0x30, 0x10, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06,
        0x05, 0x2B, 0x81, 0x04, 0x00, 0x22, 0x04, 0x81, 0x9E, 0x30, 0x81, 0x9B, 0x02, 0x01, 0x01, 0x04, 0x30,
    ];

    // } [1] (100) { BIT STRING (98) { 0 unused bits, 04, x, y
    private static ReadOnlySpan<byte> Es384Middle => [0xA1, 0x64, 0x03, 0x62, 0x00, SubjectPublicKeyInfo.Uncompressed];

    // INTEGER 0, SEQUENCE (13) { OID rsaEncryption, NULL }
    private static ReadOnlySpan<byte> RsaIdentifier => [0x02, 0x01, 0x00, 0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00];

    // SEQUENCE (46) { INTEGER 0, SEQUENCE (5) { OID id-Ed25519 }, OCTET STRING (34) { OCTET STRING (32) { seed
    private static ReadOnlySpan<byte> Ed25519Prefix => [0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

    /// <summary>Writes the key in memory that the garbage collector does not move; the caller zeroes it.</summary>
    public static byte[] Write(SigningKey key) => key.VerifyingKey.Algorithm switch
    {
        SignatureAlgorithm.ES256 => Write(key, Es256Prefix, Es256Middle, key.VerifyingKey.Raw),
        SignatureAlgorithm.ES384 => Write(key, Es384Prefix, Es384Middle, key.VerifyingKey.Raw),
        SignatureAlgorithm.PS256 => Write(key, RsaPrefix(key.SecretLength), [], []),
        _ => Write(key, Ed25519Prefix, [], []),
    };

    /// <summary>Reads a key.</summary>
    /// <exception cref="KeyFormatException">The bytes are not a private key of a known algorithm, or its public part does not belong to it.</exception>
    public static SigningKey Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            var outer = new AsnReader(der, AsnEncodingRules.DER);
            AsnReader info = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            if (!info.TryReadInt32(out int version) || version is not (0 or 1))
            {
                throw new KeyFormatException("A private key in PKCS#8 of version 0 or 1 was expected (RFC 5958 §2); another version came.");
            }

            SignatureAlgorithm algorithm = SubjectPublicKeyInfo.ReadAlgorithm(info);
            ReadOnlyMemory<byte> privateKey = info.ReadPrimitiveOctetString();
            ReadOnlySpan<byte> publicKey = ReadTrailer(info, version, algorithm);
            return algorithm switch
            {
                SignatureAlgorithm.Ed25519 => ReadCurvePrivateKey(privateKey, publicKey),
                SignatureAlgorithm.PS256 => KeyMaterial.ImportPrivate(algorithm, privateKey.Span, publicKey),
                _ => ReadEcPrivateKey(privateKey, publicKey, algorithm),
            };
        }
        catch (AsnContentException exception)
        {
            throw new KeyFormatException("The private key is not PKCS#8 in DER (RFC 5958); take the key from its backup.", exception);
        }
    }

    private static byte[] Write(SigningKey key, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> middle, ReadOnlySpan<byte> publicKey)
    {
        byte[] der = GC.AllocateUninitializedArray<byte>(prefix.Length + key.SecretLength + middle.Length + publicKey.Length, pinned: true);
        prefix.CopyTo(der);
        key.CopySecret(der.AsSpan(prefix.Length, key.SecretLength));
        Span<byte> rest = der.AsSpan(prefix.Length + key.SecretLength);
        middle.CopyTo(rest);
        publicKey.CopyTo(rest[middle.Length..]);
        return der;
    }

    // SEQUENCE { INTEGER 0, SEQUENCE (13) { OID rsaEncryption, NULL }, OCTET STRING { RSAPrivateKey. Keys of 2048 to 8192 bits have lengths of two bytes.
    private static byte[] RsaPrefix(int secretLength)
    {
        int content = RsaIdentifier.Length + 4 + secretLength;
        return [0x30, 0x82, (byte)(content >> 8), (byte)(content & 0xFF), .. RsaIdentifier, 0x04, 0x82, (byte)(secretLength >> 8), (byte)(secretLength & 0xFF)];
    }

    /// <summary>Attributes, which say nothing about the key itself, and from version 1 on the public key.</summary>
    private static ReadOnlySpan<byte> ReadTrailer(AsnReader info, int version, SignatureAlgorithm algorithm)
    {
        if (info.HasData && info.PeekTag() == AttributesTag)
        {
            info.ReadEncodedValue();
        }

        ReadOnlySpan<byte> publicKey = default;
        if (info.HasData && version == 1)
        {
            publicKey = SubjectPublicKeyInfo.ReadPoint(info.ReadPrimitiveBitString(out int unused, PublicKeyTag).Span, unused, algorithm);
        }

        info.ThrowIfNotEmpty();
        return publicKey;
    }

    private static SigningKey ReadCurvePrivateKey(ReadOnlyMemory<byte> der, ReadOnlySpan<byte> publicKey)
    {
        var reader = new AsnReader(der, AsnEncodingRules.DER);
        ReadOnlySpan<byte> seed = reader.ReadPrimitiveOctetString().Span;
        reader.ThrowIfNotEmpty();
        return KeyMaterial.ImportPrivate(SignatureAlgorithm.Ed25519, seed, publicKey);
    }

    private static SigningKey ReadEcPrivateKey(ReadOnlyMemory<byte> der, ReadOnlySpan<byte> publicKey, SignatureAlgorithm algorithm)
    {
        var outer = new AsnReader(der, AsnEncodingRules.DER);
        AsnReader reader = outer.ReadSequence();
        outer.ThrowIfNotEmpty();
        if (!reader.TryReadInt32(out int version) || version != 1)
        {
            throw new KeyFormatException("An ECPrivateKey of version 1 was expected (RFC 5915 §3); another version came.");
        }

        ReadOnlySpan<byte> secret = reader.ReadPrimitiveOctetString().Span;
        if (reader.HasData && reader.PeekTag() == EcParametersTag)
        {
            AsnReader parameters = reader.ReadSequence(EcParametersTag);
            if (SubjectPublicKeyInfo.ReadCurve(parameters) != algorithm)
            {
                throw new KeyFormatException("The private key names two curves (RFC 5915 §3, RFC 5480 §2.1.1); take the key from its backup.");
            }

            parameters.ThrowIfNotEmpty();
        }

        if (reader.HasData)
        {
            AsnReader inner = reader.ReadSequence(EcPublicKeyTag);
            publicKey = SubjectPublicKeyInfo.ReadPoint(inner.ReadPrimitiveBitString(out int unused).Span, unused, algorithm);
            inner.ThrowIfNotEmpty();
        }

        reader.ThrowIfNotEmpty();
        return KeyMaterial.ImportPrivate(algorithm, secret, publicKey);
    }
}
