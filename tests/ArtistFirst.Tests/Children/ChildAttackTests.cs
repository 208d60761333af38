using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>What a licensee tries in order to give more than it has, each with really signed tokens in both algorithms.</summary>
public sealed class ChildAttackTests
{
    /// <summary>Every single dimension of a grant, wider than the parent's.</summary>
    private static readonly Dictionary<string, Action<JsonObject>> Wider = new(StringComparer.Ordinal)
    {
        ["one action more"] = grant => grant["actions"] = new JsonArray("train.generative", "transform.remix", "transform.stems"),
        ["another action"] = grant => grant["actions"] = new JsonArray("voice.clone"),
        ["one recording more"] = grant => grant["recordings"] = new JsonObject { ["isrc"] = new JsonArray("GBAYE0601498", "USUM71703861") },
        ["another recording"] = grant => grant["recordings"] = new JsonObject { ["isrc"] = new JsonArray("USUM71703861") },
        ["a catalogue"] = grant => grant["recordings"] = new JsonObject { ["catalogue"] = new JsonArray("main") },
        ["a label"] = grant => grant["recordings"] = new JsonObject { ["label"] = new JsonArray("isni:0000000121707484") },
        ["a manifest"] = grant => grant["recordings"] = JsonNode.Parse("""{"manifest":{"uri":"https://label.example/m","sha256":"lVGNtrkjKSl59xsrd7PT9HDD0DrdGK4PQs2arlC9rUY","count":1}}"""),
        ["one territory more"] = grant => grant["territories"] = new JsonArray("DE", "FR", "SE", "US"),
        ["the world"] = grant => grant["territories"] = new JsonArray("*"),
        ["the world but one"] = grant => Set(grant, "territories", new JsonArray("*"), "territories_except", new JsonArray("US")),
        ["one model more"] = grant => grant["models"] = new JsonArray("studio@3", "studio@4"),
        ["every version"] = grant => grant["models"] = new JsonArray("studio@*"),
        ["every model"] = grant => grant["models"] = new JsonArray("*"),
        ["one destination more"] = grant => grant["destinations"] = new JsonArray("download", "in-app", "share"),
        ["every destination"] = grant => grant["destinations"] = new JsonArray("*"),
        ["an earlier beginning"] = grant => grant["nbf"] = Some.Now.AddDays(-2).ToUnixTimeSeconds(),
        ["no beginning"] = grant => grant.Remove("nbf"),
        ["a later end"] = grant => grant["exp"] = Some.Now.AddDays(101).ToUnixTimeSeconds(),
        ["no end"] = grant => grant.Remove("exp"),
        ["a higher quota"] = grant => grant["quota"] = JsonNode.Parse("""[{"unit":"recording","limit":51}]"""),
        ["a quota for each day"] = grant => grant["quota"] = JsonNode.Parse("""[{"unit":"recording","limit":50,"window":"day"}]"""),
        ["a quota of something else"] = grant => grant["quota"] = JsonNode.Parse("""[{"unit":"output","limit":1}]"""),
        ["no quota"] = grant => grant.Remove("quota"),
        ["one duty less"] = grant => grant["obligations"] = new JsonArray("credit"),
        ["no duties"] = grant => grant.Remove("obligations"),
        ["a later run-off"] = grant => grant["after_revocation"] = "run-off-days:31",
        ["no more than a stop"] = grant => grant.Remove("after_revocation"),
        ["another way to end"] = grant => grant["after_revocation"] = "retire-model-by:2026-12-01",
    };

