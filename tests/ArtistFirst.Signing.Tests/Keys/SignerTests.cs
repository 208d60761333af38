using System.Security.Cryptography;

namespace ArtistFirst.Signing.Tests;

/// <summary>A signer outside the process, as a KMS is.</summary>
public sealed class SignerTests
{
    [Fact]
    public async Task A_signer_that_answers_in_DER_signs_what_the_public_key_verifies()
    {
        using var kms = new FakeKms();
        ISigner signer = new KmsSigner(kms);
        for (int i = 0; i < 50; i++)
        {
            byte[] data = BitConverter.GetBytes(i);

            byte[] signature = await signer.SignAsync(data, Some.Token);

            Assert.Equal(64, signature.Length);
            Assert.True(signer.PublicKey.Verify(data, signature));
        }

        Assert.Equal(SignatureAlgorithm.ES256, signer.Algorithm);
    }

    [Fact]
    public async Task The_wait_for_a_remote_signer_can_be_ended()
    {
        using var kms = new FakeKms();
        ISigner signer = new KmsSigner(kms);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await signer.SignAsync(Some.Data, cancellation.Token));
    }

    /// <summary>The shape of AWS KMS: GetPublicKey answers with a SubjectPublicKeyInfo, Sign with ECDSA_SHA_256 over a digest and DER.</summary>
    private sealed class FakeKms : IDisposable
    {
        private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        public string PublicKeyPem => _key.ExportSubjectPublicKeyInfoPem();

        public async Task<byte[]> SignDigestAsync(byte[] digest, CancellationToken cancellationToken)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return _key.SignHash(digest, DSASignatureFormat.Rfc3279DerSequence);
        }

        public void Dispose() => _key.Dispose();
    }

    private sealed class KmsSigner(FakeKms kms) : ISigner
    {
        public SignatureAlgorithm Algorithm => PublicKey.Algorithm;

        public PublicKey PublicKey { get; } = PublicKey.ImportPem(kms.PublicKeyPem);

        public async ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
            DerSignature.ToP1363(await kms.SignDigestAsync(SHA256.HashData(data.Span), cancellationToken));
    }
}
