using System.Formats.Asn1;
using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>How a private key is encrypted (RFC 8018 A.2, A.4).</summary>
/// <param name="Salt">The salt of PBKDF2.</param>
/// <param name="Iterations">The iterations of PBKDF2.</param>
/// <param name="Hash">The hash of its HMAC.</param>
/// <param name="Iv">The initialization vector of AES in CBC mode.</param>
/// <param name="KeyLength">The length of the AES key in bytes: 16 or 32.</param>
internal sealed record Pbes2Parameters(ReadOnlyMemory<byte> Salt, int Iterations, HashAlgorithmName Hash, ReadOnlyMemory<byte> Iv, int KeyLength)
{
    /// <summary>Three times what is written here, a few seconds of work; a file that asks for more is made to hang who opens it.</summary>
    private const int MaxIterations = 2_000_000;

    private const string Convert = "Convert it with: openssl pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256 -in old.pem -out new.pem";

    /// <summary>Reads the AlgorithmIdentifier.</summary>
    /// <exception cref="KeyFormatException">The key is encrypted in another way, or with numbers out of range.</exception>
    public static Pbes2Parameters Read(AsnReader parent)
    {
        AsnReader identifier = parent.ReadSequence();
        Expect(identifier, Oids.Pbes2, "PBES2");
        AsnReader parameters = identifier.ReadSequence();
        identifier.ThrowIfNotEmpty();
        AsnReader derivation = parameters.ReadSequence();
        AsnReader encryption = parameters.ReadSequence();
        parameters.ThrowIfNotEmpty();

        int keyLength = encryption.ReadObjectIdentifier() switch
        {
            Oids.Aes256 => 32,
            Oids.Aes128 => 16,
            _ => throw new KeyFormatException($"A private key encrypted with AES-256 or AES-128 in CBC mode was expected; another cipher came. {Convert}"),
        };
        ReadOnlyMemory<byte> iv = encryption.ReadPrimitiveOctetString();
        encryption.ThrowIfNotEmpty();
        return iv.Length == 16
            ? ReadDerivation(derivation, iv, keyLength)
            : throw new KeyFormatException("The initialization vector of AES has 16 bytes; that of this key has another length.");
    }

    /// <summary>Writes the AlgorithmIdentifier: PBES2 with PBKDF2, HMAC-SHA-256 and AES-256.</summary>
    public void Write(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.Pbes2);
            using (writer.PushSequence())
            {
                WriteDerivation(writer);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Oids.Aes256);
                    writer.WriteOctetString(Iv.Span);
                }
            }
        }
    }

    private static Pbes2Parameters ReadDerivation(AsnReader derivation, ReadOnlyMemory<byte> iv, int keyLength)
    {
        Expect(derivation, Oids.Pbkdf2, "PBKDF2");
        AsnReader parameters = derivation.ReadSequence();
        derivation.ThrowIfNotEmpty();
        ReadOnlyMemory<byte> salt = parameters.ReadPrimitiveOctetString();
        if (!parameters.TryReadInt32(out int iterations) || iterations is < 1 or > MaxIterations)
        {
            throw new KeyFormatException($"1 to {MaxIterations} iterations of PBKDF2 were expected; another number came. {Convert}");
        }

        if (parameters.HasData && parameters.PeekTag() == Asn1Tag.Integer
            && (!parameters.TryReadInt32(out int stated) || stated != keyLength))
        {
            throw new KeyFormatException("The key length that PBKDF2 is given is not that of the cipher; take the key from its backup.");
        }

        HashAlgorithmName hash = ReadHash(parameters);
        parameters.ThrowIfNotEmpty();
        return new Pbes2Parameters(salt, iterations, hash, iv, keyLength);
    }

    // RFC 8018 A.2: absent means HMAC-SHA-1, which is not taken.
    private static HashAlgorithmName ReadHash(AsnReader parameters)
    {
        string algorithm = string.Empty;
        if (parameters.HasData)
        {
            AsnReader identifier = parameters.ReadSequence();
            algorithm = identifier.ReadObjectIdentifier();
            if (identifier.HasData)
            {
                identifier.ReadNull();
            }

            identifier.ThrowIfNotEmpty();
        }

        return algorithm switch
        {
            Oids.HmacSha256 => HashAlgorithmName.SHA256,
            Oids.HmacSha384 => HashAlgorithmName.SHA384,
            Oids.HmacSha512 => HashAlgorithmName.SHA512,
            _ => throw new KeyFormatException($"PBKDF2 with HMAC of SHA-256, SHA-384 or SHA-512 was expected; another came. {Convert}"),
        };
    }

    private static void Expect(AsnReader reader, string oid, string name)
    {
        if (!string.Equals(reader.ReadObjectIdentifier(), oid, StringComparison.Ordinal))
        {
            throw new KeyFormatException($"A private key encrypted with {name} was expected (RFC 8018); another way came. {Convert}");
        }
    }

    private void WriteDerivation(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Oids.Pbkdf2);
            using (writer.PushSequence())
            {
                writer.WriteOctetString(Salt.Span);
                writer.WriteInteger(Iterations);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Oids.HmacSha256);
                    writer.WriteNull();
                }
            }
        }
    }
}
