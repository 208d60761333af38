using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

public sealed partial class StatusListTokenTests
{
    private static readonly StatusListText Good = new(2, 0, 1, 2, 3);

    [Theory]
    [InlineData(SignatureAlgorithm.ES256)]
    [InlineData(SignatureAlgorithm.Ed25519)]
    public void A_token_is_read(SignatureAlgorithm algorithm)
    {
        Prerequisite.RequireLibsodium(algorithm.IsSupported());
        StatusListToken token = Read(Good with { TimeToLive = 43200, Algorithm = algorithm }, algorithm);
        Assert.Equal(Some.Now, token.IssuedAt);
        Assert.Equal(Some.Now.AddDays(7), token.ExpiresAt);
        Assert.Equal(TimeSpan.FromHours(12), token.TimeToLive);
        Assert.True(token.List.TryGetStatus(3, out byte status));
        Assert.Equal(3, status);
    }

    [Fact]
    public void The_example_token_of_the_draft_has_the_payload_that_is_read()
    {
        string raw = Space().Replace(File.ReadAllText(Vectors.Get("status-list/examples/status_list_jwt_raw.md")), string.Empty);
        string[] parts = raw.Split('.');
        byte[] payload = new byte[StrictBase64Url.GetMaxDecodedLength(parts[1].Length)];
        Assert.True(StrictBase64Url.TryDecode(parts[1], payload, out int written));
        StatusListToken token = Read(Good with { Payload = Encoding.UTF8.GetString(payload, 0, written) }, place: new PinnedStatusList("https://example.com", "https://example.com/statuslists/1", null));
        Assert.Equal(1, token.List.Bits);
        Assert.Equal(16, token.List.Length);
        Assert.Equal(TimeSpan.FromSeconds(43200), token.TimeToLive);
        Assert.True(token.List.TryGetStatus(0, out byte first));
        Assert.Equal(1, first);
    }

    [Fact]
    public void A_line_break_at_the_end_is_allowed_for_and_nothing_else()
    {
        string text = Good.ToString();
        _ = Read(text + "\n");
        AssertInvalid(text + "\n\n");
        AssertInvalid(text + " ");
        AssertInvalid(text + "=");
        AssertInvalid(" " + text);
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("music-license+jwt")]
    [InlineData("statuslist+cwt")]
    [InlineData("")]
    public void Another_type_is_refused_AF1028(string type) => AssertInvalid(Good with { Type = type });

    [Fact]
    public void The_type_may_have_its_prefix() => Assert.NotNull(Read(Good with { Type = "application/statuslist+jwt" }));

    [Theory]
    [InlineData("""{"typ":"statuslist+jwt","alg":"none","kid":"KID"}""")]
    [InlineData("""{"typ":"statuslist+jwt","alg":"HS256","kid":"KID"}""")]
    [InlineData("""{"typ":"statuslist+jwt","alg":"Ed25519","kid":"KID"}""")]
    [InlineData("""{"typ":"statuslist+jwt","alg":"ES256"}""")]
    [InlineData("""{"typ":"statuslist+jwt","alg":"ES256","kid":"../KID"}""")]
    [InlineData("""{"typ":"statuslist+jwt","alg":"ES256","kid":"KID","crit":["x"]}""")]
    [InlineData("""{"typ":"statuslist+jwt","alg":"ES256","kid":"KID","jku":"https://a.example"}""")]
    [InlineData("""{"typ":"statuslist+jwt","alg":"ES256","kid":"KID","zip":"DEF"}""")]
    [InlineData("""{"typ":"statuslist+jwt","alg":"ES256","kid":"KID","kid":"KID"}""")]
    public void A_header_that_is_not_ours_is_refused_AF1028(string header) =>
        AssertInvalid(Good with { Header = header.Replace("KID", Some.Key(Some.Label).PublicKey.KeyId, StringComparison.Ordinal) });

    [Fact]
    public void Another_issuers_key_is_refused_AF1028()
    {
        AssertInvalid(Good with { SignedBy = "mallory" });
        AssertInvalid(Good with { SignedBy = Some.OtherLabel });
        AssertInvalid(Good with { SignedBy = Some.OtherLabel, Header = $$"""{"typ":"statuslist+jwt","alg":"ES256","kid":"{{Some.Key(Some.Label).PublicKey.KeyId}}"}""" });
    }

    [Fact]
    public void Another_address_than_the_pinned_one_is_refused_AF1028()
    {
        AssertInvalid(Good with { Uri = Some.StatusListUri + "/" });
        AssertInvalid(Good with { Uri = "https://licensing.label.example/status/8" });
    }

    [Fact]
    public void The_issuer_if_stated_must_be_the_pinned_one_AF1028()
    {
        Assert.NotNull(Read(Good with { More = $",\"iss\":\"{Some.Label}\"" }));
        AssertInvalid(Good with { More = $",\"iss\":\"{Some.OtherLabel}\"" });
        AssertInvalid(Good with { More = ",\"iss\":7" });
    }

    [Fact]
    public void A_list_from_the_future_is_refused_AF1028()
    {
        Assert.NotNull(Read(Good with { IssuedAt = Some.Now.AddSeconds(60) }));
        AssertInvalid(Good with { IssuedAt = Some.Now.AddSeconds(61) });
    }

    [Fact]
    public void A_list_past_its_end_is_read_and_stale()
    {
        LoadedStatusList loaded = Read(Good with { IssuedAt = Some.Now.AddDays(-2), ExpiresAt = Some.Now.AddDays(-1) }).Confirm(Some.Now, TimeSpan.Zero);
        Assert.True(loaded.StaleAt < Some.Now);
    }

