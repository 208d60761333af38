using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArtistFirst.C2pa.Tests;

/// <summary>Writes a certificate that says it is signed with SHA-1 and RSA, as the platform no longer does. Nobody checks the signature.</summary>
internal sealed class OutdatedGenerator : X509SignatureGenerator
{
    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => Convert.FromHexString("300D06092A864886F70D0101050500");

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => new byte[256];

    protected override PublicKey BuildPublicKey() => throw new NotSupportedException();
}
