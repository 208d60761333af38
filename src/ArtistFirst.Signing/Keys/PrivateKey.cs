using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Signing;

/// <summary>
/// A private key of one algorithm, held in this process. Thread-safe. Its bytes are zeroed when it is disposed of; nothing but the Export methods
/// and <c>SaveAsync</c> lets them out.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PrivateKey : ISigner, IDisposable
{
    private readonly SigningKey _key;

    internal PrivateKey(SigningKey key)
    {
        _key = key;
        PublicKey = new PublicKey(key.VerifyingKey);
    }

    /// <inheritdoc/>
    public SignatureAlgorithm Algorithm => PublicKey.Algorithm;

    /// <inheritdoc/>
    public PublicKey PublicKey { get; }

    /// <summary>Makes a new key from the random numbers of the operating system.</summary>
    /// <param name="algorithm">ES256, Ed25519, ES384 or PS256 (3072 bits).</param>
    /// <returns>The key; the caller disposes of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="algorithm"/> is not one of them.</exception>
    /// <exception cref="PlatformNotSupportedException">Ed25519 was asked for and libsodium is not installed.</exception>
    public static PrivateKey Generate(SignatureAlgorithm algorithm) => new(KeyMaterial.Generate(algorithm));

    /// <summary>Imports a private JWK (RFC 7517, RFC 7518 §6.2.2, RFC 8037 §2) from UTF-8. The caller zeroes the text.</summary>
    /// <param name="utf8Json">The JWK, with <c>d</c>; <c>key_ops</c>, where present, must name <c>sign</c>.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    /// <exception cref="KeyFormatException">The text is not a private key as it should be, or its public part does not belong to the private one.</exception>
    /// <exception cref="PlatformNotSupportedException">It is an Ed25519 key and libsodium is not installed.</exception>
    public static PrivateKey ImportJwk(ReadOnlySpan<byte> utf8Json) => new(JwkKey.ReadPrivate(utf8Json));

    /// <summary>Imports a private key in PEM: one block <c>PRIVATE KEY</c> (PKCS#8, RFC 5958) or <c>ENCRYPTED PRIVATE KEY</c> (PBES2, RFC 8018 §6.2).</summary>
    /// <param name="pem">The block and nothing but white space around it, at most 65,536 characters.</param>
    /// <param name="password">The password of an encrypted key, taken as UTF-8; not looked at for a plain one.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    /// <exception cref="KeyFormatException">
    /// It is not such a block, its key is of another kind, its public part does not belong to the private one, or the password is missing or wrong.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">It is an Ed25519 key and libsodium is not installed.</exception>
    public static PrivateKey ImportPem(string pem, ReadOnlySpan<char> password = default)
    {
        ArgumentNullException.ThrowIfNull(pem);
        return new PrivateKey(PrivateKeyPem.Read(pem, password));
    }

    /// <summary>Reads a private key from a file, a JWK or PEM, whichever it holds.</summary>
    /// <param name="path">The file, at most 65,536 bytes.</param>
    /// <param name="password">The password of an encrypted PEM key; not looked at for a plain one.</param>
    /// <param name="cancellationToken">Ends the wait for the file.</param>
    /// <returns>The key; the caller disposes of it.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="KeyFormatException">As for <see cref="ImportPem"/> and <see cref="ImportJwk"/>; the message names the file.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="PlatformNotSupportedException">It is an Ed25519 key and libsodium is not installed.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static async Task<PrivateKey> LoadAsync(string path, string? password = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new PrivateKey(await PrivateKeyFile.ReadAsync(path, password, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Writes the key to a new file that only its owner may read and write (mode 0600; on Windows the folder's rights hold): a JWK when the name ends in
    /// <c>.jwk</c> or <c>.json</c>, otherwise PEM. A file that exists is never written over.
    /// </summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="password">Encrypts the PEM; absent leaves it plain.</param>
    /// <param name="cancellationToken">Ends the writing; no file of that name is left then.</param>
    /// <returns>Done when the bytes are on the disk.</returns>
    /// <exception cref="ArgumentException">The path is empty; it names a JWK and the key is neither of ES256 nor of Ed25519; or a password was given for a JWK, which has no encrypted form here, or an empty one.</exception>
    /// <exception cref="IOException">A file of that name exists already, or writing fails.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <exception cref="ObjectDisposedException">The key was disposed of.</exception>
    public async Task SaveAsync(string path, string? password = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        bool isJwk = PrivateKeyFile.IsJwk(path);
        if (isJwk && !JwkText.HasPrivateForm(Algorithm))
        {
            throw new ArgumentException($"A private key of {Algorithm} has no JWK here: choose a name that ends in .pem.", nameof(path));
        }

        if (password is not null && (isJwk || password.Length == 0))
        {
            throw new ArgumentException("A password encrypts PEM and is not empty: choose a name that ends in .pem, or leave the password out.", nameof(password));
        }

        byte[] content = isJwk ? JwkText.Private(_key) : PrivateKeyPem.Write(_key, password);
        try
        {
            await PrivateKeyFile.WriteAsync(path, content, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    /// <summary>Signs the data with this key; done when the call returns.</summary>
    /// <inheritdoc cref="ISigner.SignAsync"/>
    /// <exception cref="ObjectDisposedException">The key was disposed of.</exception>
    public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) => cancellationToken.IsCancellationRequested
        ? ValueTask.FromCanceled<byte[]>(cancellationToken)
        : ValueTask.FromResult(_key.Sign(data.Span));

    /// <summary>The private key as a JWK. The text is the secret: it cannot be zeroed, so keep it short-lived and out of logs.</summary>
    /// <returns>The JSON text on one line.</returns>
    /// <exception cref="InvalidOperationException">The key is not of ES256 or Ed25519, which are what tokens are signed with: export it in PEM.</exception>
    /// <exception cref="ObjectDisposedException">The key was disposed of.</exception>
    public string ExportJwk() => ToStringAndZero(JwkText.Private(_key));

    /// <summary>The private key in PEM, as PKCS#8. The text is the secret: it cannot be zeroed, so keep it short-lived and out of logs.</summary>
    /// <returns>The block, without a line break behind it.</returns>
    /// <exception cref="ObjectDisposedException">The key was disposed of.</exception>
    public string ExportPem() => ToStringAndZero(PrivateKeyPem.Write(_key, default));

    /// <summary>
    /// The private key in PEM, as PKCS#8 encrypted with PBES2: PBKDF2 with HMAC-SHA-256 and 600,000 iterations, AES-256 in CBC mode. OpenSSL reads it.
    /// </summary>
    /// <param name="password">The password, taken as UTF-8; not empty.</param>
    /// <returns>The block, without a line break behind it.</returns>
    /// <exception cref="ArgumentException">The password is empty.</exception>
    /// <exception cref="ObjectDisposedException">The key was disposed of.</exception>
    public string ExportEncryptedPem(ReadOnlySpan<char> password) => password.IsEmpty
        ? throw new ArgumentException("A password that is not empty was expected; ExportPem writes the key without one.", nameof(password))
        : ToStringAndZero(PrivateKeyPem.Write(_key, password));

    /// <summary>Zeroes the key. A signature that is being made on another thread ends well; later ones throw.</summary>
    public void Dispose() => _key.Dispose();

    /// <summary>Type, algorithm and key id; never the key.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"PrivateKey {Algorithm} {PublicKey.KeyId}";

    private static string ToStringAndZero(byte[] ascii)
    {
        string text = Encoding.ASCII.GetString(ascii);
        CryptographicOperations.ZeroMemory(ascii);
        return text;
    }
}
