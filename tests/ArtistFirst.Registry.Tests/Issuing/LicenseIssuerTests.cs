using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry.Tests;

public sealed class LicenseIssuerTests
{
    public static TheoryData<string, LicenseTerms> Refused => new()
    {
        { "AF1013", IssuingDesk.Terms() with { Licensee = "studio" } },
        { "AF1013", IssuingDesk.Terms() with { Audience = [] } },
        { "AF1013", IssuingDesk.Terms() with { Audience = ["a", "b", "c", "d", "e", "f", "g", "h", "i"] } },
        { "AF1013", IssuingDesk.Terms() with { Id = "short" } },
        { "AF1013", IssuingDesk.Terms() with { HolderKeyId = "short" } },
        { "AF1013", IssuingDesk.Terms() with { HolderKeyId = new string('k', 43), CertificateThumbprint = new string('c', 43) } },
        { "AF1013", IssuingDesk.Terms() with { Status = new LicenseStatusEntry("http://label.example/status", 0) } },
        { "AF1013", IssuingDesk.Terms() with { Status = new LicenseStatusEntry(IssuingDesk.StatusListUri, -1) } },
        { "AF1013", IssuingDesk.Terms() with { Status = new LicenseStatusEntry("https://user@label.example/status", 0) } },
        { "AF1013", IssuingDesk.Terms() with { Audience = [IssuingDesk.Ingest, "https://ingest.exämple"] } },
        { "AF1013", IssuingDesk.Terms() with { Audience = ["line\nend"] } },
        { "AF1018", IssuingDesk.Terms() with { Lifetime = TimeSpan.FromSeconds(86401) } },
        { "AF1018", IssuingDesk.Terms() with { Lifetime = TimeSpan.Zero } },
        { "AF1018", IssuingDesk.Terms() with { Lifetime = TimeSpan.FromDays(91), Status = new LicenseStatusEntry(IssuingDesk.StatusListUri, 0) } },
        { "AF1018", IssuingDesk.Terms() with { NotBefore = IssuingDesk.Now.AddDays(2) } },
        { "AF1031", IssuingDesk.Terms() with { Grants = [] } },
        { "AF1031", IssuingDesk.Terms([.. Enumerable.Repeat(IssuingDesk.Grant(), 17)]) },
        { "AF1034", IssuingDesk.Terms(IssuingDesk.Grant() with { Uses = Uses.None }) },
        { "AF1034", IssuingDesk.Terms(IssuingDesk.Grant() with { Territories = TerritorySet.Empty }) },
        { "AF1034", IssuingDesk.Terms(IssuingDesk.Grant() with { Models = [] }) },
        { "AF1034", IssuingDesk.Terms(IssuingDesk.Grant() with { Models = [ModelPattern.Any, ModelPattern.Parse("studio@3")] }) },
        { "AF1034", IssuingDesk.Terms(IssuingDesk.Grant() with { Destinations = Destinations.None }) },
        { "AF1034", IssuingDesk.Terms(IssuingDesk.Grant() with { ExpiresAt = IssuingDesk.Now, NotBefore = IssuingDesk.Now }) },
        { "AF1046", IssuingDesk.Terms(IssuingDesk.Grant() with { ExpiresAt = IssuingDesk.Now }) },
        { "AF1046", IssuingDesk.Terms(IssuingDesk.Grant() with { NotBefore = IssuingDesk.Now.AddDays(1) }) },
        { "AF1034", IssuingDesk.Terms(IssuingDesk.Grant() with { Quotas = [new LicenseQuota("", 1)] }) },
        { "AF1034", IssuingDesk.Terms(IssuingDesk.Grant() with { Quotas = [new LicenseQuota("recording", -1)] }) },
        { "AF1034", IssuingDesk.Terms(IssuingDesk.Grant() with { ContractNumber = "" }) },
        { "AF1004", IssuingDesk.Terms(IssuingDesk.Grant() with { Notes = new Dictionary<string, string>(StringComparer.Ordinal) { ["note"] = new string('x', 3000) } }) },
        { "AF1011", IssuingDesk.Terms(IssuingDesk.Grant() with { Notes = new Dictionary<string, string>(StringComparer.Ordinal) { ["note"] = "a\0b" } }) },
    };

