using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>One PEM block (RFC 7468), and nothing but white space around it.</summary>
internal static class PemText
{
    public const string PublicKey = "PUBLIC KEY";
    public const string PrivateKey = "PRIVATE KEY";
    public const string EncryptedPrivateKey = "ENCRYPTED PRIVATE KEY";

    /// <summary>More than any key of this library takes; compared before anything is decoded.</summary>
    public const int MaxLength = 65_536;

    /// <summary>Decodes the block; the caller zeroes the bytes where they are secret.</summary>
    /// <param name="pem">The text.</param>
    /// <param name="label">What stands behind BEGIN.</param>
    /// <returns>The bytes, in memory that the garbage collector does not move.</returns>
    /// <exception cref="KeyFormatException">It is not one PEM block.</exception>
    public static byte[] Read(ReadOnlySpan<char> pem, out string label)
    {
        if (pem.Length > MaxLength)
        {
            throw new KeyFormatException($"A PEM text of at most {MaxLength} characters was expected; {pem.Length} came. Give the file of one key.");
        }

        if (!PemEncoding.TryFind(pem, out PemFields fields))
        {
            throw new KeyFormatException("A PEM block was expected (RFC 7468), from -----BEGIN to -----END with base64 between them; none is there, or it is cut off.");
        }

        (int start, int length) = fields.Location.GetOffsetAndLength(pem.Length);
        if (!pem[..start].IsWhiteSpace() || !pem[(start + length)..].IsWhiteSpace())
        {
            throw new KeyFormatException("One PEM block was expected and nothing around it; something stands before or behind it. Give the file of one key.");
        }

        label = pem[fields.Label].ToString();
        byte[] bytes = GC.AllocateUninitializedArray<byte>(fields.DecodedDataLength, pinned: true);
        return Convert.TryFromBase64Chars(pem[fields.Base64Data], bytes, out int written) && written == bytes.Length
            ? bytes
            : throw new KeyFormatException("The base64 of a PEM block cannot be decoded; take the key from its owner again.");
    }

    /// <summary>What to do about a block that is not of the kind that is wanted.</summary>
    public static KeyFormatException Unexpected(string label, string expected) => new(label switch
    {
        PrivateKey or EncryptedPrivateKey => $"A PEM block '{expected}' was expected; a private key came. Publish the public key only, and replace the key if others have seen this one.",
        "EC PRIVATE KEY" or "RSA PRIVATE KEY" => $"A PEM block '{expected}' was expected; a private key in the form of before PKCS#8 came. Convert it with: openssl pkcs8 -topk8 -in old.pem -out new.pem",
        "CERTIFICATE" => $"A PEM block '{expected}' was expected; a certificate came. Take the key out of it with: openssl x509 -in certificate.pem -noout -pubkey",
        PublicKey => $"A PEM block '{expected}' was expected; a public key came. Give the file that holds the private key.",
        _ => $"A PEM block '{expected}' was expected; another one came.",
    });
}
