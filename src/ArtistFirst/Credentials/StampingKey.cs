using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ArtistFirst.C2pa;
using ArtistFirst.Signing;
using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>The key and the certificates that the options name, read when something is stamped for the first time.</summary>
internal sealed class StampingKey(IOptions<ArtistFirstOptions> options, TimeProvider time, StampingTime timestamps) : IDisposable
{
    private readonly Lock _lock = new();
    private PrivateKey? _key;
    private X509Certificate2Collection? _chain;
    private ManifestSigner? _signer;

    /// <summary>Signs with them.</summary>
    /// <exception cref="InvalidOperationException">None are set, they cannot be read, or they do not fit together; the message says what to do.</exception>
    public ManifestSigner Signer
    {
        get
        {
            lock (_lock)
            {
                return _signer ??= Load();
            }
        }
    }

    /// <summary>Reads what the options name, so that a mistake in them is known when the service starts and not when the first output is done.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read, or does not fit together.</exception>
    public void Check()
    {
        if (options.Value.CertificateFile is not null)
        {
            _ = Signer;
        }
    }

    public void Dispose()
    {
        _key?.Dispose();
        foreach (X509Certificate2 certificate in _chain ?? [])
        {
            certificate.Dispose();
        }
    }

    private ManifestSigner Load()
    {
        ArtistFirstOptions current = options.Value;
        if (current.CertificateFile is null || current.CertificateKeyFile is null)
        {
            throw new InvalidOperationException($"Expected certificates to stamp outputs with; there are none. Set {nameof(ArtistFirstOptions.CertificateFile)} and {nameof(ArtistFirstOptions.CertificateKeyFile)}, or call UseManifestSigner after AddArtistFirst; while developing, UseDevelopmentCertificates.");
        }

        try
        {
            _chain = [];
            _chain.ImportFromPem(File.ReadAllText(current.CertificateFile));
            _key = ImportKey(File.ReadAllText(current.CertificateKeyFile));
            return new ManifestSigner(_key, CertificateChain.Order(_key.PublicKey, [.. _chain]), time, timestamps.Authority);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new InvalidOperationException($"Expected the certificates '{current.CertificateFile}' and their key '{current.CertificateKeyFile}'; outputs cannot be stamped with them. {fault.Message}", fault);
        }
    }

    private static PrivateKey ImportKey(string text) =>
        text.AsSpan().TrimStart().StartsWith('{') ? PrivateKey.ImportJwk(Encoding.UTF8.GetBytes(text)) : PrivateKey.ImportPem(text);
}