    public static TheoryData<string> Malformed()
    {
        string payload = Good.UsualPayload();
        string Changed(string from, string to)
        {
            Assert.Contains(from, payload, StringComparison.Ordinal);
            return payload.Replace(from, to, StringComparison.Ordinal);
        }

        string iat = Some.Seconds(Good.IssuedAt);
        string exp = Some.Seconds(Good.ExpiresAt);
        string list = Good.UsualPayload().Split("\"lst\":\"")[1].Split('"')[0];
        return
        [
            "null", "[]", "{}", "{", payload + "{}", payload.Insert(1, "\"sub\":\"x\","), "\uFEFF" + payload,
            Changed("\"sub\"", "\"x\""), Changed("\"iat\"", "\"x\""), Changed("\"exp\"", "\"x\""), Changed("\"status_list\"", "\"x\""), Changed("\"bits\"", "\"x\""), Changed("\"lst\"", "\"x\""),
            Changed($"\"iat\":{iat}", $"\"iat\":\"{iat}\""), Changed($"\"iat\":{iat}", "\"iat\":1.5"), Changed($"\"iat\":{iat}", "\"iat\":-1"), Changed($"\"iat\":{iat}", "\"iat\":null"),
            Changed($"\"exp\":{exp}", "\"exp\":1e400"), Changed($"\"exp\":{exp}", "\"exp\":9223372036854775808"), Changed($"\"exp\":{exp}", $"\"exp\":{iat}"), Changed($"\"exp\":{exp}", "\"exp\":253402300800"),
            Changed($"\"exp\":{exp}", $"\"exp\":{exp},\"ttl\":0"), Changed($"\"exp\":{exp}", $"\"exp\":{exp},\"ttl\":-5"), Changed($"\"exp\":{exp}", $"\"exp\":{exp},\"ttl\":\"5\""),
            Changed("\"bits\":2", "\"bits\":3"), Changed("\"bits\":2", "\"bits\":0"), Changed("\"bits\":2", "\"bits\":16"), Changed("\"bits\":2", "\"bits\":\"2\""), Changed("\"bits\":2", "\"bits\":2.0"),
            Changed(list, list + "="), Changed(list, list[..^1]), Changed(list, list[..^8]), Changed(list, list + "AAAA"), Changed(list, string.Empty), Changed(list, " " + list), Changed($"\"{list}\"", "7"),
            Changed("{\"bits\"", "[{\"bits\"").Replace("\"}}", "\"}]}", StringComparison.Ordinal),
        ];
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_claims_are_refused_AF1028(string payload) => AssertInvalid(Good with { Payload = payload });

    [Fact]
    public void Members_that_the_draft_does_not_define_are_ignored() =>
        Assert.NotNull(Read(Good with { More = ",\"jti\":\"x\",\"nested\":{\"exp\":1}" }));

    [Fact]
    public void A_list_that_inflates_without_end_is_refused_AF1028()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            zlib.Write(new byte[100 * 1024 * 1024]);
        }

        string token = (Good with { Compressed = packed.ToArray() }).ToString();
        Assert.InRange(token.Length, 0, StatusListToken.MaxLength);
        AssertInvalid(token);
    }

    [Fact]
    public void A_token_that_is_too_long_is_refused_before_it_is_read_AF1028() => AssertInvalid(new string('A', StatusListToken.MaxLength + 1));

    [Fact]
    public void Damaged_tokens_are_refused()
    {
        byte[] good = Some.Utf8(Good.ToString());
        Hostile.Try<StatusListFormatException>(good, changed =>
        {
            StatusListTokenReader.Read(changed, Place(), Trust(SignatureAlgorithm.ES256), Some.Now);
            Assert.True(changed.AsSpan().TrimEnd((byte)'\n').SequenceEqual(good));
        });
    }

    [Fact]
    public void Damaged_payloads_under_a_good_signature_never_do_worse_than_being_refused() =>
        Hostile.Try<StatusListFormatException>(Some.Utf8(Good.UsualPayload()), changed => Read(Good with { Payload = Encoding.Latin1.GetString(changed) }), 500);

    private static StatusListToken Read(StatusListText text, SignatureAlgorithm algorithm = SignatureAlgorithm.ES256, PinnedStatusList? place = null) => Read(text.ToString(), algorithm, place);

    private static StatusListToken Read(string text, SignatureAlgorithm algorithm = SignatureAlgorithm.ES256, PinnedStatusList? place = null) =>
        StatusListTokenReader.Read(Some.Utf8(text), place ?? Place(), Trust(algorithm, place?.Issuer ?? Some.Label), Some.Now);

    private static void AssertInvalid(StatusListText text) => AssertInvalid(text.ToString());

    private static void AssertInvalid(string text) => Assert.NotEmpty(Assert.Throws<StatusListFormatException>(() => Read(text)).Message);

    private static PinnedStatusList Place() => new(Some.Label, Some.StatusListUri, null);

    private static TrustSnapshot Trust(SignatureAlgorithm algorithm, string issuer = Some.Label)
    {
        using TrustStore store = TrustStore.Parse(Some.Utf8($$"""
            {"version":1,"issuers":[{"issuer":"{{issuer}}","keys":[{{Some.Key(Some.Label, algorithm).PublicKey.ExportJwk()}}]},{"issuer":"{{Some.OtherLabel}}","keys":[{{Some.Jwk(Some.OtherLabel)}}]}]}
            """));
        return store.Current;
    }

    [GeneratedRegex("\\s", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
