using System.Formats.Asn1;
using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>
/// EncryptedPrivateKeyInfo (RFC 5958 §3) with PBES2 (RFC 8018 §6.2). Written: PBKDF2 with HMAC-SHA-256 and AES-256 in CBC mode. The mode has no
/// authentication: that a key is the right one shows in its public part, which is compared, and in its key id.
/// </summary>
internal static class EncryptedPkcs8
{
    /// <summary>OWASP's number for PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023): about a second of work.</summary>
    public const int Iterations = 600_000;

    private const int SaltLength = 16;
    private const int BlockLength = 16;
    private const int KeyLength = 32;

    /// <summary>Encrypts a PKCS#8 private key.</summary>
    public static byte[] Encrypt(ReadOnlySpan<byte> pkcs8, ReadOnlySpan<char> password)
    {
        Span<byte> salt = stackalloc byte[SaltLength];
        Span<byte> iv = stackalloc byte[BlockLength];
        RandomNumberGenerator.Fill(salt);
        RandomNumberGenerator.Fill(iv);
        var parameters = new Pbes2Parameters(salt.ToArray(), Iterations, HashAlgorithmName.SHA256, iv.ToArray(), KeyLength);
        using Aes aes = CreateCipher(parameters, password);
        byte[] encrypted = aes.EncryptCbc(pkcs8, iv);

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            parameters.Write(writer);
            writer.WriteOctetString(encrypted);
        }

        return writer.Encode();
    }

    /// <summary>Decrypts to a PKCS#8 private key and imports it.</summary>
    /// <exception cref="KeyFormatException">It is encrypted otherwise, the password is wrong, or what was encrypted is not a key.</exception>
    public static SigningKey Read(ReadOnlyMemory<byte> der, ReadOnlySpan<char> password)
    {
        if (password.IsEmpty)
        {
            throw new KeyFormatException("The private key is encrypted; give its password.");
        }

        byte[] decrypted = GC.AllocateUninitializedArray<byte>(der.Length, pinned: true);
        try
        {
            return Pkcs8.Read(decrypted.AsMemory(0, Decrypt(der, password, decrypted)));
        }
        catch (KeyFormatException exception) when (exception.InnerException is AsnContentException)
        {
            // One wrong password in 256 leaves bytes that end like padding, and then they are no DER.
            throw CannotDecrypt(exception);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(decrypted);
        }
    }

    private static int Decrypt(ReadOnlyMemory<byte> der, ReadOnlySpan<char> password, Span<byte> destination)
    {
        try
        {
            var outer = new AsnReader(der, AsnEncodingRules.DER);
            AsnReader info = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            Pbes2Parameters parameters = Pbes2Parameters.Read(info);
            ReadOnlySpan<byte> encrypted = info.ReadPrimitiveOctetString().Span;
            info.ThrowIfNotEmpty();
            using Aes aes = CreateCipher(parameters, password);
            return aes.DecryptCbc(encrypted, parameters.Iv.Span, destination);
        }
        catch (AsnContentException exception)
        {
            throw new KeyFormatException("The encrypted private key is not an EncryptedPrivateKeyInfo in DER (RFC 5958 §3); take the key from its backup.", exception);
        }
        catch (CryptographicException exception)
        {
            throw CannotDecrypt(exception);
        }
    }

    private static KeyFormatException CannotDecrypt(Exception exception) =>
        new("The private key cannot be decrypted: the password is wrong, or the text was damaged.", exception);

    private static Aes CreateCipher(Pbes2Parameters parameters, ReadOnlySpan<char> password)
    {
        Span<byte> key = stackalloc byte[KeyLength];
        key = key[..parameters.KeyLength];
        var aes = Aes.Create();
        try
        {
            Rfc2898DeriveBytes.Pbkdf2(password, parameters.Salt.Span, key, parameters.Iterations, parameters.Hash);
            aes.SetKey(key);
            return aes;
        }
        catch
        {
            aes.Dispose();
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
