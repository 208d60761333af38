using System.Text.Json.Nodes;

namespace ArtistFirst.Tests;

/// <summary>What a grant may say. Each case is the text of one member, which takes the place of the good one.</summary>
public sealed class GrantTests
{
    private const string Sha256 = "lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY";

    [Theory]
    [InlineData("actions", "null")]
    [InlineData("actions", "[]")]
    [InlineData("actions", "\"transform.remix\"")]
    [InlineData("actions", "[1]")]
    [InlineData("actions", "[\"\"]")]
    [InlineData("actions", "[\"a01\",\"a02\",\"a03\",\"a04\",\"a05\",\"a06\",\"a07\",\"a08\",\"a09\",\"a10\",\"a11\",\"a12\",\"a13\",\"a14\",\"a15\",\"a16\",\"a17\"]")]
    [InlineData("territories", "null")]
    [InlineData("territories", "[]")]
    [InlineData("territories", "\"*\"")]
    [InlineData("territories", "[\"UK\"]")]
    [InlineData("territories", "[\"se\"]")]
    [InlineData("territories", "[\"ZZ\"]")]
    [InlineData("territories", "[\"SWE\"]")]
    [InlineData("territories", "[\"Worldwide\"]")]
    [InlineData("territories", "[\"*\",\"SE\"]")]
    [InlineData("territories_except", "[]")]
    [InlineData("territories_except", "[\"*\"]")]
    [InlineData("territories_except", "[\"DE\",\"FR\",\"SE\"]")]
    [InlineData("nbf", "\"1\"")]
    [InlineData("nbf", "-1")]
    [InlineData("exp", "1e9")]
    [InlineData("exp", "null")]
    [InlineData("models", "[]")]
    [InlineData("models", "\"*\"")]
    [InlineData("models", "[\"studio\"]")]
    [InlineData("models", "[\"studio@\"]")]
    [InlineData("models", "[\"@3\"]")]
    [InlineData("models", "[\"*@3\"]")]
    [InlineData("models", "[\"*\",\"studio@3\"]")]
    [InlineData("destinations", "[]")]
    [InlineData("destinations", "[\"moon\"]")]
    [InlineData("destinations", "[\"IN-APP\"]")]
    [InlineData("destinations", "[\"*\",\"share\"]")]
    [InlineData("obligations", "null")]
    [InlineData("obligations", "[1]")]
    [InlineData("quota", "[]")]
    [InlineData("quota", "{}")]
    [InlineData("quota", "[{\"unit\":\"recording\"}]")]
    [InlineData("quota", "[{\"limit\":1}]")]
    [InlineData("quota", "[{\"unit\":\"recording\",\"limit\":-1}]")]
    [InlineData("quota", "[{\"unit\":\"recording\",\"limit\":9007199254740992}]")]
    [InlineData("quota", "[{\"unit\":\"a b\",\"limit\":1}]")]
    [InlineData("quota", "[{\"unit\":\"recording\",\"limit\":1,\"window\":\"week\"}]")]
    [InlineData("quota", "[{\"unit\":\"recording\",\"limit\":1.0}]")]
    [InlineData("after_revocation", "\"burn\"")]
    [InlineData("after_revocation", "\"retire-model-by:2027-02-30\"")]
    [InlineData("after_revocation", "\"run-off-days:0\"")]
    [InlineData("after_revocation", "1")]
    [InlineData("identifier", "1")]
    [InlineData("identifier", "\"\"")]
    [InlineData("identifier", "\"a\\u001bb\"")]
    [InlineData("ext", "\"note\"")]
    public void Malformed_member_refuses_the_license_with_AF1034(string member, string value) => Expect(LicenseOutcome.GrantMalformed, member, value);

