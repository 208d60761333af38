using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

public sealed class LicenseAllocationTests
{
    private static readonly Dictionary<string, Func<LicenseDesk, string>> Refused = new(StringComparer.Ordinal)
    {
        ["not three parts"] = desk => desk.Issue() + ".x",
        ["other characters"] = desk => desk.Issue() + "=",
        ["no strict header"] = desk => Some.Jws(desk.Key, Some.Typ, Some.Payload(), "{\"typ\":\"music-license+jwt\",\"typ\":1}"),
        ["forbidden member"] = desk => Some.Jws(desk.Key, Some.Typ, Some.Payload(), "{\"crit\":[\"x\"]}"),
        ["unknown key"] = _ => Some.License(Some.Key("stranger")),
        ["wrong signature"] = desk => Some.Jws(Some.Key("stranger", desk.Key.Algorithm), Some.Typ, Some.Payload(), LicenseVerifierTests.Header(desk.Key)),
        ["no strict payload"] = desk => Some.Jws(desk.Key, Some.Typ, Some.Payload() + "x"),
        ["claim missing"] = desk => desk.Issue(claims => claims.Remove("jti")),
        ["claim with escapes"] = desk => Some.Jws(desk.Key, Some.Typ, Some.Payload(claims => claims["aud"] = "https://x.example").Replace("https://", "https:\\/\\/", StringComparison.Ordinal)),
        ["other audience"] = desk => desk.Issue(claims => claims["aud"] = new JsonArray("https://x.example", "https://y.example")),
        ["expired"] = desk => desk.Issue(claims =>
        {
            claims["iat"] = Some.Now.AddDays(-2).ToUnixTimeSeconds();
            claims["exp"] = Some.Now.AddDays(-1).ToUnixTimeSeconds();
        }),
        ["no proof"] = desk => desk.Issue(claims => claims["cnf"] = new JsonObject { ["jkt"] = desk.Key.PublicKey.KeyId }),
        ["revoked"] = desk => desk.Issue(claims => claims["status"] = new JsonObject { ["status_list"] = new JsonObject { ["idx"] = 0, ["uri"] = Some.StatusListUri } }),
    };

    public static TheoryData<string, SignatureAlgorithm> Refusals
    {
        get
        {
            var data = new TheoryData<string, SignatureAlgorithm>();
            foreach (string refusal in Refused.Keys)
            {
                data.Add(refusal, SignatureAlgorithm.ES256);
                data.Add(refusal, SignatureAlgorithm.Ed25519);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Refusals))]
    public void A_refusal_allocates_nothing_beyond_the_signature_check(string refusal, SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        desk.PublishStatus(1);
        byte[] token = Some.Utf8(Refused[refusal](desk));
        Assert.False(desk.Verifier.Verify(token).IsValid);
        long signature = SignatureCheck(desk.Key.PublicKey);
        long bytes = BytesOf(() => desk.Verifier.Verify(token));
        Assert.True(bytes <= signature, $"{bytes} bytes, of which the signature check takes {signature}");
    }

    [Theory, MemberData(nameof(LicenseDesk.Algorithms), MemberType = typeof(LicenseDesk))]
    public void A_token_that_is_known_allocates_nothing(SignatureAlgorithm algorithm)
    {
        using var desk = new LicenseDesk(algorithm);
        desk.PublishStatus(0);
        string text = desk.Issue(claims => claims["status"] = new JsonObject { ["status_list"] = new JsonObject { ["idx"] = 0, ["uri"] = Some.StatusListUri } });
        byte[] token = Some.Utf8(text);
        License license = desk.Accepts(text);
        Assert.Equal(0, BytesOf(() => desk.Verifier.Verify(token)));
        Assert.Equal(0, BytesOf(() => desk.Verifier.Verify(text.AsSpan())));
        Assert.Equal(0, BytesOf(() => desk.Verifier.Recheck(license, Some.Now)));
        Assert.Same(license, desk.Verify(text).License);
    }

    [Fact]
    public void Finding_a_grant_allocates_nothing()
    {
        using var desk = new LicenseDesk();
        License license = desk.Accepts(desk.Issue());
        UseRequest covered = Some.Remix();
        UseRequest other = covered with { Recording = Some.OtherSong };
        Assert.Equal(0, BytesOf(() => license.FindGrant(covered, Some.Now, out _)));
        Assert.Equal(0, BytesOf(() => license.FindGrant(other, Some.Now, out _)));
    }

    private static long SignatureCheck(PublicKey key)
    {
        byte[] data = new byte[700];
        byte[] signature = [.. Enumerable.Repeat((byte)1, 64)];
        return BytesOf(() => key.Verify(data, signature));
    }

    /// <summary>The least of several rounds: the first of them compile, fill pools and start statics.</summary>
    private static long BytesOf(Action act)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 40; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            act();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
