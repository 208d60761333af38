using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Signing;

/// <summary>Private keys in PEM: PKCS#8 plain and encrypted (RFC 7468 §10, §11).</summary>
internal static class PrivateKeyPem
{
    /// <summary>Reads a key. The password is only asked for where the key is encrypted.</summary>
    /// <exception cref="KeyFormatException">It is not one PEM block with a private key that can be used.</exception>
    public static SigningKey Read(ReadOnlySpan<char> pem, ReadOnlySpan<char> password)
    {
        byte[] der = PemText.Read(pem, out string label);
        try
        {
            return label switch
            {
                PemText.PrivateKey => Pkcs8.Read(der),
                PemText.EncryptedPrivateKey => EncryptedPkcs8.Read(der, password),
                _ => throw PemText.Unexpected(label, PemText.PrivateKey),
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    /// <summary>Writes the key as ASCII, encrypted unless the password is empty; the caller zeroes the bytes.</summary>
    public static byte[] Write(SigningKey key, ReadOnlySpan<char> password)
    {
        byte[] der = Pkcs8.Write(key);
        try
        {
            return password.IsEmpty
                ? Write(PemText.PrivateKey, der)
                : Write(PemText.EncryptedPrivateKey, EncryptedPkcs8.Encrypt(der, password));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    private static byte[] Write(string label, ReadOnlySpan<byte> der)
    {
        byte[] pem = GC.AllocateUninitializedArray<byte>(PemEncoding.GetEncodedSize(label.Length, der.Length), pinned: true);
        return PemEncoding.TryWriteUtf8(Encoding.ASCII.GetBytes(label), der, pem, out int written) && written == pem.Length
            ? pem
            : throw new UnreachableException("The length of a PEM block is known before it is written.");
    }
}
