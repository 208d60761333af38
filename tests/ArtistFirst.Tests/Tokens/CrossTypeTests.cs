using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>What one key of an issuer signs for one purpose is no use for another.</summary>
public sealed class CrossTypeTests
{
    private const string StatusListType = "statuslist+jwt";
    private const string DelegationType = "music-license-delegation+jwt";

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_status_list_is_no_license(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        string list = StatusListClaims().ToJsonString();
        desk.Refuses(LicenseOutcome.TokenTypeMismatch, Some.Jws(desk.Key, StatusListType, list));
        desk.Refuses(LicenseOutcome.ClaimMissing, Some.Jws(desk.Key, Some.Typ, list));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_delegation_is_no_license(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        string delegation = Delegation(desk).ToJsonString();
        desk.Refuses(LicenseOutcome.TokenTypeMismatch, Some.Jws(desk.Key, DelegationType, delegation));
        desk.Refuses(LicenseOutcome.ClaimMissing, Some.Jws(desk.Key, Some.Typ, delegation));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_license_is_no_delegation(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        string good = Some.Jws(desk.Key, DelegationType, Delegation(desk).ToJsonString());
        string license = desk.Issue(claims => Merge(claims, Delegation(desk)));
        Assert.Empty(FindingsOf(desk, good));
        Assert.NotEmpty(FindingsOf(desk, license));
        Assert.NotEmpty(FindingsOf(desk, desk.Issue()));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_license_is_no_status_list(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        string good = Some.Jws(desk.Key, StatusListType, StatusListClaims().ToJsonString());
        Assert.Equal(Some.Now, Read(desk, good).IssuedAt);
        Assert.Throws<StatusListFormatException>(() => Read(desk, Some.Jws(desk.Key, Some.Typ, StatusListClaims().ToJsonString())));
        Assert.Throws<StatusListFormatException>(() => Read(desk, Some.Jws(desk.Key, DelegationType, StatusListClaims().ToJsonString())));
        Assert.Throws<StatusListFormatException>(() => Read(desk, desk.Issue(claims => Merge(claims, StatusListClaims()))));
        Assert.Throws<StatusListFormatException>(() => Read(desk, Some.Jws(desk.Other, StatusListType, StatusListClaims().ToJsonString())));
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_manifest_is_no_license(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        desk.Refuses(LicenseOutcome.TokenNotBase64Url, "GBAYE0601498\nUSUM71703861\n");
        desk.Refuses(LicenseOutcome.PayloadMalformed, Some.Jws(desk.Key, Some.Typ, "GBAYE0601498\n"));
    }

    private static StatusListToken Read(LicenseDesk desk, string token) =>
        StatusListTokenReader.Read(Some.Utf8(token), desk.Trust.Current.Issuers[0].StatusLists[0], desk.Trust.Current, Some.Now);

    private static IReadOnlyList<Finding> FindingsOf(LicenseDesk desk, string delegation)
    {
        using var trust = TrustStore.Parse(Some.Utf8(
            $$"""{"version":1,"issuers":[{"issuer":"{{Some.Label}}","keys":[{{desk.Key.PublicKey.ExportJwk()}}],"delegations":["{{delegation}}"]}]}"""), time: desk.Time);
        return trust.Current.Findings;
    }

    private static JsonObject StatusListClaims() => new()
    {
        ["sub"] = Some.StatusListUri,
        ["iat"] = Some.Now.ToUnixTimeSeconds(),
        ["exp"] = Some.Now.AddDays(1).ToUnixTimeSeconds(),
        ["status_list"] = new JsonObject { ["bits"] = 1, ["lst"] = StrictBase64Url.Encode(StatusList.FromStatuses(1, [0, 1]).Compress()) },
    };

    private static JsonObject Delegation(LicenseDesk desk) => new()
    {
        ["iss"] = Some.Label,
        ["sub"] = Some.LicensingService,
        ["jti"] = "0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44",
        ["iat"] = Some.Now.ToUnixTimeSeconds(),
        ["exp"] = Some.Now.AddDays(1).ToUnixTimeSeconds(),
        ["jwks"] = new JsonObject { ["keys"] = new JsonArray(JsonNode.Parse(Some.Key("service", desk.Key.Algorithm).PublicKey.ExportJwk())) },
        ["constraints"] = new JsonObject { ["max_path_length"] = 0 },
        ["authorization_details"] = new JsonArray(Some.Grant()),
    };

    private static void Merge(JsonObject claims, JsonObject more)
    {
        foreach ((string name, JsonNode? value) in more)
        {
            claims[name] = value?.DeepClone();
        }
    }
}
