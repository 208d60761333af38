using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>Licenses that their holders pass on: child~parent.</summary>
public sealed class ChildLicenseTests
{
    private const string Contractor = "https://contractor.example";
    private const string Subcontractor = "https://subcontractor.example";

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_child_within_its_parent_is_valid(SignatureAlgorithm algorithm)
    {
        using LicenseDesk desk = Desk(algorithm);
        string parent = Parent(desk);
        string chain = $"{Child(algorithm, parent)}~{parent}";
        License child = desk.Accepts(chain);
        Assert.Equal(Some.Studio, child.Issuer);
        Assert.Equal(Contractor, child.Licensee);
        Assert.Equal(Some.Studio, child.Parent!.Licensee);
        Assert.Equal(Studio(algorithm).PublicKey.KeyId, child.KeyId);
        Assert.Same(child, desk.Accepts(chain));
        Assert.Equal(LicenseOutcome.Valid, desk.Verifier.Recheck(child, Some.Now));
        Assert.NotNull(child.FindGrant(Some.Remix(), Some.Now, out _));
    }

    [Fact]
    public void A_grandchild_within_its_parents_is_valid()
    {
        using LicenseDesk desk = Desk();
        string parent = Parent(desk);
        string child = Child(SignatureAlgorithm.ES256, parent, claims => claims["cnf"] = Cnf(Some.Key("contractor")));
        string grandchild = Grandchild(child);
        License license = desk.Accepts($"{grandchild}~{child}~{parent}");
        Assert.Equal(Subcontractor, license.Licensee);
        Assert.Equal(Some.Label, license.Parent!.Parent!.Issuer);
    }

    [Fact]
    public void A_third_child_is_refused_with_AF1060()
    {
        using LicenseDesk desk = Desk();
        string parent = Parent(desk);
        string child = Child(SignatureAlgorithm.ES256, parent);
        desk.Refuses(LicenseOutcome.ChildChainTooDeep, $"{child}~{child}~{child}~{parent}");
    }

    [Fact]
    public void Another_parent_is_refused_with_AF1061()
    {
        using LicenseDesk desk = Desk();
        string parent = Parent(desk);
        string other = Parent(desk, claims => claims["jti"] = "another-license-id");
        string child = Child(SignatureAlgorithm.ES256, parent);
        desk.Refuses(LicenseOutcome.ChildParentMismatch, $"{child}~{other}");
        desk.Refuses(LicenseOutcome.ChildParentMismatch, $"{Child(SignatureAlgorithm.ES256, parent, claims => claims.Remove("parent"))}~{parent}");
    }

    [Fact]
    public void A_child_in_another_name_is_refused_with_AF1062() => RefusesChild(LicenseOutcome.ChildIssuerMismatch, claims => claims["iss"] = Contractor);

    [Fact]
    public void A_child_by_another_key_is_refused_with_AF1063()
    {
        using LicenseDesk desk = Desk();
        string parent = Parent(desk);
        desk.Refuses(LicenseOutcome.ChildKeyMismatch, $"{Sign(Some.Key("contractor"), Some.Studio, Contractor, parent)}~{parent}");
        string forged = Some.Jws(Some.Key("contractor"), Some.Typ, ChildPayload(Some.Studio, Contractor, parent, null), LicenseVerifierTests.Header(Some.Key("studio")));
        desk.Refuses(LicenseOutcome.SignatureInvalid, $"{forged}~{parent}");
    }

    [Fact]
    public void A_holder_key_that_is_not_pinned_is_refused_with_AF1064()
    {
        using var desk = new LicenseDesk();
        string parent = Parent(desk);
        desk.Refuses(LicenseOutcome.HolderKeyNotPinned, $"{Child(SignatureAlgorithm.ES256, parent)}~{parent}");
    }

