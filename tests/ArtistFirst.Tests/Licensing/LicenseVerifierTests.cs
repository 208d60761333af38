using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

public sealed class LicenseVerifierTests
{
    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_good_license_is_valid_and_says_what_the_token_says(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        License license = desk.Accepts(desk.Issue(claims => claims["client_id"] = "gateway"));
        Assert.Equal("0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44", license.Id);
        Assert.Equal(Some.Label, license.Issuer);
        Assert.Equal(Some.Studio, license.Licensee);
        Assert.Equal(desk.Key.PublicKey.KeyId, license.KeyId);
        Assert.Equal([Some.Ingest], license.Audience);
        Assert.Equal(Some.Now, license.IssuedAt);
        Assert.Equal(Some.Now, license.NotBefore);
        Assert.Equal(Some.Now.AddDays(1), license.ExpiresAt);
        Assert.Equal("gateway", license.ClientId);
        Assert.Null(license.Status);
        Assert.Null(license.Parent);
        Assert.Empty(license.VoidGrants);
        LicenseGrant grant = Assert.Single(license.Grants);
        Assert.Equal(Uses.TrainGenerative | Uses.Remix, grant.Uses);
        Assert.Equal([Some.Song], grant.Recordings.Recordings);
        Assert.Equal("DE FR SE", grant.Territories.ToString());
        Assert.Equal(["studio@3"], grant.Models.Select(model => model.ToString()));
        Assert.Equal(Destinations.InApp | Destinations.Share, grant.Destinations);
        Assert.Equal(Duties.Credit | Duties.ReportUsage, grant.Duties);
        Assert.Equal(AfterRevocation.StopNewUse, grant.AfterRevocation);
    }

    [Fact]
    public void The_text_may_be_given_in_characters_or_bytes()
    {
        using var desk = new LicenseDesk();
        string token = desk.Issue();
        Assert.True(desk.Verifier.Verify(Some.Utf8(token)).IsValid);
        Assert.True(desk.Verifier.Verify(token.AsSpan()).IsValid);
    }

