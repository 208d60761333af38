using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry.Tests;

/// <summary>Whatever is signed here is accepted there: what a verifier would refuse is not signed, whatever the terms.</summary>
public sealed class IssuerPropertyTests
{
    private const int Tries = 600;

    [Theory]
    [InlineData(SignatureAlgorithm.ES256)]
    [InlineData(SignatureAlgorithm.Ed25519)]
    public async Task A_license_that_is_signed_is_accepted(SignatureAlgorithm algorithm)
    {
        using IssuingDesk desk = Desk(algorithm);
        LicenseVerifier verifier = Verifier(desk);
        int signed = 0;
        for (int seed = 0; seed < Tries; seed++)
        {
            LicenseTerms terms = new RandomTerms(seed).License();
            string? token = await IssueAsync(() => desk.Issuer.IssueAsync(terms));
            if (token is not null)
            {
                signed++;
                Assert.InRange(token.LastIndexOf('.'), 1, 4096);
                LicenseVerdict verdict = verifier.Verify(token, new VerifyContext { CertificateThumbprint = terms.CertificateThumbprint });
                Assert.True(verdict.IsValid, $"seed {seed}: {verdict}");
                Assert.Equal(terms.Grants.Count, verdict.License.Grants.Count);
                Assert.Empty(verdict.License.VoidGrants);
                AssertSays(terms, verdict.License);
            }
        }

        Assert.InRange(signed, Tries / 5, Tries * 4 / 5);
    }

    [Fact]
    public async Task What_verifiers_refuse_of_the_same_terms_is_not_signed()
    {
        using IssuingDesk desk = Desk(SignatureAlgorithm.ES256);
        LicenseVerifier verifier = Verifier(desk);
        var careless = new LicenseSigner(desk.LabelKey, maxLength: int.MaxValue);
        int refused = 0;
        for (int seed = 0; seed < Tries; seed++)
        {
            LicenseTerms terms = new RandomTerms(seed).License();
            LicenseVerdict verdict = verifier.Verify(await careless.SignAsync(Payload(terms), TestContext.Current.CancellationToken));
            if (!verdict.IsValid)
            {
                refused++;
                Assert.True(verdict.Outcome == LicenseOutcome.HolderNotProven || await IssueAsync(() => desk.Issuer.IssueAsync(terms)) is null, $"seed {seed}: {verdict}");
            }
        }

        Assert.InRange(refused, Tries / 10, Tries);
    }

    [Theory]
    [InlineData(SignatureAlgorithm.ES256)]
    [InlineData(SignatureAlgorithm.Ed25519)]
    public async Task A_child_that_is_signed_is_accepted(SignatureAlgorithm algorithm)
    {
        using IssuingDesk desk = Desk(algorithm);
        LicenseVerifier verifier = Verifier(desk);
        var issuer = new ChildLicenseIssuer(desk.StudioKey, desk.Time);
        int signed = 0;
        for (int seed = 0; seed < Tries; seed++)
        {
            var random = new RandomTerms(seed);
            GrantTerms grant = IssuingDesk.Grant();
            string parent = await desk.Issuer.IssueAsync(IssuingDesk.Terms(grant, grant with { Recordings = RecordingScope.Of(RandomTerms.Songs(5)), Quotas = [new LicenseQuota("recording", 60)] }) with
            {
                HolderKeyId = desk.StudioKey.PublicKey.KeyId,
                Audience = [IssuingDesk.Ingest, "https://b.example"],
            });
            GrantTerms drawn = random.Grant();
            LicenseTerms terms = random.License((seed % 4) switch
            {
                0 => grant,
                1 => grant with { Uses = drawn.Uses, Recordings = drawn.Recordings },
                2 => grant with { Territories = drawn.Territories, Models = drawn.Models, Destinations = drawn.Destinations },
                _ => grant with { Duties = drawn.Duties | grant.Duties, Quotas = drawn.Quotas, NotBefore = drawn.NotBefore, ExpiresAt = drawn.ExpiresAt, AfterRevocation = drawn.AfterRevocation },
            }) with { Licensee = IssuingDesk.Contractor };
            string? chain = terms.Status is not null ? null : await IssueAsync(() => issuer.IssueAsync(parent, terms));
            if (chain is not null)
            {
                signed++;
                LicenseVerdict verdict = verifier.Verify(chain, new VerifyContext { CertificateThumbprint = terms.CertificateThumbprint });
                Assert.True(verdict.IsValid, $"seed {seed}: {verdict}");
            }
        }

        Assert.InRange(signed, Tries / 20, Tries * 4 / 5);
    }

