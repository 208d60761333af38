using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry.Tests;

public sealed class DelegationIssuerTests : IDisposable
{
    private const string Service = "https://service.example";

    private readonly IssuingDesk _desk = new();
    private readonly PrivateKey _serviceKey = PrivateKey.Generate(SignatureAlgorithm.ES256);

    public void Dispose()
    {
        _desk.Dispose();
        _serviceKey.Dispose();
    }

    [Theory]
    [InlineData(SignatureAlgorithm.ES256)]
    [InlineData(SignatureAlgorithm.Ed25519)]
    public async Task A_license_under_an_issued_delegation_counts_within_its_bounds(SignatureAlgorithm algorithm)
    {
        using var desk = new IssuingDesk(algorithm);
        string delegation = await new DelegationIssuer(desk.LabelKey, IssuingDesk.Label, desk.Time).IssueAsync(Terms());
        using TrustStore trust = Trust(desk, delegation);
        Assert.Empty(trust.Current.Findings);

        var issuer = new LicenseIssuer(_serviceKey, Service, desk.Time);
        string token = await issuer.IssueAsync(IssuingDesk.Terms(IssuingDesk.Grant() with { Territories = TerritorySet.Parse("SE US") }));
        LicenseVerdict verdict = new LicenseVerifier(trust, new LicenseVerifierOptions { Audience = IssuingDesk.Ingest }, desk.Time).Verify(token);
        Assert.True(verdict.IsValid);
        Assert.NotNull(verdict.License.FindGrant(Request("SE"), IssuingDesk.Now, out _));
        Assert.Null(verdict.License.FindGrant(Request("US"), IssuingDesk.Now, out LicenseOutcome whyNot));
        Assert.Equal(LicenseOutcome.OutsideDelegation, whyNot);
    }

    [Fact]
    public async Task The_same_terms_and_instant_give_the_same_statement_but_for_the_signature()
    {
        DelegationTerms terms = Terms() with { Id = "0192f0c1-7c3e-7a52-9d0e" };
        var issuer = new DelegationIssuer(_desk.LabelKey, IssuingDesk.Label, _desk.Time);
        string one = await issuer.IssueAsync(terms);
        string two = await issuer.IssueAsync(terms);
        Assert.Equal(one[..one.LastIndexOf('.')], two[..two.LastIndexOf('.')]);
    }

