using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

/// <summary>What a response that came with a signature means for the signature.</summary>
public sealed class RevocationTests : IDisposable
{
    private static readonly DateTimeOffset Now = SomeCertificates.Now;

    private readonly OcspAuthority _authority = new(Now);

    private static OcspDraft Good => new(Now.AddHours(-1));

    public void Dispose() => _authority.Dispose();

    [Fact]
    public void A_good_answer_says_that_the_certificate_was_not_revoked()
    {
        Assert.Equal(StatusCodes.SigningCredentialNotRevoked, Judge(Good));
        Assert.Equal(StatusCodes.SigningCredentialNotRevoked, Judge(Good with { Hash = HashAlgorithmName.SHA256 }));
        Assert.Equal(StatusCodes.SigningCredentialNotRevoked, Judge(Good with { ByIssuer = true }));
        Assert.Equal(StatusCodes.SigningCredentialNotRevoked, Judge(Good with { NextUpdate = null }));
        Assert.Equal(StatusCodes.SigningCredentialNotRevoked, Judge(Good, stamped: Now.AddDays(-5)));
    }

    [Fact]
    public void No_answer_at_all_is_said_to_be_none()
    {
        Assert.Equal(StatusCodes.RevocationSkipped, Assert.Single(Rule().Check(default, _authority.Chain, null, Now)).Code);
    }