    [Theory]
    [InlineData(SignatureAlgorithm.ES256)]
    [InlineData(SignatureAlgorithm.Ed25519)]
    public async Task What_is_issued_verifies_and_says_what_the_terms_say(SignatureAlgorithm algorithm)
    {
        using var desk = new IssuingDesk(algorithm);
        GrantTerms terms = IssuingDesk.Grant() with
        {
            Territories = TerritorySet.Parse("* -CN -US"),
            NotBefore = IssuingDesk.Now,
            ExpiresAt = IssuingDesk.Now.AddYears(1),
            Quotas = [new LicenseQuota("recording", 50), new LicenseQuota("output", 5, QuotaWindow.Month)],
            Models = [ModelPattern.Parse("studio@4"), ModelPattern.Parse("studio@3"), ModelPattern.Parse("studio@4")],
            Destinations = Destinations.All,
            AfterRevocation = AfterRevocation.RunOffDays(30),
            ContractNumber = "Vertrag Nº 7",
            Notes = new Dictionary<string, string>(StringComparer.Ordinal) { ["desk"] = "Zürich" },
        };
        License license = desk.Accept(await desk.Issuer.IssueAsync(IssuingDesk.Terms(terms) with { ClientId = "gateway", Audience = [IssuingDesk.Ingest, "https://b.example"] }));
        Assert.Equal((IssuingDesk.Label, IssuingDesk.Studio, "gateway"), (license.Issuer, license.Licensee, license.ClientId));
        Assert.Equal(IssuingDesk.Now.AddDays(1), license.ExpiresAt);
        Assert.Equal(7, Guid.Parse(license.Id).Version);
        GrantTerms issued = GrantTerms.From(license.Grants[0]);
        Assert.Equal(terms.Uses, issued.Uses);
        Assert.Equal([IssuingDesk.Song], issued.Recordings.Recordings);
        Assert.Equal(terms.Territories, issued.Territories);
        Assert.Equal((terms.NotBefore, terms.ExpiresAt), (issued.NotBefore, issued.ExpiresAt));
        Assert.Equal(terms.Quotas, issued.Quotas);
        Assert.Equal(["studio@3", "studio@4"], issued.Models.Select(model => model.ToString()));
        Assert.Equal((Destinations.All, terms.Duties, terms.AfterRevocation, terms.ContractNumber), (issued.Destinations, issued.Duties, issued.AfterRevocation, issued.ContractNumber));
    }

    [Fact]
    public async Task Same_terms_give_the_same_payload()
    {
        using var desk = new IssuingDesk();
        LicenseTerms terms = IssuingDesk.Terms(
            IssuingDesk.Grant() with { Recordings = RecordingScope.Of(Isrc.Parse("USUM71703861"), IssuingDesk.Song) }) with { Id = "a-license-of-our-own" };
        LicenseTerms same = IssuingDesk.Terms(
            IssuingDesk.Grant() with { Recordings = RecordingScope.Of(IssuingDesk.Song, Isrc.Parse("USUM71703861"), IssuingDesk.Song) }) with { Id = "a-license-of-our-own" };
        string payload = PayloadOf(await desk.Issuer.IssueAsync(terms));
        Assert.Equal(payload, PayloadOf(await desk.Issuer.IssueAsync(same)));
        Assert.Equal(
            """{"iss":"https://licensing.label.example","sub":"https://studio.example","aud":"https://ingest.studio.example","jti":"a-license-of-our-own","iat":1795348800,"exp":1795435200,"authorization_details":[{"type":"music_license","actions":["train.generative","transform.remix"],"recordings":{"isrc":["GBAYE0601498","USUM71703861"]},"territories":["DE","SE"],"models":["studio@3"],"destinations":["in-app","share"],"obligations":["credit","report-usage"]}]}""",
            payload);
    }

    [Fact]
    public async Task Bindings_and_status_are_written()
    {
        using var desk = new IssuingDesk();
        string token = await desk.Issuer.IssueAsync(IssuingDesk.Terms() with
        {
            HolderKeyId = desk.StudioKey.PublicKey.KeyId,
            Status = new LicenseStatusEntry(IssuingDesk.StatusListUri, 7),
            Lifetime = TimeSpan.FromDays(90),
        });
        VerifyContext proven = new() { HolderKeyId = desk.StudioKey.PublicKey.KeyId };
        Assert.Equal("AF1022", desk.Verifier.Verify(token, proven).Code.ToString());
        desk.Trust.Current.Issuers[0].StatusLists[0].Take(
            new LoadedStatusList(StatusList.FromStatuses(2, new byte[16]), IssuingDesk.Now, IssuingDesk.Now.AddDays(1), IssuingDesk.Now.AddDays(1)));
        License license = desk.Accept(token, proven);
        Assert.Equal(7, license.Status!.Index);
        Assert.Equal(IssuingDesk.Now.AddDays(90), license.ExpiresAt);
    }