    public static TheoryData<string, ushort> Refused => new()
    {
        { "http", 1051 },
        { "no keys", 1051 },
        { "same key twice", 1051 },
        { "no grants", 1051 },
        { "no uses", 1051 },
        { "unknown obligation", 1051 },
        { "path of 3", 1051 },
        { "path of -1", 1051 },
        { "no time", 1051 },
        { "short id", 1051 },
        { "negative index", 1051 },
        { "http status", 1051 },
        { "129 recordings", 1051 },
        { "note with U+0000", 1051 },
        { "note with a quote in its name", 1051 },
        { "itself", 1055 },
        { "own key", 1058 },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_verifiers_would_refuse_is_not_signed(string what, ushort code)
    {
        DelegationTerms terms = what switch
        {
            "http" => Terms() with { Delegate = "http://service.example" },
            "no keys" => Terms() with { Keys = [] },
            "same key twice" => Terms() with { Keys = [_serviceKey.PublicKey, _serviceKey.PublicKey] },
            "no grants" => Terms() with { Grants = [] },
            "no uses" => Terms() with { Grants = [IssuingDesk.Grant() with { Uses = Uses.None }] },
            "unknown obligation" => Terms() with { Grants = [IssuingDesk.Grant(), IssuingDesk.Grant() with { OtherObligations = ["send-flowers"] }] },
            "path of 3" => Terms() with { MaxPathLength = 3 },
            "path of -1" => Terms() with { MaxPathLength = -1 },
            "no time" => Terms() with { Lifetime = TimeSpan.Zero },
            "short id" => Terms() with { Id = "x" },
            "negative index" => Terms() with { Status = new LicenseStatusEntry(IssuingDesk.StatusListUri, -1) },
            "http status" => Terms() with { Status = new LicenseStatusEntry("http://label.example/status", 0) },
            "129 recordings" => Terms() with { Grants = [IssuingDesk.Grant() with { Recordings = RecordingScope.Of(Enumerable.Range(0, 129).Select(i => Isrc.Parse($"SEABC26{i:D5}"))) }] },
            "note with U+0000" => Terms() with { Grants = [IssuingDesk.Grant() with { Notes = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "\0" } }] },
            "note with a quote in its name" => Terms() with { Grants = [IssuingDesk.Grant() with { Notes = new Dictionary<string, string>(StringComparer.Ordinal) { ["\""] = "a" } }] },
            "itself" => Terms() with { Delegate = IssuingDesk.Label },
            _ => Terms() with { Keys = [_desk.LabelKey.PublicKey] },
        };
        var e = await Assert.ThrowsAsync<ComplianceException>(() => new DelegationIssuer(_desk.LabelKey, IssuingDesk.Label, _desk.Time).IssueAsync(terms));
        Assert.Equal(code, e.Code.Number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("label.example")]
    [InlineData("http://label.example")]
    public void An_issuer_that_is_no_https_URL_is_refused(string issuer) => Assert.Throws<ArgumentException>(() => new DelegationIssuer(_desk.LabelKey, issuer));

    [Fact]
    public async Task A_delegation_can_be_withdrawn()
    {
        string folder = Directory.CreateTempSubdirectory("delegation").FullName;
        var options = new StatusRegisterOptions { StateFile = Path.Combine(folder, "state.json"), ListFile = Path.Combine(folder, "list.jwt"), ListUri = IssuingDesk.StatusListUri, Capacity = 100 };
        var register = new StatusRegister(options, new StatusListIssuer(_desk.LabelKey, _desk.Time), _desk.Time);
        await register.CreateAsync();
        const string Id = "0192f0c1-7c3e-7a52-9d0e";
        string delegation = await new DelegationIssuer(_desk.LabelKey, IssuingDesk.Label, _desk.Time).IssueAsync(Terms() with { Id = Id, Status = await register.AllocateAsync(Id) });
        await File.WriteAllTextAsync(Path.Combine(folder, "to-service.jwt"), delegation + "\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "trust.json"), TrustText(_desk, "to-service.jwt", ",\"file\":\"list.jwt\""));
        using TrustStore trust = await TrustStore.LoadAsync(Path.Combine(folder, "trust.json"), time: _desk.Time);
        using var lists = new StatusLists(trust, time: _desk.Time);
        await lists.RefreshAsync();
        PinnedKey key = trust.Current.Keys.Single(key => key.Bounds is not null);
        Assert.Equal(LicenseOutcome.Valid, key.Check(IssuingDesk.Now));

        await register.RevokeAsync(Id);
        await lists.RefreshAsync();
        Assert.Equal(LicenseOutcome.DelegationWithdrawn, key.Check(IssuingDesk.Now));
        Directory.Delete(folder, recursive: true);
    }

    private static UseRequest Request(string territory) => new(IssuingDesk.Song, Uses.Remix, Territory.Parse(territory)) { Model = ModelVersion.Parse("studio@3"), Destination = Destination.InApp };

    private static TrustStore Trust(IssuingDesk desk, string delegation) => TrustStore.Parse(Encoding.UTF8.GetBytes(TrustText(desk, delegation)), time: desk.Time);

    private static string TrustText(IssuingDesk desk, string delegation, string listFile = "") => $$"""
        {"version":1,"issuers":[{"issuer":"{{IssuingDesk.Label}}","keys":[{{desk.LabelKey.PublicKey.ExportJwk()}}],"status_lists":[{"uri":"{{IssuingDesk.StatusListUri}}"{{listFile}}}],"delegations":["{{delegation}}"]}]}
        """;

    private DelegationTerms Terms() => new() { Delegate = Service, Keys = [_serviceKey.PublicKey], Grants = [IssuingDesk.Grant()], Lifetime = TimeSpan.FromDays(30) };
}