    private static readonly Dictionary<string, (Func<ChildDesk, string> Token, LicenseOutcome Outcome)> Chains = new(StringComparer.Ordinal)
    {
        ["separator behind"] = (desk => Chain(desk) + "~", LicenseOutcome.TokenNotCompact),
        ["separator before"] = (desk => "~" + Chain(desk), LicenseOutcome.TokenNotCompact),
        ["two separators"] = (desk => Chain(desk).Replace("~", "~~", StringComparison.Ordinal), LicenseOutcome.TokenNotCompact),
        ["space behind the separator"] = (desk => Chain(desk).Replace("~", "~ ", StringComparison.Ordinal), LicenseOutcome.TokenNotBase64Url),
        ["space before the separator"] = (desk => Chain(desk).Replace("~", " ~", StringComparison.Ordinal), LicenseOutcome.TokenNotBase64Url),
        ["parent before child"] = (desk => string.Join('~', Chain(desk).Split('~').Reverse()), LicenseOutcome.KeyUnknown),
        ["parent under itself"] = (desk => $"{desk.Parent()}~{desk.Parent()}", LicenseOutcome.ChildKeyMismatch),
        ["child by the label's key"] = (desk => desk.Parent() is var parent ? $"{desk.Child(parent, key: desk.Verifier.Key)}~{parent}" : "", LicenseOutcome.ChildKeyMismatch),
        ["child by the contractor's key"] = (desk => desk.Parent() is var parent ? $"{desk.Child(parent, key: desk.ContractorKey)}~{parent}" : "", LicenseOutcome.ChildKeyMismatch),
        ["forged child"] = (desk => desk.Parent() is var parent
            ? $"{Some.Jws(desk.ContractorKey, Some.Typ, ChildDesk.Payload(Some.Studio, ChildDesk.Contractor, parent), LicenseVerifierTests.Header(desk.StudioKey))}~{parent}" : "", LicenseOutcome.SignatureInvalid),
        ["forged parent"] = (desk => Some.Jws(Some.Key("stranger", desk.Verifier.Key.Algorithm), Some.Typ, Some.Payload(claims => claims["cnf"] = ChildDesk.Cnf(desk.StudioKey)), LicenseVerifierTests.Header(desk.Verifier.Key)) is var parent
            ? $"{desk.Child(parent)}~{parent}" : "", LicenseOutcome.SignatureInvalid),
        ["child of an expired license"] = (desk => desk.Parent(Old) is var parent ? $"{desk.Child(parent)}~{parent}" : "", LicenseOutcome.Expired),
        ["child in the label's name"] = (desk => With(desk, claims => claims["iss"] = Some.Label), LicenseOutcome.ChildIssuerMismatch),
        ["child for another verifier"] = (desk => With(desk, claims => claims["aud"] = "https://elsewhere.example"), LicenseOutcome.AudienceMismatch),
        ["child without its parent's name"] = (desk => With(desk, claims => claims.Remove("parent")), LicenseOutcome.ChildParentMismatch),
        ["child of another parent"] = (desk => With(desk, claims => claims["parent"] = desk.StudioKey.PublicKey.KeyId), LicenseOutcome.ChildParentMismatch),
        ["child that lives longer"] = (desk => With(desk, claims =>
        {
            claims["iat"] = Some.Now.AddSeconds(1).ToUnixTimeSeconds();
            claims["exp"] = Some.Now.AddDays(1).AddSeconds(1).ToUnixTimeSeconds();
        }), LicenseOutcome.ChildOutlivesParent),
        ["child that begins earlier"] = (desk => With(desk, claims => claims["nbf"] = Some.Now.AddSeconds(-1).ToUnixTimeSeconds()), LicenseOutcome.ChildOutlivesParent),
        ["child of an unbound license"] = (desk => desk.Verifier.Issue() is var parent ? $"{desk.Child(parent)}~{parent}" : "", LicenseOutcome.ParentNotTransferable),
        ["child of a license bound to a certificate"] = (desk => desk.Parent(claims => claims["cnf"] = new JsonObject { ["x5t#S256"] = desk.StudioKey.PublicKey.KeyId }) is var parent
            ? $"{desk.Child(parent)}~{parent}" : "", LicenseOutcome.ParentNotTransferable),
        ["grandchild that outreaches its parent"] = (desk => desk.Parent() is var parent && desk.Child(parent, claims =>
        {
            claims["cnf"] = ChildDesk.Cnf(desk.ContractorKey);
            Some.InGrant(grant => grant["territories"] = new JsonArray("SE"))(claims);
        }) is var child ? $"{desk.Grandchild(child)}~{child}~{parent}" : "", LicenseOutcome.ChildWidensParent),
        ["child that outreaches, under a grandchild"] = (desk => desk.Parent() is var parent && desk.Child(parent, claims =>
        {
            claims["cnf"] = ChildDesk.Cnf(desk.ContractorKey);
            Some.InGrant(grant => grant["territories"] = new JsonArray("*"))(claims);
        }) is var child ? $"{desk.Grandchild(child)}~{child}~{parent}" : "", LicenseOutcome.ChildWidensParent),
        ["grandchild straight under the label's license"] = (desk => desk.Parent() is var parent ? $"{desk.Grandchild(parent)}~{parent}" : "", LicenseOutcome.ChildKeyMismatch),
        ["four tokens"] = (desk => $"{Chain(desk)}~{Chain(desk)}", LicenseOutcome.ChildChainTooDeep),
        ["a thousand separators"] = (_ => new string('~', 1000), LicenseOutcome.ChildChainTooDeep),
        ["a parent of 8193 characters"] = (desk => desk.Parent() is var parent ? $"{desk.Child(parent)}~{parent}{new string('A', 8193 - parent.Length)}" : "", LicenseOutcome.TokenTooLong),
        ["30,000 characters"] = (desk => $"{Chain(desk)}~{new string('A', 30_000)}", LicenseOutcome.TokenTooLong),
    };

