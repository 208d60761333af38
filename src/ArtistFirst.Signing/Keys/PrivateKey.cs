using System.Diagnostics;
using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>
/// A private key of one algorithm, held in this process. Thread-safe. Its bytes are zeroed when it is disposed of; nothing but the Export methods
/// and <c>SaveAsync</c> lets them out.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PrivateKey : ISigner, IDisposable
{
    private readonly SigningKey _key;

    private PrivateKey(SigningKey key)
    {
        _key = key;
        PublicKey = new PublicKey(key.VerifyingKey);
    }

    /// <inheritdoc/>
    public SignatureAlgorithm Algorithm => PublicKey.Algorithm;

    /// <inheritdoc/>
    public PublicKey PublicKey { get; }

    /// <summary>Makes a new key from the random numbers of the operating system.</summary>
    /// <param name="algorithm">ES256 or Ed25519.</param>
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

    /// <summary>Signs the data with this key; done when the call returns.</summary>
    /// <inheritdoc cref="ISigner.SignAsync"/>
    /// <exception cref="ObjectDisposedException">The key was disposed of.</exception>
    public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) => cancellationToken.IsCancellationRequested
        ? ValueTask.FromCanceled<byte[]>(cancellationToken)
        : ValueTask.FromResult(_key.Sign(data.Span));

    /// <summary>The private key as a JWK. The text is the secret: it cannot be zeroed, so keep it short-lived and out of logs.</summary>
    /// <returns>The JSON text on one line.</returns>
    /// <exception cref="ObjectDisposedException">The key was disposed of.</exception>
    public string ExportJwk()
    {
        Span<byte> secret = stackalloc byte[SigningKey.SecretLength];
        try
        {
            _key.CopySecret(secret);
            return JwkText.Private(_key.VerifyingKey, secret);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>Zeroes the key. A signature that is being made on another thread ends well; later ones throw.</summary>
    public void Dispose() => _key.Dispose();

    /// <summary>Type, algorithm and key id; never the key.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"PrivateKey {Algorithm} {PublicKey.KeyId}";
}