    [Theory]
    [InlineData("actions")]
    [InlineData("recordings")]
    [InlineData("territories")]
    [InlineData("models")]
    [InlineData("destinations")]
    public void Missing_member_refuses_the_license_with_AF1034(string member)
    {
        using var desk = new LicenseDesk();
        string token = desk.Issue(Some.InGrant(grant => grant.Remove(member)));
        desk.Refuses(LicenseOutcome.GrantMalformed, token);
        Assert.Contains(member, desk.Verify(token).Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actions", "[\"transform.remix\",\"train.generative\"]")]
    [InlineData("actions", "[\"transform.remix\",\"transform.remix\"]")]
    [InlineData("territories", "[\"SE\",\"DE\"]")]
    [InlineData("territories", "[\"DE\",\"DE\"]")]
    [InlineData("models", "[\"studio@3\",\"studio@2\"]")]
    [InlineData("destinations", "[\"share\",\"in-app\"]")]
    [InlineData("obligations", "[\"report-usage\",\"credit\"]")]
    [InlineData("recordings", "{\"isrc\":[\"USUM71703861\",\"GBAYE0601498\"]}")]
    [InlineData("recordings", "{\"isrc\":[\"GBAYE0601498\",\"GBAYE0601498\"]}")]
    [InlineData("recordings", "{\"catalogue\":[\"b\",\"a\"]}")]
    public void List_that_is_not_sorted_and_unique_is_refused_with_AF1035(string member, string value) => Expect(LicenseOutcome.GrantNotCanonical, member, value);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"isrc\":[]}")]
    [InlineData("{\"isrc\":\"GBAYE0601498\"}")]
    [InlineData("{\"isrc\":[\"gbaye0601498\"]}")]
    [InlineData("{\"isrc\":[\"GB-AYE-06-01498\"]}")]
    [InlineData("{\"isrc\":[\"GBAYE060149\"]}")]
    [InlineData("{\"isrc\":[\"1BAYE0601498\"]}")]
    [InlineData("{\"isrc\":[1]}")]
    [InlineData("{\"isrc\":[\"GBAYE0601498\"],\"catalogue\":[\"a\"]}")]
    [InlineData("{\"isrc\":[\"GBAYE0601498\"],\"except\":[\"x\"]}")]
    [InlineData("{\"everything\":true}")]
    [InlineData("{\"catalogue\":[]}")]
    [InlineData("{\"catalogue\":[\"a b\"]}")]
    [InlineData("{\"label\":[\"somebody\"]}")]
    [InlineData("{\"label\":[\"ISNI:0000000121707484\"]}")]
    [InlineData("{\"manifest\":{}}")]
    [InlineData("{\"manifest\":{\"uri\":\"https://label.example/m\",\"sha256\":\"lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY\"}}")]
    [InlineData("{\"manifest\":{\"uri\":\"http://label.example/m\",\"sha256\":\"lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY\",\"count\":1}}")]
    [InlineData("{\"manifest\":{\"uri\":\"https://label.example/m\",\"sha256\":\"short\",\"count\":1}}")]
    [InlineData("{\"manifest\":{\"uri\":\"https://label.example/m\",\"sha256\":\"lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY\",\"count\":0}}")]
    [InlineData("{\"manifest\":{\"uri\":\"https://label.example/m\",\"sha256\":\"lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY\",\"count\":50000001}}")]
    [InlineData("{\"manifest\":{\"uri\":\"https://label.example/m\",\"sha256\":\"lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY\",\"count\":1,\"except\":1}}")]
    public void Recordings_that_are_not_said_in_exactly_one_way_are_refused_with_AF1037(string value) => Expect(LicenseOutcome.RecordingsMalformed, "recordings", value);

    [Fact]
    public void More_than_128_recordings_are_refused_with_AF1037()
    {
        using var desk = new LicenseDesk();
        string[] codes = [.. Enumerable.Range(0, 129).Select(i => $"SEABC26{i:D5}")];
        desk.Accepts(desk.Issue(Some.InGrant(grant => grant["recordings"] = Isrcs(codes[..128]))));
        desk.Refuses(LicenseOutcome.RecordingsMalformed, Some.InGrant(grant => grant["recordings"] = Isrcs(codes)));
    }

    [Fact]
    public void List_of_17_grants_is_refused_with_AF1031()
    {
        using var desk = new LicenseDesk();
        Assert.Equal(16, desk.Accepts(desk.Issue(claims => claims["authorization_details"] = Grants(16))).Grants.Count);
        desk.Refuses(LicenseOutcome.GrantsMalformed, claims => claims["authorization_details"] = Grants(17));
    }

    [Fact]
    public void License_without_a_music_grant_is_refused_with_AF1030()
    {
        using var desk = new LicenseDesk();
        desk.Refuses(LicenseOutcome.NoMusicGrant, Some.InGrant(grant => grant["type"] = "payment"));
    }

    [Fact]
    public void Entries_of_other_types_are_left_alone_and_grants_keep_their_places()
    {
        using var desk = new LicenseDesk();
        License license = desk.Accepts(desk.Issue(claims =>
            claims["authorization_details"] = new JsonArray(new JsonObject { ["amount"] = 1, ["type"] = "payment" }, Some.Grant())));
        Assert.Equal(1, Assert.Single(license.Grants).Index);
    }

    [Fact]
    public void Unknown_member_voids_the_grant_with_AF1032()
    {
        using var desk = new LicenseDesk();
        desk.Refuses(LicenseOutcome.GrantMemberUnknown, Some.InGrant(grant => grant["only_on_sundays"] = true));
        desk.Refuses(LicenseOutcome.GrantMemberUnknown, Some.InGrant(grant => grant["locations"] = new JsonArray("https://x.example")));
        desk.Refuses(LicenseOutcome.GrantMemberUnknown, Some.InGrant(grant =>
            grant["quota"] = new JsonArray(new JsonObject { ["unit"] = "recording", ["limit"] = 5, ["per_listener"] = 1 })));
        License license = desk.Accepts(desk.Issue(claims => claims["authorization_details"]!.AsArray().Add(With("only_on_sundays", "true"))));
        Assert.Equal(0, Assert.Single(license.Grants).Index);
        Assert.Equal(new VoidGrant(1, LicenseOutcome.GrantMemberUnknown), Assert.Single(license.VoidGrants));
    }

    [Fact]
    public void Unknown_obligation_voids_the_grant_with_AF1033_unless_it_is_declared()
    {
        using var desk = new LicenseDesk();
        using var declaring = new LicenseDesk(configure: options => options.DeclaredObligations.Add("escrow-stems"));
        Action<JsonObject> change = Some.InGrant(grant => grant["obligations"] = new JsonArray("credit", "escrow-stems"));
        desk.Refuses(LicenseOutcome.ObligationUnknown, change);
        LicenseGrant grant = Assert.Single(declaring.Accepts(declaring.Issue(change)).Grants);
        Assert.Equal(Duties.Credit, grant.Duties);
        Assert.Equal(["escrow-stems"], grant.DeclaredObligations);
    }

    [Fact]
    public void Unknown_action_grants_nothing_and_alone_it_is_refused_with_AF1036()
    {
        using var desk = new LicenseDesk();
        desk.Refuses(LicenseOutcome.ActionsUnknown, Some.InGrant(grant => grant["actions"] = new JsonArray("*")));
        desk.Refuses(LicenseOutcome.ActionsUnknown, Some.InGrant(grant => grant["actions"] = new JsonArray("Transform.Remix")));
        License license = desk.Accepts(desk.Issue(Some.InGrant(grant => grant["actions"] = new JsonArray("train", "transform.remix"))));
        Assert.Equal(Uses.Remix, license.Grants[0].Uses);
    }

    [Fact]
    public void Grant_says_all_that_a_grant_may_say()
    {
        using var desk = new LicenseDesk();
        License license = desk.Accepts(desk.Issue(Some.InGrant(grant =>
        {
            grant["territories"] = new JsonArray("*");
            grant["territories_except"] = new JsonArray("CN", "US");
            grant["nbf"] = Some.Now.AddDays(-1).ToUnixTimeSeconds();
            grant["exp"] = Some.Now.AddYears(1).ToUnixTimeSeconds();
            grant["quota"] = new JsonArray(
                new JsonObject { ["unit"] = "recording", ["limit"] = 50000 }, new JsonObject { ["unit"] = "output", ["limit"] = 0, ["window"] = "day" });
            grant["models"] = new JsonArray("*");
            grant["destinations"] = new JsonArray("*");
            grant["after_revocation"] = "retire-model-by:2027-12-31";
            grant["identifier"] = "Vertrag Nº 7";
            grant["ext"] = new JsonObject { ["note"] = "x" };
        })));
        LicenseGrant grant = license.Grants[0];
        Assert.Equal("* -CN -US", grant.Territories.ToString());
        Assert.Equal(Some.Now.AddDays(-1), grant.NotBefore);
        Assert.Equal(Some.Now.AddYears(1), grant.ExpiresAt);
        Assert.Equal([new LicenseQuota("recording", 50000), new LicenseQuota("output", 0, QuotaWindow.Day)], grant.Quotas);
        Assert.True(Assert.Single(grant.Models).IsAny);
        Assert.Equal(Destinations.All, grant.Destinations);
        Assert.Equal(new DateOnly(2027, 12, 31), grant.AfterRevocation.RetireBy);
        Assert.Equal("Vertrag Nº 7", grant.ContractNumber);
    }

    [Fact]
    public void Recordings_may_be_a_catalogue_a_label_or_a_manifest()
    {
        using var desk = new LicenseDesk();
        RecordingScope catalogue = Scope(desk, "{\"catalogue\":[\"blue-note\",\"ecm\"]}");
        Assert.Equal(["blue-note", "ecm"], catalogue.Catalogues.Select(id => id.ToString()));
        RecordingScope label = Scope(desk, "{\"label\":[\"isni:0000000121707484\"]}");
        Assert.Equal("isni:0000000121707484", Assert.Single(label.Labels).ToString());
        RecordingScope manifest = Scope(desk, $"{{\"manifest\":{{\"uri\":\"https://label.example/m\",\"sha256\":\"{Sha256}\",\"count\":1000}}}}");
        Assert.Equal((Sha256, 1000, "https://label.example/m"), (manifest.Manifest!.Sha256, manifest.Manifest.Count, manifest.Manifest.Uri));
    }

    private static RecordingScope Scope(LicenseDesk desk, string json) =>
        desk.Accepts(desk.Issue(Some.InGrant(grant => grant["recordings"] = JsonNode.Parse(json)))).Grants[0].Recordings;

    private static void Expect(LicenseOutcome outcome, string member, string value)
    {
        using var desk = new LicenseDesk();
        string payload = Some.Payload(claims => claims["authorization_details"] = new JsonArray(With(member, value)));
        desk.Refuses(outcome, Some.Jws(desk.Key, Some.Typ, payload.Replace("\"@raw@\"", value, StringComparison.Ordinal)));
    }

    private static JsonObject With(string member, string value)
    {
        JsonObject grant = Some.Grant();
        grant[member] = value is "true" ? true : "@raw@";
        return grant;
    }

    private static JsonObject Isrcs(IEnumerable<string> codes) => new() { ["isrc"] = new JsonArray([.. codes.Select(code => (JsonNode)code)]) };

    private static JsonArray Grants(int count) => new([.. Enumerable.Range(0, count).Select(_ => (JsonNode)Some.Grant())]);
}
