using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.Signing;

/// <summary>
/// A private key and the certificates that lie beside it in a file: PFX (PKCS#12, RFC 7292), or PEM with the blocks of both. Disposing of it zeroes the key and lets go of the certificates.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CertifiedKey : IDisposable
{
    /// <summary>More than any key with its chain takes.</summary>
    private const int MaxFileLength = 1 << 20;

    internal CertifiedKey(PrivateKey key, IReadOnlyList<X509Certificate2> certificates)
    {
        Key = key;
        Certificates = certificates;
    }

    /// <summary>The private key.</summary>
    public PrivateKey Key { get; }

    /// <summary>All certificates of the file in its order, at least one. Which of them are the chain of the key, and in which order, is not looked at here.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; }

    /// <summary>Imports a PFX with one private key and at least one certificate, as OpenSSL, Windows and key services write it, the old forms with RC2 and 3DES included.</summary>
    /// <param name="pfx">The bytes of the file, at most 1 MiB.</param>
    /// <param name="password">The password; empty where there is none.</param>
    /// <returns>The key and the certificates; the caller disposes of them.</returns>
    /// <exception cref="KeyFormatException">
    /// It is no PFX, the password is wrong, it holds no key, more than one key or no certificate, or its key is not one of <see cref="SignatureAlgorithm"/>.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">It is an Ed25519 key and libsodium is not installed.</exception>
    public static CertifiedKey ImportPfx(ReadOnlyMemory<byte> pfx, ReadOnlySpan<char> password) => pfx.Length <= MaxFileLength
        ? PfxReader.Read(pfx, password)
        : throw TooLong(pfx.Length);

    /// <summary>Imports PEM with one block <c>PRIVATE KEY</c> or <c>ENCRYPTED PRIVATE KEY</c> and at least one block <c>CERTIFICATE</c>, in any order.</summary>
    /// <param name="pem">The text, at most 1,048,576 characters. What stands between the blocks is not looked at.</param>
    /// <param name="password">The password of an encrypted key; not looked at for a plain one.</param>
    /// <returns>The key and the certificates; the caller disposes of them.</returns>
    /// <exception cref="KeyFormatException">There is no key, more than one key or no certificate, or one of them is broken or of a kind that is refused; or the password is missing or wrong.</exception>
    /// <exception cref="PlatformNotSupportedException">It is an Ed25519 key and libsodium is not installed.</exception>
    public static CertifiedKey ImportPem(string pem, ReadOnlySpan<char> password = default)
    {
        ArgumentNullException.ThrowIfNull(pem);
        return pem.Length <= MaxFileLength ? PemBundle.Read(pem, password) : throw TooLong(pem.Length);
    }

    /// <summary>Reads a PFX or PEM file, whichever it is.</summary>
    /// <param name="path">The file, at most 1 MiB.</param>
    /// <param name="password">Its password; null where it has none.</param>
    /// <param name="cancellationToken">Ends the wait for the file.</param>
    /// <returns>The key and the certificates; the caller disposes of them.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="KeyFormatException">As for <see cref="ImportPfx"/> and <see cref="ImportPem"/>; the message names the file.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="PlatformNotSupportedException">It is an Ed25519 key and libsodium is not installed.</exception>
    public static async Task<CertifiedKey> LoadAsync(string path, string? password = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] bytes = GC.AllocateUninitializedArray<byte>(MaxFileLength + 1, pinned: true);
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                int length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                return Import(bytes.AsMemory(0, length), password);
            }
        }
        catch (KeyFormatException exception)
        {
            throw new KeyFormatException($"The file '{path}' cannot be used. {exception.Message}", exception);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Key.Dispose();
        foreach (X509Certificate2 certificate in Certificates)
        {
            certificate.Dispose();
        }
    }

    /// <summary>The key's type, algorithm and id, and the subject of the first certificate; never the key.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"{Key} {Certificates[0].Subject}";

    // DER starts with the tag of a sequence, which is the digit 0: no PEM block starts with it.
    private static CertifiedKey Import(ReadOnlyMemory<byte> bytes, string? password)
    {
        if (bytes.Span is [0x30, ..] && !bytes.Span.StartsWith("0 "u8))
        {
            return ImportPfx(bytes, password);
        }

        char[] text = GC.AllocateUninitializedArray<char>(bytes.Length, pinned: true);
        try
        {
            int length = System.Text.Encoding.UTF8.GetChars(bytes.Span, text);
            return length <= MaxFileLength ? PemBundle.Read(text.AsSpan(0, length), password) : throw TooLong(length);
        }
        finally
        {
            text.AsSpan().Clear();
        }
    }

    private static KeyFormatException TooLong(int length) =>
        new($"A key with its certificates takes at most {MaxFileLength} bytes; {length} or more came. Give the file of one key.");
}
