using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;

namespace ArtistFirst.C2pa.Tests;

public sealed class ManifestSignerTests
{
    private static readonly IReadOnlyList<X509Certificate2> Chain = SomeCertificates.Development.Chain;

    [Fact]
    public async Task A_claim_is_signed_so_that_the_certificate_verifies_it_and_as_long_as_was_measured()
    {
        byte[] cose = await SomeDrafts.Signer.SignAsync(new byte[] { 0xA0 }, TestContext.Current.CancellationToken);
        Assert.Equal(SomeDrafts.Signer.Placeholder().Length, cose.Length);
        CoseSignature signature = CoseReader.Read(cose);
        Assert.Equal(Chain.Select(certificate => certificate.RawData), signature.Certificates.Select(der => der.ToArray()));
        byte[] data = CoseSignature.ToBeSigned(CoseSignature.Context, signature.Protected.Span, [0xA0]);
        Assert.True(CertificateKey.Verify(Chain[0], signature.Algorithm, data, signature.Signature.Span));
    }

    [Fact]
    public void Certificates_that_are_not_of_the_key_missing_or_in_the_wrong_order_are_refused()
    {
        using PrivateKey other = PrivateKey.Generate(SignatureAlgorithm.ES256);
        Assert.Throws<ArgumentException>(() => new ManifestSigner(other, Chain, SomeCertificates.Clock));
        Assert.Throws<ArgumentException>(() => new ManifestSigner(SomeCertificates.Key, [], SomeCertificates.Clock));
        Assert.Throws<ArgumentException>(() => new ManifestSigner(SomeCertificates.Key, [Chain[1], Chain[0]], SomeCertificates.Clock));
    }

    [Fact]
    public async Task A_certificate_that_has_expired_signs_nothing()
    {
        var later = new FixedTime(SomeCertificates.Now.AddYears(2));
        Assert.Contains("valid from", Assert.Throws<ArgumentException>(() => new ManifestSigner(SomeCertificates.Key, Chain, later)).Message, StringComparison.Ordinal);
        var clock = new MovingTime(SomeCertificates.Now);
        var signer = new ManifestSigner(SomeCertificates.Key, Chain, clock);
        clock.Now = SomeCertificates.Now.AddYears(2);
        await Assert.ThrowsAsync<InvalidOperationException>(() => signer.SignAsync(new byte[] { 0xA0 }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_remote_signer_answers_in_DER_or_for_another_key_is_refused_before_it_gets_into_a_file()
    {
        foreach (Func<byte[], byte[]> answer in (Func<byte[], byte[]>[])[signature => [0x30, 0x44, 0x02, 0x20, .. signature[..32], 0x02, 0x20, .. signature[32..]], _ => new byte[64], _ => []])
        {
            var signer = new ManifestSigner(new RemoteSigner(answer), Chain, SomeCertificates.Clock);
            InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => signer.SignAsync(new byte[] { 0xA0 }, TestContext.Current.CancellationToken));
            Assert.Contains("ToP1363", refusal.Message, StringComparison.Ordinal);
        }
    }

    private sealed class RemoteSigner(Func<byte[], byte[]> answer) : ISigner
    {
        public SignatureAlgorithm Algorithm => SomeCertificates.Key.Algorithm;

        public Signing.PublicKey PublicKey => SomeCertificates.Key.PublicKey;

        public async ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
            answer(await SomeCertificates.Key.SignAsync(data, cancellationToken));
    }

    private sealed class MovingTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