    [Theory]
    [InlineData(SignatureAlgorithm.ES256)]
    [InlineData(SignatureAlgorithm.Ed25519)]
    public async Task A_delegation_that_is_signed_is_accepted(SignatureAlgorithm algorithm)
    {
        using IssuingDesk desk = Desk(algorithm);
        using PrivateKey service = PrivateKey.Generate(algorithm);
        var issuer = new DelegationIssuer(desk.LabelKey, IssuingDesk.Label, desk.Time);
        int signed = 0;
        for (int seed = 0; seed < Tries; seed++)
        {
            DelegationTerms terms = new RandomTerms(seed).Delegation(service.PublicKey);
            string? delegation = terms.Grants.Any(grant => grant.OtherObligations.Count > 0) ? null : await IssueAsync(() => issuer.IssueAsync(terms));
            if (delegation is not null)
            {
                signed++;
                using var trust = TrustStore.Parse(Encoding.UTF8.GetBytes(
                    $$"""{"version":1,"issuers":[{"issuer":"{{IssuingDesk.Label}}","keys":[{{desk.LabelKey.PublicKey.ExportJwk()}}],"status_lists":[{"uri":"{{IssuingDesk.StatusListUri}}"}],"delegations":["{{delegation}}"]}]}"""), time: desk.Time);
                Assert.True(trust.Current.Findings.Count == 0, $"seed {seed}: {string.Join(' ', trust.Current.Findings)}");
                Assert.Contains(trust.Current.Keys, key => key.PublicKey.Equals(service.PublicKey));
            }
        }

        Assert.InRange(signed, Tries / 10, Tries * 4 / 5);
    }

    private static IssuingDesk Desk(SignatureAlgorithm algorithm)
    {
        var desk = new IssuingDesk(algorithm);
        desk.Trust.Current.Issuers[0].StatusLists[0].Take(
            new LoadedStatusList(StatusList.FromStatuses(2, new byte[16]), IssuingDesk.Now, IssuingDesk.Now.AddDays(1), IssuingDesk.Now.AddDays(1)));
        return desk;
    }

    private static LicenseVerifier Verifier(IssuingDesk desk)
    {
        var options = new LicenseVerifierOptions { Audience = IssuingDesk.Ingest };
        options.DeclaredObligations.Add("escrow-stems");
        return new LicenseVerifier(desk.Trust, options, desk.Time);
    }

    private static byte[] Payload(LicenseTerms terms)
    {
        long issuedAt = IssuingDesk.Now.ToUnixTimeSeconds();
        return new LicensePayload
        {
            Terms = terms,
            Issuer = IssuingDesk.Label,
            Id = terms.Id ?? "a-license-of-our-own",
            IssuedAt = issuedAt,
            NotBefore = terms.NotBefore?.ToUnixTimeSeconds(),
            ExpiresAt = issuedAt + (long)(terms.Lifetime ?? TimeSpan.FromDays(1)).TotalSeconds,
        }.ToUtf8();
    }

    private static async Task<string?> IssueAsync(Func<Task<string>> issue)
    {
        try
        {
            return await issue();
        }
        catch (ComplianceException)
        {
            return null;
        }
    }

    private static void AssertSays(LicenseTerms terms, License license)
    {
        for (int i = 0; i < terms.Grants.Count; i++)
        {
            GrantTerms wanted = terms.Grants[i];
            LicenseGrant grant = license.Grants[i];
            Assert.Equal((wanted.Uses, wanted.Territories, wanted.Destinations, wanted.Duties), (grant.Uses, grant.Territories, grant.Destinations, grant.Duties));
            Assert.Equal((wanted.NotBefore, wanted.ExpiresAt, wanted.AfterRevocation, wanted.ContractNumber), (grant.NotBefore, grant.ExpiresAt, grant.AfterRevocation, grant.ContractNumber));
            Assert.Equal(wanted.Recordings.Recordings, grant.Recordings.Recordings);
            Assert.Equal(wanted.OtherObligations, grant.DeclaredObligations);
            Assert.Equal(wanted.Quotas, grant.Quotas);
        }
    }
}
