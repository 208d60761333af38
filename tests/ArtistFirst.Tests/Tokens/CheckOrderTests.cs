using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>
/// The order of the checks: a token with two faults is refused for the one that comes first. What is not signed is never read, and what is
/// said about a license that is alive is never said about one that is not.
/// </summary>
public sealed class CheckOrderTests
{
    /// <summary>Changes to the claims, in the order in which they are found.</summary>
    private static readonly (LicenseOutcome Outcome, Action<JsonObject> Change)[] Claims =
    [
        (LicenseOutcome.ClaimMalformed, claims => claims["jti"] = "short"),
        (LicenseOutcome.IssuerMismatch, claims => claims["iss"] = Some.OtherLabel),
        (LicenseOutcome.AudienceMismatch, claims => claims["aud"] = "https://elsewhere.example"),
        (LicenseOutcome.LifetimeOutOfBounds, claims => claims["nbf"] = Some.Now.AddDays(200).ToUnixTimeSeconds()),
        (LicenseOutcome.Expired, claims =>
        {
            claims["iat"] = Some.Now.AddDays(-3).ToUnixTimeSeconds();
            claims["exp"] = Some.Now.AddDays(-2).ToUnixTimeSeconds();
        }),
        (LicenseOutcome.HolderNotProven, claims => claims["cnf"] = new JsonObject { ["jkt"] = Some.Key("studio").PublicKey.KeyId }),
        (LicenseOutcome.Revoked, claims => claims["status"] = new JsonObject { ["status_list"] = new JsonObject { ["idx"] = 0, ["uri"] = Some.StatusListUri } }),
        (LicenseOutcome.GrantMalformed, Some.InGrant(grant => grant.Remove("models"))),
    ];

    public static TheoryData<int, int, SignatureAlgorithm> Pairs
    {
        get
        {
            var data = new TheoryData<int, int, SignatureAlgorithm>();
            for (int first = 0; first < Claims.Length; first++)
            {
                for (int second = first; second < Claims.Length; second++)
                {
                    data.Add(first, second, second % 2 == 0 ? SignatureAlgorithm.ES256 : SignatureAlgorithm.Ed25519);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Of_two_faults_the_earlier_is_told(int first, int second, SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        desk.PublishStatus(1);
        desk.Refuses(Claims[first].Outcome, claims =>
        {
            Claims[second].Change(claims);
            Claims[first].Change(claims);
        });
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void Nothing_of_the_payload_is_read_before_the_signature_is_good(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        PrivateKey stranger = Some.Key("stranger", algorithm);
        foreach (string payload in new[] { "{", "\0", "[[[[[[[[[[", Some.Payload() + "x", Some.Payload(claims => claims.Remove("exp")), Some.Payload(Claims[4].Change) })
        {
            desk.Refuses(LicenseOutcome.SignatureInvalid, Some.Jws(stranger, Some.Typ, payload, LicenseVerifierTests.Header(desk.Key)));
            desk.Refuses(LicenseOutcome.KeyUnknown, Some.Jws(stranger, Some.Typ, payload));
        }
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void Size_comes_before_characters_characters_before_the_header_and_the_header_before_the_key(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        desk.Refuses(LicenseOutcome.TokenTooLong, new string('=', 8193));
        desk.Refuses(LicenseOutcome.TokenNotBase64Url, "=.a");
        desk.Refuses(LicenseOutcome.TokenNotCompact, "a.b");
        string unpinned = $$"""{"typ":"JWT","alg":"{{algorithm.ToJoseName()}}","kid":"unpinned"}""";
        desk.Refuses(LicenseOutcome.TokenTypeMismatch, Some.Jws(desk.Key, Some.Typ, Some.Payload(), unpinned));
        desk.Refuses(LicenseOutcome.KeyUnknown, Some.Jws(desk.Key, Some.Typ, Some.Payload(), unpinned.Replace("JWT", Some.Typ, StringComparison.Ordinal)));
    }
}