    public static TheoryData<string, SignatureAlgorithm> WiderGrants => Cross(Wider.Keys);

    public static TheoryData<string, SignatureAlgorithm> ChainAttacks => Cross(Chains.Keys);

    [Theory, MemberData(nameof(WiderGrants))]
    public void A_child_wider_in_one_dimension_is_refused_with_AF1066(string dimension, SignatureAlgorithm algorithm)
    {
        using var desk = new ChildDesk(algorithm);
        string parent = desk.Parent(Some.InGrant(Limit));
        desk.Verifier.Accepts($"{desk.Child(parent, Some.InGrant(Limit))}~{parent}");
        desk.Verifier.Refuses(LicenseOutcome.ChildWidensParent, $"{desk.Child(parent, Some.InGrant(grant =>
        {
            Limit(grant);
            Wider[dimension](grant);
        }))}~{parent}");
    }

    [Theory, MemberData(nameof(WiderGrants))]
    public void A_second_grant_that_is_wider_is_refused_with_AF1066(string dimension, SignatureAlgorithm algorithm)
    {
        using var desk = new ChildDesk(algorithm);
        string parent = desk.Parent(Some.InGrant(Limit));
        desk.Verifier.Refuses(LicenseOutcome.ChildWidensParent, $"{desk.Child(parent, claims =>
        {
            Some.InGrant(Limit)(claims);
            JsonObject second = claims["authorization_details"]![0]!.DeepClone().AsObject();
            Wider[dimension](second);
            claims["authorization_details"]!.AsArray().Add(second);
        })}~{parent}");
    }

    [Theory, MemberData(nameof(ChainAttacks))]
    public void Chain_attack_is_refused_also_when_parent_and_good_chain_are_known(string attack, SignatureAlgorithm algorithm)
    {
        using var desk = new ChildDesk(algorithm);
        (Func<ChildDesk, string> token, LicenseOutcome outcome) = Chains[attack];
        desk.Verifier.Refuses(outcome, token(desk));
        desk.Verifier.Accepts(Chain(desk));
        desk.Verifier.Refuses(outcome, token(desk));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_child_cannot_take_the_reach_of_one_grant_and_the_mild_terms_of_another(SignatureAlgorithm algorithm)
    {
        using var desk = new ChildDesk(algorithm);
        JsonObject dear = Catalogue("dear", grant => grant["obligations"] = new JsonArray("credit", "pay"));
        JsonObject free = Catalogue("free", grant => grant.Remove("obligations"));
        string parent = desk.Parent(claims => claims["authorization_details"] = new JsonArray(dear.DeepClone(), free.DeepClone()));
        License shedding = desk.Verifier.Accepts($"{desk.Child(parent, Some.InGrant(grant => grant.Remove("obligations")))}~{parent}");
        License keeping = desk.Verifier.Accepts($"{desk.Child(parent, Some.InGrant(grant => grant["obligations"] = new JsonArray("credit", "pay")))}~{parent}");
        var inDear = new RecordingListing([CatalogueId.Parse("dear")], []);
        var inFree = new RecordingListing([CatalogueId.Parse("free")], []);
        Assert.Null(shedding.FindGrant(Some.Remix(), Some.Now, out LicenseOutcome whyNot, inDear));
        Assert.Equal(LicenseOutcome.ChildWidensParent, whyNot);
        Assert.Contains("child-of-a-license", desk.Verifier.Verifier.Explain(whyNot, shedding).Message, StringComparison.Ordinal);
        Assert.NotNull(shedding.FindGrant(Some.Remix(), Some.Now, out _, inFree));
        Assert.NotNull(keeping.FindGrant(Some.Remix(), Some.Now, out _, inDear));
        Assert.NotNull(keeping.FindGrant(Some.Remix(), Some.Now, out _, inFree));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_child_is_bound_to_its_own_holder(SignatureAlgorithm algorithm)
    {
        using var desk = new ChildDesk(algorithm);
        string parent = desk.Parent();
        string chain = $"{desk.Child(parent, claims => claims["cnf"] = ChildDesk.Cnf(desk.ContractorKey))}~{parent}";
        desk.Verifier.Refuses(LicenseOutcome.HolderNotProven, chain);
        desk.Verifier.Refuses(LicenseOutcome.HolderNotProven, chain, new VerifyContext { HolderKeyId = desk.StudioKey.PublicKey.KeyId });
        desk.Verifier.Accepts(chain, new VerifyContext { HolderKeyId = desk.ContractorKey.PublicKey.KeyId });
        desk.Verifier.Refuses(LicenseOutcome.HolderNotProven, chain);
    }

    private static string Chain(ChildDesk desk) => desk.Parent() is var parent ? $"{desk.Child(parent)}~{parent}" : "";

    private static string With(ChildDesk desk, Action<JsonObject> change) => desk.Parent() is var parent ? $"{desk.Child(parent, change)}~{parent}" : "";

    private static void Old(JsonObject claims)
    {
        claims["iat"] = Some.Now.AddDays(-2).ToUnixTimeSeconds();
        claims["exp"] = Some.Now.AddDays(-1).ToUnixTimeSeconds();
    }

    private static void Limit(JsonObject grant)
    {
        grant["nbf"] = Some.Now.AddDays(-1).ToUnixTimeSeconds();
        grant["exp"] = Some.Now.AddDays(100).ToUnixTimeSeconds();
        grant["quota"] = JsonNode.Parse("""[{"unit":"recording","limit":50}]""");
        grant["after_revocation"] = "run-off-days:30";
    }

    private static JsonObject Catalogue(string name, Action<JsonObject> change)
    {
        JsonObject grant = Some.Grant();
        grant["recordings"] = new JsonObject { ["catalogue"] = new JsonArray(name) };
        change(grant);
        return grant;
    }

    private static void Set(JsonObject grant, string name, JsonNode value, string other, JsonNode otherValue)
    {
        grant[name] = value;
        grant[other] = otherValue;
    }

    private static TheoryData<string, SignatureAlgorithm> Cross(IEnumerable<string> names)
    {
        var data = new TheoryData<string, SignatureAlgorithm>();
        foreach (string name in names)
        {
            data.Add(name, SignatureAlgorithm.ES256);
            data.Add(name, SignatureAlgorithm.Ed25519);
        }

        return data;
    }
}