    [Fact]
    public async Task A_license_may_be_issued_before_it_begins()
    {
        using var desk = new IssuingDesk();
        string token = await desk.Issuer.IssueAsync(IssuingDesk.Terms() with { NotBefore = IssuingDesk.Now.AddHours(2) });
        Assert.Equal(LicenseOutcome.NotYetValid, desk.Verifier.Verify(token).Outcome);
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task What_a_verifier_would_refuse_is_not_signed(string code, LicenseTerms terms)
    {
        using var desk = new IssuingDesk();
        var signer = new CountingSigner(desk.LabelKey);
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => new LicenseIssuer(signer, IssuingDesk.Label, desk.Time).IssueAsync(terms));
        Assert.Equal(code, refusal.Code.ToString());
        Assert.Equal(0, signer.Count);
    }

    [Fact]
    public async Task Obligations_that_only_some_verifiers_know_can_be_issued()
    {
        using var desk = new IssuingDesk();
        string token = await desk.Issuer.IssueAsync(IssuingDesk.Terms(IssuingDesk.Grant() with { OtherObligations = ["escrow-stems"] }));
        Assert.Equal(LicenseOutcome.ObligationUnknown, desk.Verifier.Verify(token).Outcome);
        var options = new LicenseVerifierOptions { Audience = IssuingDesk.Ingest };
        options.DeclaredObligations.Add("escrow-stems");
        Assert.True(new LicenseVerifier(desk.Trust, options, desk.Time).Verify(token).IsValid);
    }

    [Fact]
    public async Task More_than_128_recordings_go_into_a_manifest()
    {
        using var desk = new IssuingDesk();
        string folder = Directory.CreateTempSubdirectory("artistfirst").FullName;
        Isrc[] recordings = [.. Enumerable.Range(0, 129).Select(i => Isrc.Parse($"SEABC26{i:D5}"))];
        LicenseTerms terms = IssuingDesk.Terms(IssuingDesk.Grant() with { Recordings = RecordingScope.Of(recordings) });
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Issuer.IssueAsync(terms));

        var issuer = new LicenseIssuer(desk.LabelKey, IssuingDesk.Label, desk.Time) { Manifests = new RecordingManifestWriter(folder, "https://label.example/manifests/") };
        License license = desk.Accept(await issuer.IssueAsync(terms));
        RecordingManifestReference manifest = license.Grants[0].Recordings.Manifest!;
        Assert.Equal($"https://label.example/manifests/{manifest.FileName}", manifest.Uri);
        using var manifests = new RecordingManifests(folder);
        Assert.Equal(LicenseOutcome.Valid, await manifests.LoadAsync(license));
        Assert.Equal(recordings, license.Grants[0].Recordings.Recordings);
        Assert.Equal([manifest.FileName], Directory.GetFiles(folder).Select(Path.GetFileName));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_signer_that_signs_wrongly_is_found_out()
    {
        using var desk = new IssuingDesk();
        using PrivateKey other = PrivateKey.Generate(SignatureAlgorithm.ES256);
        var issuer = new LicenseIssuer(new CountingSigner(other, desk.LabelKey.PublicKey), IssuingDesk.Label, desk.Time);
        await Assert.ThrowsAsync<InvalidOperationException>(() => issuer.IssueAsync(IssuingDesk.Terms()));
    }

    [Theory]
    [InlineData(SignatureAlgorithm.ES384)]
    [InlineData(SignatureAlgorithm.PS256)]
    public void A_key_that_verifiers_of_licenses_do_not_take_issues_none(SignatureAlgorithm algorithm)
    {
        using PrivateKey key = PrivateKey.Generate(algorithm);
        Assert.Contains("ES256 or Ed25519", Assert.Throws<ArgumentException>(() => new LicenseIssuer(key, IssuingDesk.Label)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://label.example")]
    [InlineData("https://lábel.example")]
    [InlineData("https://")]
    [InlineData("https://#")]
    [InlineData("https://me@label.example")]
    public void Issuer_that_is_no_https_URL_is_refused(string issuer)
    {
        using var desk = new IssuingDesk();
        Assert.Throws<ArgumentException>(() => new LicenseIssuer(desk.LabelKey, issuer));
    }

    private static string PayloadOf(string token)
    {
        string payload = token.Split('.')[1];
        byte[] bytes = new byte[StrictBase64Url.GetMaxDecodedLength(payload.Length)];
        Assert.True(StrictBase64Url.TryDecode(payload, bytes, out _));
        return Encoding.UTF8.GetString(bytes);
    }

    private sealed class CountingSigner(PrivateKey key, PublicKey? claimed = null) : ISigner
    {
        public int Count { get; private set; }

        public SignatureAlgorithm Algorithm => PublicKey.Algorithm;

        public PublicKey PublicKey => claimed ?? key.PublicKey;

        public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default)
        {
            Count++;
            return key.SignAsync(data, cancellationToken);
        }
    }
}