    [Fact]
    public void A_child_that_outlives_its_parent_is_refused_with_AF1065()
    {
        RefusesChild(LicenseOutcome.ChildOutlivesParent, claims =>
        {
            claims["iat"] = Some.Now.AddSeconds(1).ToUnixTimeSeconds();
            claims["exp"] = Some.Now.AddDays(1).AddSeconds(1).ToUnixTimeSeconds();
        });
        RefusesChild(LicenseOutcome.ChildOutlivesParent, claims => claims["nbf"] = Some.Now.AddSeconds(-1).ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("actions", "[\"transform.remix\",\"transform.stems\"]")]
    [InlineData("recordings", "{\"isrc\":[\"GBAYE0601498\",\"USUM71703861\"]}")]
    [InlineData("recordings", "{\"catalogue\":[\"all\"]}")]
    [InlineData("territories", "[\"SE\",\"US\"]")]
    [InlineData("territories", "[\"*\"]")]
    [InlineData("models", "[\"studio@*\"]")]
    [InlineData("models", "[\"*\"]")]
    [InlineData("destinations", "[\"in-app\",\"sync-ads\"]")]
    [InlineData("obligations", "[\"credit\"]")]
    [InlineData("exp", "4102444800")]
    [InlineData("nbf", "1")]
    [InlineData("quota", "[{\"unit\":\"recording\",\"limit\":51}]")]
    [InlineData("quota", "[{\"unit\":\"recording\",\"limit\":50,\"window\":\"day\"}]")]
    [InlineData("quota", "[{\"unit\":\"output\",\"limit\":1}]")]
    [InlineData("after_revocation", "\"stop-new-use\"")]
    [InlineData("after_revocation", "\"run-off-days:31\"")]
    public void A_child_that_grants_more_is_refused_with_AF1066(string member, string value) => RefusesChild(
        LicenseOutcome.ChildWidensParent, Some.InGrant(grant => grant[member] = JsonNode.Parse(value)));

    [Theory]
    [InlineData("exp")]
    [InlineData("nbf")]
    [InlineData("quota")]
    [InlineData("after_revocation")]
    public void A_child_that_leaves_a_limit_out_is_refused_with_AF1066(string member) => RefusesChild(
        LicenseOutcome.ChildWidensParent, Some.InGrant(grant => grant.Remove(member)));

    [Fact]
    public void A_child_may_narrow_everything()
    {
        using LicenseDesk desk = Desk();
        string parent = Parent(desk);
        License child = desk.Accepts($"{Child(SignatureAlgorithm.ES256, parent, Some.InGrant(grant =>
        {
            grant["actions"] = new JsonArray("transform.remix");
            grant["territories"] = new JsonArray("SE");
            grant["destinations"] = new JsonArray("in-app");
            grant["obligations"] = new JsonArray("credit", "mark-ai", "report-usage");
            grant["quota"] = JsonNode.Parse("[{\"unit\":\"recording\",\"limit\":5},{\"unit\":\"output\",\"limit\":5}]");
            grant["after_revocation"] = "take-down-outputs";
        }))}~{parent}");
        Assert.Equal(Uses.Remix, child.Grants[0].Uses);
        Assert.Null(child.FindGrant(Some.Remix() with { Territory = Territory.Parse("DE") }, Some.Now, out _));
    }

    [Fact]
    public void A_child_alone_is_refused_with_AF1067()
    {
        using LicenseDesk desk = Desk();
        desk.Refuses(LicenseOutcome.ChildWithoutParent, desk.Issue(claims => claims["parent"] = desk.Key.PublicKey.KeyId));
        desk.Refuses(LicenseOutcome.KeyUnknown, Child(SignatureAlgorithm.ES256, Parent(desk)));
    }

    [Fact]
    public void A_parent_that_is_not_bound_to_a_key_is_refused_with_AF1068()
    {
        using LicenseDesk desk = Desk();
        string parent = Parent(desk, claims => claims.Remove("cnf"));
        desk.Refuses(LicenseOutcome.ParentNotTransferable, $"{Child(SignatureAlgorithm.ES256, parent)}~{parent}");
    }

    [Fact]
    public void A_child_falls_with_its_parent()
    {
        using LicenseDesk desk = Desk();
        desk.PublishStatus(0);
        string parent = Parent(desk, claims => claims["status"] = new JsonObject { ["status_list"] = new JsonObject { ["idx"] = 0, ["uri"] = Some.StatusListUri } });
        string chain = $"{Child(SignatureAlgorithm.ES256, parent)}~{parent}";
        License child = desk.Accepts(chain);
        desk.PublishStatus(1);
        Assert.Equal(LicenseOutcome.Revoked, desk.Verifier.Recheck(child, Some.Now));
        desk.Refuses(LicenseOutcome.Revoked, chain);
    }

    [Fact]
    public void A_child_with_a_status_of_its_own_is_refused() => RefusesChild(
        LicenseOutcome.StatusListNotPinned, claims => claims["status"] = new JsonObject { ["status_list"] = new JsonObject { ["idx"] = 0, ["uri"] = Some.StatusListUri } });

    [Fact]
    public void The_parent_alone_still_asks_for_proof()
    {
        using LicenseDesk desk = Desk();
        string parent = Parent(desk);
        desk.Accepts($"{Child(SignatureAlgorithm.ES256, parent)}~{parent}");
        desk.Refuses(LicenseOutcome.HolderNotProven, parent);
    }

    [Fact]
    public void Recordings_under_a_parents_catalogue_are_covered_only_when_they_are_listed_there()
    {
        using LicenseDesk desk = Desk();
        string parent = Parent(desk, Some.InGrant(grant => grant["recordings"] = new JsonObject { ["catalogue"] = new JsonArray("ecm") }));
        License child = desk.Accepts($"{Child(SignatureAlgorithm.ES256, parent)}~{parent}");
        Assert.Null(child.FindGrant(Some.Remix(), Some.Now, out LicenseOutcome whyNot));
        Assert.Equal(LicenseOutcome.RecordingNotCovered, whyNot);
        Assert.NotNull(child.FindGrant(Some.Remix(), Some.Now, out _, new RecordingListing([CatalogueId.Parse("ecm")], [])));
    }

    [Theory]
    [InlineData("~")]
    [InlineData("~~")]
    [InlineData("~~~~")]
    public void Separators_alone_are_refused(string text)
    {
        using LicenseDesk desk = Desk();
        Assert.False(desk.Verify(text).IsValid);
        Assert.False(desk.Verify(desk.Issue() + text).IsValid);
        Assert.False(desk.Verify(text + desk.Issue()).IsValid);
    }

    private static PrivateKey Studio(SignatureAlgorithm algorithm) => Some.Key("studio", algorithm);

    private static LicenseDesk Desk(SignatureAlgorithm algorithm = SignatureAlgorithm.ES256) => new(algorithm, holders:
        $$"""
        {"licensee":"{{Some.Studio}}","keys":[{{Studio(algorithm).PublicKey.ExportJwk()}}]},
        {"licensee":"{{Contractor}}","keys":[{{Some.Key("contractor").PublicKey.ExportJwk()}}]}
        """);

    /// <summary>A license for the studio with every kind of limit, bound to the studio's key.</summary>
    private static string Parent(LicenseDesk desk, Action<JsonObject>? change = null) => desk.Issue(claims =>
    {
        claims["cnf"] = Cnf(Studio(desk.Key.Algorithm));
        Limit(claims);
        change?.Invoke(claims);
    });

    private static void Limit(JsonObject claims) => Some.InGrant(grant =>
    {
        grant["nbf"] = Some.Now.AddDays(-1).ToUnixTimeSeconds();
        grant["exp"] = Some.Now.AddDays(100).ToUnixTimeSeconds();
        grant["quota"] = JsonNode.Parse("[{\"unit\":\"recording\",\"limit\":50}]");
        grant["after_revocation"] = "run-off-days:30";
    })(claims);

    private static JsonObject Cnf(PrivateKey key) => new() { ["jkt"] = key.PublicKey.KeyId };

    private static string Child(SignatureAlgorithm algorithm, string parent, Action<JsonObject>? change = null) =>
        Sign(Studio(algorithm), Some.Studio, Contractor, parent, change);

    private static string Grandchild(string child) => Sign(Some.Key("contractor"), Contractor, Subcontractor, child);

    private static string Sign(PrivateKey key, string issuer, string licensee, string parent, Action<JsonObject>? change = null) =>
        Some.Jws(key, Some.Typ, ChildPayload(issuer, licensee, parent, change));

    private static string ChildPayload(string issuer, string licensee, string parent, Action<JsonObject>? change) => Some.Payload(claims =>
    {
        claims["iss"] = issuer;
        claims["sub"] = licensee;
        claims["jti"] = "child-of-a-license";
        claims["parent"] = StrictBase64Url.Encode(SHA256.HashData(Some.Utf8(parent)));
        Limit(claims);
        change?.Invoke(claims);
    });

    private static void RefusesChild(LicenseOutcome expected, Action<JsonObject> change)
    {
        using LicenseDesk desk = Desk();
        string parent = Parent(desk);
        desk.Refuses(expected, $"{Child(SignatureAlgorithm.ES256, parent, change)}~{parent}");
    }
}