    [Fact]
    public void A_revoked_certificate_is_refused()
    {
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge(Good with { RevokedAt = Now.AddDays(-1) }));
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge(Good with { RevokedAt = Now.AddDays(-1), Reason = OcspReason.KeyCompromise }));
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge(Good with { RevokedAt = Now.AddDays(-1), ByIssuer = true }));
        Assert.Equal(StatusCodes.RevocationUnknown, Judge(Good with { IsUnknown = true }));
    }

    [Fact]
    public void What_was_stamped_before_the_certificate_was_revoked_for_a_reason_stays_right()
    {
        OcspDraft revoked = Good with { RevokedAt = Now.AddDays(-1), Reason = OcspReason.Superseded };
        Assert.Equal(StatusCodes.SigningCredentialNotRevoked, Judge(revoked, stamped: Now.AddDays(-2)));
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge(revoked, stamped: Now.AddDays(-1)));
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge(revoked, stamped: Now.AddHours(-2)));
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge(revoked with { Reason = null }, stamped: Now.AddDays(-2)));
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge(revoked with { Reason = OcspReason.RemoveFromList }));
        Assert.Equal(StatusCodes.SigningCredentialNotRevoked, Judge(revoked with { Reason = OcspReason.RemoveFromList, RevokedAt = Now.AddDays(1) }));
    }

    [Fact]
    public void An_answer_that_had_ended_when_the_claim_was_stamped_counts_against_it()
    {
        OcspDraft ended = Good with { NextUpdate = Now.AddMinutes(-30) };
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge(ended, stamped: Now.AddMinutes(-10)));
        Assert.Equal(StatusCodes.SigningCredentialNotRevoked, Judge(ended, stamped: Now.AddMinutes(-40)));
        Assert.Equal(StatusCodes.RevocationInaccessible, Judge(ended));
        Assert.Equal(StatusCodes.RevocationInaccessible, Judge(new OcspDraft(Now.AddHours(-25)) { NextUpdate = null }));
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge(new OcspDraft(Now.AddHours(1))));
    }

    [Fact]
    public void Nobody_else_can_answer()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 stranger = SomeCertificates.Leaf(draft => (draft.EcKey, draft.Purposes) = (key, [CertificateOids.OcspSigning]));
        using X509Certificate2 sibling = _authority.Issue("Sibling", key, CertificateOids.EmailProtection);
        using X509Certificate2 expired = _authority.Issue("Expired", key, CertificateOids.OcspSigning, TimeSpan.FromDays(5));
        using X509Certificate2 other = _authority.Issue("Other", key, CertificateOids.EmailProtection);
        OcspDraft revoked = Good with { RevokedAt = Now.AddDays(-1), ResponderKey = key };
        Assert.Equal(StatusCodes.RevocationInaccessible, Judge(revoked with { Responder = stranger }));
        Assert.Equal(StatusCodes.RevocationInaccessible, Judge(revoked with { Responder = sibling }));
        Assert.Equal(StatusCodes.RevocationInaccessible, Judge(revoked with { Responder = expired }));
        Assert.Equal(StatusCodes.RevocationInaccessible, Judge(revoked with { Responder = _authority.Responder }));
        Assert.Equal(StatusCodes.RevocationInaccessible, Judge(Good with { RevokedAt = Now, About = other }));
        Assert.Equal(StatusCodes.RevocationInaccessible, Judge(Good with { Hash = HashAlgorithmName.SHA512 }));
        Assert.Equal(StatusCodes.RevocationInaccessible, Judge(Good with { Outcome = OcspOutcome.TryLater }));
    }

    [Fact]
    public void One_answer_against_a_certificate_outweighs_those_for_it()
    {
        byte[] good = _authority.Respond(Good);
        byte[] revoked = _authority.Respond(Good with { RevokedAt = Now.AddDays(-1) });
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge([good, revoked]));
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Judge([revoked, good]));
        Assert.Equal(StatusCodes.SigningCredentialNotRevoked, Judge([good, [1, 2, 3]]));
    }

    [Fact]
    public void A_trusted_issuer_that_did_not_come_along_is_found()
    {
        TrustList trust = TrustList.FromPem(_authority.Issuer.ExportCertificatePem());
        byte[] revoked = _authority.Respond(Good with { RevokedAt = Now.AddDays(-1) });
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Assert.Single(new RevocationRule(trust, []).Check(RevocationValues.Encode([revoked]), [_authority.Leaf], null, Now)).Code);
        Assert.Equal(StatusCodes.RevocationInaccessible, Assert.Single(Rule().Check(RevocationValues.Encode([revoked]), [_authority.Leaf], null, Now)).Code);
    }

    [Fact]
    public void An_answer_in_an_assertion_counts_for_the_certificate_that_it_is_about()
    {
        byte[] revoked = _authority.Respond(Good with { RevokedAt = Now.AddDays(-1) });
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Assert.Single(new RevocationRule(TrustList.Empty, [revoked]).Check(default, _authority.Chain, null, Now)).Code);
        Assert.Equal(StatusCodes.RevocationSkipped, Assert.Single(new RevocationRule(TrustList.Empty, [revoked]).Check(default, SomeCertificates.Development.Chain, null, Now)).Code);
    }

    [Fact]
    public async Task The_answers_of_OpenSSL_are_understood()
    {
        using var authority = new OcspAuthority(TimeProvider.System.GetUtcNow());
        byte[] good = await authority.OpenSslAsync("V\t301122000000Z\t");
        byte[] revoked = await authority.OpenSslAsync("R\t301122000000Z\t201122000000Z,keyCompromise", "-rmd", "sha384");
        DateTimeOffset now = TimeProvider.System.GetUtcNow().AddSeconds(5);
        Assert.Equal(StatusCodes.SigningCredentialNotRevoked, Assert.Single(Rule().Check(RevocationValues.Encode([good]), authority.Chain, null, now)).Code);
        Assert.Equal(StatusCodes.SigningCredentialRevoked, Assert.Single(Rule().Check(RevocationValues.Encode([revoked]), authority.Chain, null, now)).Code);
    }

    [Fact]
    public void Whatever_the_bytes_are_there_is_an_answer_and_none_in_favor()
    {
        byte[] good = _authority.Respond(Good);
        for (int length = 0; length < good.Length; length++)
        {
            Assert.Equal(StatusCodes.RevocationInaccessible, Judge([good[..length]]));
        }

        var random = new Random(5);
        for (int i = 0; i < 1500; i++)
        {
            byte[] changed = [.. good];
            changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
            Assert.Contains(Judge([changed]), (string[])[StatusCodes.RevocationInaccessible, StatusCodes.SigningCredentialNotRevoked]);
        }

        Assert.Equal(StatusCodes.RevocationInaccessible, Judge([[.. good, 0]]));
        foreach (string header in (string[])["a0", "80", "a1686f63737056616c7380", "a1686f63737056616c738101", "a1686f63737056616c7381", "ff"])
        {
            Assert.Equal(StatusCodes.RevocationInaccessible, Assert.Single(Rule().Check(Convert.FromHexString(header), _authority.Chain, null, Now)).Code);
        }
    }

    [Fact]
    public async Task A_signer_staples_what_its_authority_says_and_refuses_to_sign_with_what_was_revoked()
    {
        using var key = PrivateKey.ImportPem(_authority.LeafKey.ExportPkcs8PrivateKeyPem());
        ManifestSigner Signer(params OcspDraft[] drafts) => new(key, _authority.Chain, SomeCertificates.Clock) { OcspResponses = [.. drafts.Select(draft => (ReadOnlyMemory<byte>)_authority.Respond(draft))] };
        var signed = new MemoryStream();
        await new ManifestEmbedder(Signer(Good)).EmbedAsync(new MemoryStream(Some.WaveWith()), signed, SomeDrafts.Draft(), TestContext.Current.CancellationToken);
        TrustList trust = TrustList.FromPem(_authority.Root.ExportCertificatePem());
        ValidationReport report = await new ManifestReader(SomeCertificates.Clock) { Signers = trust }.ReadAsync(signed, TestContext.Current.CancellationToken);
        Assert.Equal(ValidationState.Trusted, report.State);
        Assert.Contains(report.Statuses, static status => status.Code is StatusCodes.SigningCredentialNotRevoked);
        foreach (OcspDraft draft in (OcspDraft[])[Good with { RevokedAt = Now.AddDays(-1) }, Good with { IsUnknown = true }, Good with { NextUpdate = Now.AddMinutes(-1) }, Good with { About = _authority.Responder }])
        {
            var output = new MemoryStream();
            InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
                new ManifestEmbedder(Signer(draft)).EmbedAsync(new MemoryStream(Some.WaveWith()), output, SomeDrafts.Draft(), TestContext.Current.CancellationToken));
            Assert.Contains("not revoked", refused.Message, StringComparison.Ordinal);
            Assert.Equal(0, output.Length);
        }
    }

    private static RevocationRule Rule() => new(TrustList.Empty, []);

    private string Judge(OcspDraft draft, DateTimeOffset? stamped = null) => Judge([_authority.Respond(draft)], stamped);

    private string Judge(byte[][] responses, DateTimeOffset? stamped = null) =>
        Assert.Single(Rule().Check(RevocationValues.Encode([.. responses.Select(static response => (ReadOnlyMemory<byte>)response)]), _authority.Chain, stamped, Now)).Code;
}
