using System.Security.Cryptography;
using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Benchmarks.Licensing;

/// <summary>The floor: nothing but the signature check of a token, whose parts were taken apart beforehand.</summary>
internal sealed class RawSignature : IDisposable
{
    private readonly PublicKey _key;
    private readonly ECDsa? _ecdsa;
    private readonly byte[] _signed;
    private readonly byte[] _signature;

    public RawSignature(PublicKey key, ReadOnlySpan<byte> token)
    {
        int end = token.LastIndexOf((byte)'.');
        _key = key;
        _signed = token[..end].ToArray();
        _signature = Convert.FromBase64String(Encoding.ASCII.GetString(token[(end + 1)..]).Replace('-', '+').Replace('_', '/') + "==");
        if (key.Algorithm == SignatureAlgorithm.ES256)
        {
            _ecdsa = ECDsa.Create();
            _ecdsa.ImportFromPem(key.ExportPem());
        }
    }

    /// <summary>ES256 with the base class library; Ed25519 with libsodium, which the base class library does not have.</summary>
    public void Verify(int count)
    {
        for (int i = 0; i < count; i++)
        {
            bool isValid = _ecdsa is null
                ? _key.Verify(_signed, _signature)
                : _ecdsa.VerifyData(_signed, _signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            if (!isValid)
            {
                throw new CryptographicException("Expected a valid signature.");
            }
        }
    }

    public void Dispose() => _ecdsa?.Dispose();
}
