using System.Text;
using ArtistFirst.Registry;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Testing.Tests;

public sealed class TestIssuerTests : IDisposable
{
    private static readonly Isrc Song = Isrc.Parse("AATST2600001");

    private readonly FakeTimeProvider _time = new();
    private readonly TestIssuer _issuer;

    public TestIssuerTests()
    {
        _issuer = new TestIssuer(_time);
    }

    public static TheoryData<SignatureAlgorithm> Algorithms => [SignatureAlgorithm.ES256, SignatureAlgorithm.Ed25519];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _issuer.Dispose();

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task What_it_issues_is_believed_by_those_who_pin_it(SignatureAlgorithm algorithm)
    {
        Prerequisite.RequireLibsodium(algorithm.IsSupported());
        using TestIssuer issuer = new(_time, "https://north.example", algorithm);
        LicenseTerms terms = issuer.Terms("https://studio.example", TestIssuer.Grant(Uses.Remix, Song)) with { Status = null, Lifetime = TimeSpan.FromHours(1) };

        TestLicense license = await issuer.IssueAsync(terms, Stop);

        License verified = Verifier(issuer.ToTrustFile()).Verify(license.Token).License!;
        Assert.Equal((license.Id, issuer.Url, issuer.PublicKey.KeyId), (verified.Id, verified.Issuer, verified.KeyId));
        Assert.Equal([license], issuer.Issued);
        Assert.DoesNotContain(license.Token, license.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_issuers_have_two_keys()
    {
        using TestIssuer other = new(_time);
        TestLicense license = await other.IssueAsync("https://studio.example", Song, Uses.Remix, Stop);

        Assert.Equal(LicenseOutcome.KeyUnknown, Verifier(_issuer.ToTrustFile()).Verify(license.Token).Outcome);
    }

    [Fact]
    public async Task What_a_verifier_would_refuse_is_not_signed_AF1018()
    {
        LicenseTerms endless = _issuer.Terms("https://studio.example", TestIssuer.Grant(Uses.Remix, Song)) with { Lifetime = TimeSpan.FromDays(91) };

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => _issuer.IssueAsync(endless, Stop));

        Assert.Equal("AF1018", refusal.Code.ToString());
        Assert.Empty(_issuer.Issued);
    }

    [Fact]
    public async Task Terms_that_are_used_twice_give_two_licenses_that_are_taken_back_apart_AF1020()
    {
        using TestStudio studio = new();
        Isrc first = studio.AddRecording();
        LicenseTerms terms = studio.Issuer.Terms(studio.Licensee, TestIssuer.Grant(Uses.Remix, first));
        TestLicense one = await studio.LicenseAsync(terms, Stop);
        TestLicense two = await studio.LicenseAsync(terms, Stop);

        studio.Register.Allow(first, Uses.Remix);

        await studio.Issuer.RevokeAsync(one, Stop);

        Assert.NotEqual(one.Id, two.Id);
        Assert.Equal(two.Id, studio.Gate.Authorize(Some.Request(first)).License!.Id);
        await studio.Issuer.RevokeAsync(two, Stop);
        Assert.Equal(["AF1020"], studio.Reasons(first));
    }

    [Fact]
    public async Task Revocation_is_final()
    {
        TestLicense license = await _issuer.IssueAsync("https://studio.example", Song, Uses.Remix, Stop);
        await _issuer.RevokeAsync(license, Stop);
        await _issuer.RevokeAsync(license, Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _issuer.ReinstateAsync(license, Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _issuer.SuspendAsync(license, Stop));
    }

    [Fact]
    public async Task A_license_without_a_place_in_the_list_cannot_be_taken_back()
    {
        LicenseTerms terms = _issuer.Terms("https://studio.example", TestIssuer.Grant(Uses.Remix, Song)) with { Status = null, Lifetime = TimeSpan.FromHours(1) };
        TestLicense license = await _issuer.IssueAsync(terms, Stop);
        using TestIssuer other = new(_time, "https://other.example");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _issuer.RevokeAsync(license, Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _issuer.RevokeAsync(await other.IssueAsync("https://studio.example", Song, Uses.Remix, Stop), Stop));
    }

    [Fact]
    public async Task Services_that_read_files_get_trust_and_status_list_as_text()
    {
        TestLicense license = await _issuer.IssueAsync("https://studio.example", Song, Uses.Remix, Stop);
        string folder = Directory.CreateTempSubdirectory("artistfirst-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "trust.json"), _issuer.ToTrustFile("status.jwt"), Stop);
            await File.WriteAllTextAsync(Path.Combine(folder, "status.jwt"), _issuer.StatusList, Stop);
            using TrustStore trust = await TrustStore.LoadAsync(Path.Combine(folder, "trust.json"), time: _time, cancellationToken: Stop);
            using StatusLists statuses = new(trust, time: _time);
            await statuses.RefreshAsync(Stop);

            Assert.True(new LicenseVerifier(trust, new LicenseVerifierOptions { Audience = "https://studio.example" }, _time).Verify(license.Token).IsValid);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private LicenseVerifier Verifier(string trustFile) =>
        new(TrustStore.Parse(Encoding.UTF8.GetBytes(trustFile), time: _time), new LicenseVerifierOptions { Audience = "https://studio.example" }, _time);
}