    [Fact]
    public void Expired_license_is_refused_with_AF1003()
    {
        using var desk = new LicenseDesk();
        string token = desk.Issue();
        desk.Accepts(token);
        desk.Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(59));
        desk.Accepts(token);
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        desk.Refuses(LicenseOutcome.Expired, token);
        Assert.Contains("2026-11-23 12:00:00Z", desk.Verify(token).Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void License_that_is_not_valid_yet_is_refused_with_AF1016()
    {
        using var desk = new LicenseDesk();
        desk.Refuses(LicenseOutcome.NotYetValid, claims => claims["nbf"] = Some.Now.AddSeconds(61).ToUnixTimeSeconds());
        desk.Accepts(desk.Issue(claims => claims["nbf"] = Some.Now.AddSeconds(60).ToUnixTimeSeconds()));
    }

    [Fact]
    public void License_from_the_future_is_refused_with_AF1017()
    {
        using var desk = new LicenseDesk();
        desk.Refuses(LicenseOutcome.IssuedInFuture, claims => claims["iat"] = Some.Now.AddSeconds(61).ToUnixTimeSeconds());
        desk.Accepts(desk.Issue(claims => claims["iat"] = Some.Now.AddSeconds(60).ToUnixTimeSeconds()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 86401)]
    public void Lifetime_out_of_bounds_is_refused_with_AF1018(int issuedAt, int expiresAt)
    {
        using var desk = new LicenseDesk();
        desk.Refuses(LicenseOutcome.LifetimeOutOfBounds, claims =>
        {
            claims["iat"] = Some.Now.AddSeconds(issuedAt).ToUnixTimeSeconds();
            claims["exp"] = Some.Now.AddSeconds(expiresAt).ToUnixTimeSeconds();
        });
    }

    [Fact]
    public void License_with_a_status_list_may_live_for_90_days_and_no_longer_AF1018()
    {
        using var desk = new LicenseDesk();
        desk.PublishStatus(0);
        desk.Accepts(desk.Issue(WithStatus(TimeSpan.FromDays(90))));
        desk.Refuses(LicenseOutcome.LifetimeOutOfBounds, WithStatus(TimeSpan.FromDays(90) + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void License_for_another_verifier_is_refused_with_AF1015()
    {
        using var desk = new LicenseDesk();
        desk.Refuses(LicenseOutcome.AudienceMismatch, claims => claims["aud"] = "https://elsewhere.example");
        desk.Refuses(LicenseOutcome.AudienceMismatch, claims => claims["aud"] = Some.Ingest + "/");
        desk.Refuses(LicenseOutcome.AudienceMismatch, claims => claims["aud"] = new JsonArray("https://elsewhere.example", "HTTPS://INGEST.studio.example"));
        License license = desk.Accepts(desk.Issue(claims => claims["aud"] = new JsonArray("https://elsewhere.example", Some.Ingest)));
        Assert.Equal(["https://elsewhere.example", Some.Ingest], license.Audience);
    }

    [Fact]
    public void License_in_the_name_of_another_pinned_issuer_is_refused_with_AF1014()
    {
        using var desk = new LicenseDesk();
        desk.Refuses(LicenseOutcome.IssuerMismatch, claims => claims["iss"] = Some.OtherLabel);
        desk.Refuses(LicenseOutcome.IssuerMismatch, Some.License(desk.Other));
        desk.Refuses(LicenseOutcome.IssuerMismatch, claims => claims["iss"] = Some.Label + "/");
    }

    [Fact]
    public void License_by_a_key_that_is_not_pinned_is_refused_with_AF1010()
    {
        using var desk = new LicenseDesk();
        desk.Refuses(LicenseOutcome.KeyUnknown, Some.License(Some.Key("stranger")));
    }

    [Fact]
    public void License_bound_to_a_key_is_refused_without_its_proof_with_AF1019()
    {
        using var desk = new LicenseDesk();
        string jkt = Some.Key("studio").PublicKey.KeyId;
        string byKey = desk.Issue(claims => claims["cnf"] = new JsonObject { ["jkt"] = jkt });
        string byCertificate = desk.Issue(claims => claims["cnf"] = new JsonObject { ["x5t#S256"] = jkt });
        VerifyContext key = new() { HolderKeyId = jkt };
        VerifyContext certificate = new() { CertificateThumbprint = jkt };
        desk.Refuses(LicenseOutcome.HolderNotProven, byKey);
        desk.Refuses(LicenseOutcome.HolderNotProven, byKey, certificate);
        desk.Refuses(LicenseOutcome.HolderNotProven, byKey, new VerifyContext { HolderKeyId = desk.Key.PublicKey.KeyId });
        desk.Accepts(byKey, key);
        desk.Refuses(LicenseOutcome.HolderNotProven, byKey);
        desk.Accepts(byCertificate, certificate);
        desk.Refuses(LicenseOutcome.HolderNotProven, byCertificate, key);
    }

    [Fact]
    public void Status_decides_again_each_time_the_license_is_presented()
    {
        using var desk = new LicenseDesk();
        string token = desk.Issue(WithStatus(TimeSpan.FromDays(30)));
        desk.Refuses(LicenseOutcome.StatusUnknown, token);
        desk.PublishStatus(0);
        License license = desk.Accepts(token);
        Assert.Equal(Some.StatusListUri, license.Status!.List.Uri);
        desk.PublishStatus(2);
        desk.Refuses(LicenseOutcome.Suspended, token);
        Assert.Equal(LicenseOutcome.Suspended, desk.Verifier.Recheck(license, Some.Now));
        desk.PublishStatus(0);
        desk.Accepts(token);
        desk.PublishStatus(1);
        desk.Refuses(LicenseOutcome.Revoked, token);
        desk.PublishStatus(3);
        desk.Refuses(LicenseOutcome.StatusValueUnknown, token);
        desk.PublishStatus(0, lifetime: TimeSpan.Zero);
        desk.Refuses(LicenseOutcome.StatusStale, token);
        Assert.Equal(LicenseOutcome.StatusStale, desk.Verifier.Recheck(license, Some.Now));
        desk.Refuses(LicenseOutcome.StatusIndexOutOfRange, Fresh(desk, 2));
    }

    [Fact]
    public void Status_that_is_not_pinned_or_not_known_is_refused()
    {
        using var desk = new LicenseDesk();
        desk.Refuses(LicenseOutcome.StatusListNotPinned, claims => claims["status"] = Reference("https://elsewhere.example/status", 0));
        desk.Refuses(LicenseOutcome.StatusMechanismUnknown, claims => claims["status"] = new JsonObject { ["ocsp"] = "x" });
        desk.Refuses(LicenseOutcome.StatusMechanismUnknown, claims => claims["status"] = new JsonObject());
        desk.Refuses(LicenseOutcome.ClaimMalformed, claims => claims["status"] = "revoked");
        desk.Refuses(LicenseOutcome.ClaimMalformed, claims => claims["status"] = new JsonObject { ["status_list"] = new JsonObject { ["uri"] = Some.StatusListUri } });
        desk.Refuses(LicenseOutcome.ClaimMalformed, claims => claims["status"] = new JsonObject { ["status_list"] = new JsonObject { ["idx"] = 1 } });
        desk.Refuses(LicenseOutcome.ClaimMalformed, claims => claims["status"] = Reference(Some.StatusListUri, -1));
    }

    [Fact]
    public void An_explanation_names_what_the_license_is_refused_for()
    {
        using var desk = new LicenseDesk();
        desk.PublishStatus(1);
        LicenseVerdict verdict = desk.Verify(desk.Issue(WithStatus(TimeSpan.FromDays(30))));
        Assert.Equal("AF1020", verdict.Code.ToString());
        Assert.Contains(Some.StatusListUri, verdict.Findings[0].Message, StringComparison.Ordinal);
        ComplianceException refusal = Assert.Throws<ComplianceException>(() => verdict.ThrowIfInvalid());
        Assert.Equal("AF1020", refusal.Code.ToString());
    }

    [Fact]
    public void Nothing_from_a_payload_that_is_not_signed_gets_into_a_message()
    {
        using var desk = new LicenseDesk();
        string forged = Some.Jws(Some.Key("stranger"), Some.Typ, Some.Payload(claims => claims["sub"] = "https://evil.example"), Header(desk.Key));
        Assert.DoesNotContain("evil", desk.Verify(forged).Findings[0].Message, StringComparison.Ordinal);
        string unknown = Some.Jws(Some.Key("stranger"), Some.Typ, Some.Payload(), """{"typ":"music-license+jwt","alg":"ES256","kid":"evil"}""");
        Assert.DoesNotContain("evil", desk.Verify(unknown).Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 60, 10)]
    [InlineData("https://ingest.exämple", 60, 10)]
    [InlineData("https://a.example", 301, 10)]
    [InlineData("https://a.example", -1, 10)]
    [InlineData("https://a.example", 60, -1)]
    [InlineData("https://a.example", 60, (1 << 20) + 1)]
    public void Options_out_of_range_are_refused(string audience, int skew, int capacity)
    {
        using var desk = new LicenseDesk();
        var options = new LicenseVerifierOptions { Audience = audience, ClockSkew = TimeSpan.FromSeconds(skew), CacheCapacity = capacity };
        Assert.Throws<ArgumentException>(() => new LicenseVerifier(desk.Trust, options));
    }

    [Fact]
    public void EdDSA_is_read_as_Ed25519_only_where_it_is_asked_for()
    {
        using var strict = new LicenseDesk(SignatureAlgorithm.Ed25519);
        using var lenient = new LicenseDesk(SignatureAlgorithm.Ed25519, options => options.AcceptEdDsaName = true);
        string token = Some.Jws(strict.Key, Some.Typ, Some.Payload(), Header(strict.Key).Replace("Ed25519", "EdDSA", StringComparison.Ordinal));
        strict.Refuses(LicenseOutcome.AlgorithmMismatch, token);
        lenient.Accepts(token);
    }

    internal static string Header(PrivateKey key) =>
        $$"""{"typ":"music-license+jwt","alg":"{{key.Algorithm.ToJoseName()}}","kid":"{{key.PublicKey.KeyId}}"}""";

    private static Action<JsonObject> WithStatus(TimeSpan lifetime) => claims =>
    {
        claims["status"] = Reference(Some.StatusListUri, 0);
        claims["exp"] = (Some.Now + lifetime).ToUnixTimeSeconds();
    };

    private static string Fresh(LicenseDesk desk, int index)
    {
        desk.PublishStatus(0);
        return desk.Issue(claims => claims["status"] = Reference(Some.StatusListUri, index));
    }

    private static JsonObject Reference(string uri, int index) => new() { ["status_list"] = new JsonObject { ["idx"] = index, ["uri"] = uri } };
}
