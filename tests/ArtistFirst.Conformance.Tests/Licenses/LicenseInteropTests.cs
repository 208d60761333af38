using System.Text.Json;
using ArtistFirst.Registry;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>Licenses that are signed here are verified by the judges, and licenses that they sign pass the whole check here.</summary>
public sealed class LicenseInteropTests : IDisposable
{
    private readonly InteropDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory, MemberData(nameof(InteropDesk.JudgesAndAlgorithms), MemberType = typeof(InteropDesk))]
    public async Task A_license_that_is_issued_here_is_verified_there(string name, string algorithm)
    {
        using PrivateKey key = Generate(algorithm);
        TokenJudge judge = TokenJudge.Named(name);
        string token = await new LicenseIssuer(key, InteropDesk.Label, InteropDesk.Time).IssueAsync(InteropDesk.Terms(), TestContext.Current.CancellationToken);
        using TrustStore trust = await _desk.TrustAsync(key.PublicKey.ExportJwk());
        LicenseVerdict verdict = InteropDesk.Verifier(trust).Verify(token);
        Assert.True(verdict.IsValid, verdict.ToString());

        (bool valid, string payload) = await judge.VerifyAsync(token, key.PublicKey.ExportJwk(), algorithm);
        Assert.True(valid, payload);
        using JsonDocument claims = JsonDocument.Parse(payload);
        JsonElement grant = claims.RootElement.GetProperty("authorization_details")[0];
        Assert.Equal(verdict.License.Id, claims.RootElement.GetProperty("jti").GetString());
        Assert.Equal("Vertrag Nº 7 🎵", grant.GetProperty("identifier").GetString());
        Assert.Equal("Zürich <&>", grant.GetProperty("ext").GetProperty("desk").GetString());
        Assert.Equal(key.PublicKey.KeyId, await judge.ThumbprintAsync(key.PublicKey.ExportJwk()));

        using PrivateKey other = Generate(algorithm);
        Assert.False((await judge.VerifyAsync(token, other.PublicKey.ExportJwk(), algorithm)).Valid);
    }

    [Theory, MemberData(nameof(InteropDesk.JudgesAndAlgorithms), MemberType = typeof(InteropDesk))]
    public async Task A_license_that_is_signed_there_passes_the_whole_check_here(string name, string algorithm)
    {
        _ = Generate(algorithm);
        TokenJudge judge = TokenJudge.Named(name);
        string key = await judge.GenerateAsync(algorithm);
        using TrustStore trust = await _desk.TrustAsync(InteropDesk.PublicPart(key));
        LicenseVerifier verifier = InteropDesk.Verifier(trust);
        string header = $$"""{"alg":"{{algorithm}}","kid":"{{await judge.ThumbprintAsync(key)}}","typ":"music-license+jwt","vendor":"them"}""";
        string token = await judge.SignAsync(header, InteropDesk.Payload(), key);
        LicenseVerdict verdict = verifier.Verify(token);
        Assert.True(verdict.IsValid, verdict.IsValid ? null : verdict.Findings[0].Message);
        Assert.Equal((InteropDesk.Label, InteropDesk.Studio), (verdict.License.Issuer, verdict.License.Licensee));
        UseRequest request = new(Isrc.Parse("GBAYE0601498"), Uses.Remix, Territory.Parse("SE")) { Model = ModelVersion.Parse("studio@3"), Destination = Destination.Share };
        Assert.Equal(Duties.Credit, verdict.License.FindGrant(request, InteropDesk.Now, out _)?.Duties);

        // What their signers let pass is refused here all the same.
        string twice = await judge.SignAsync(header, InteropDesk.Payload(",\"exp\":1"), key);
        Assert.Equal(LicenseOutcome.PayloadMalformed, verifier.Verify(twice).Outcome);
        string other = await judge.SignAsync(header, InteropDesk.Payload().Replace("\"DE\"", "\"UK\"", StringComparison.Ordinal), key);
        Assert.Equal(LicenseOutcome.GrantMalformed, verifier.Verify(other).Outcome);
        Assert.Equal(LicenseOutcome.SignatureInvalid, verifier.Verify($"{token[..token.LastIndexOf('.')]}.{other[(other.LastIndexOf('.') + 1)..]}").Outcome);
    }

    [Theory]
    [InlineData("jose")]
    [InlineData("jwcrypto")]
    public async Task A_license_under_the_older_name_of_Ed25519_is_accepted_where_it_is_asked_for(string name)
    {
        _ = Generate("Ed25519");
        TokenJudge judge = TokenJudge.Named(name);
        string key = await judge.GenerateAsync("EdDSA");
        using TrustStore trust = await _desk.TrustAsync(InteropDesk.PublicPart(key));
        string header = $$"""{"alg":"EdDSA","kid":"{{await judge.ThumbprintAsync(key)}}","typ":"application/music-license+jwt"}""";
        string token = await judge.SignAsync(header, InteropDesk.Payload(), key);
        Assert.Equal(LicenseOutcome.AlgorithmMismatch, InteropDesk.Verifier(trust).Verify(token).Outcome);
        Assert.True(InteropDesk.Verifier(trust, acceptEdDsa: true).Verify(token).IsValid);
    }

    [Theory, MemberData(nameof(InteropDesk.JudgesAndAlgorithms), MemberType = typeof(InteropDesk))]
    public async Task A_status_list_that_is_issued_here_is_read_there(string name, string algorithm)
    {
        using PrivateKey key = Generate(algorithm);
        TokenJudge judge = TokenJudge.Named(name);
        byte[] statuses = [0, 1, 2, 3, 0, 0, 1, 0, 2, 0, 0, 1];
        string token = await new StatusListIssuer(key, InteropDesk.Time).IssueAsync(
            new StatusListTerms { Uri = InteropDesk.StatusListUri, List = StatusList.FromStatuses(2, statuses) }, TestContext.Current.CancellationToken);
        (bool valid, string payload) = await judge.VerifyAsync(token, key.PublicKey.ExportJwk(), algorithm);
        Assert.True(valid, payload);
        using JsonDocument claims = JsonDocument.Parse(payload);
        JsonElement list = claims.RootElement.GetProperty("status_list");
        Assert.Equal(InteropDesk.StatusListUri, claims.RootElement.GetProperty("sub").GetString());
        Assert.Equal(statuses, (await judge.UnpackAsync(list.GetProperty("bits").GetInt32(), list.GetProperty("lst").GetString()!)).Take(statuses.Length));
    }

    [Theory]
    [InlineData("jose", "ES256", 1)]
    [InlineData("jose", "Ed25519", 2)]
    [InlineData("jwcrypto", "ES256", 4)]
    [InlineData("jwcrypto", "Ed25519", 8)]
    public async Task A_status_list_that_is_signed_there_revokes_here(string name, string algorithm, int bits)
    {
        _ = Generate(algorithm);
        TokenJudge judge = TokenJudge.Named(name);
        string key = await judge.GenerateAsync(algorithm);
        string kid = await judge.ThumbprintAsync(key);
        string lst = await judge.PackAsync(bits, 0, 1, 0, 0, 0, 1);
        string list = await judge.SignAsync(
            $$"""{"alg":"{{algorithm}}","kid":"{{kid}}","typ":"statuslist+jwt"}""",
            $$"""{"sub":"{{InteropDesk.StatusListUri}}","iat":{{InteropDesk.Now.ToUnixTimeSeconds()}},"exp":{{InteropDesk.Now.AddDays(1).ToUnixTimeSeconds()}},"ttl":3600,"status_list":{"bits":{{bits}},"lst":"{{lst}}"} }""",
            key);
        using TrustStore trust = await _desk.TrustAsync(InteropDesk.PublicPart(key), list);
        using var lists = new StatusLists(trust, time: InteropDesk.Time);
        await lists.RefreshAsync(TestContext.Current.CancellationToken);
        LicenseVerifier verifier = InteropDesk.Verifier(trust);
        foreach ((int index, LicenseOutcome expected) in new[] { (0, LicenseOutcome.Valid), (1, LicenseOutcome.Revoked), (5, LicenseOutcome.Revoked), (100, LicenseOutcome.StatusIndexOutOfRange) })
        {
            string status = $$""","status":{"status_list":{"idx":{{index}},"uri":"{{InteropDesk.StatusListUri}}"} }""";
            string token = await judge.SignAsync($$"""{"alg":"{{algorithm}}","kid":"{{kid}}","typ":"music-license+jwt"}""", InteropDesk.Payload(status), key);
            Assert.Equal(expected, verifier.Verify(token).Outcome);
        }
    }

    private static PrivateKey Generate(string algorithm)
    {
        SignatureAlgorithm wanted = algorithm is "ES256" ? SignatureAlgorithm.ES256 : SignatureAlgorithm.Ed25519;
        Prerequisite.RequireLibsodium(wanted.IsSupported());
        return PrivateKey.Generate(wanted);
    }
}
