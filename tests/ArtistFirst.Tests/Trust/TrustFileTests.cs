namespace ArtistFirst.Tests;

public sealed class TrustFileTests
{
    private static readonly string Key = Some.Jwk("label");
    private static readonly string Other = Some.Jwk("other");

    [Fact]
    public void A_whole_file_is_read()
    {
        TrustSnapshot trust = Read($$"""
            {"version":1,"issuers":[
              {"issuer":"{{Some.Label}}","keys":[{{Key}}],"jwks_uri":"https://keys.label.example/jwks","status_lists":[{"uri":"{{Some.StatusListUri}}"}]},
              {"issuer":"{{Some.Distributor}}","status_lists":[{"uri":"https://distributor.example/status/1"}]}],
             "holders":[{"licensee":"https://studio.example","keys":[{{Other}}]},{"licensee":"urn:lei:5493001KJTIIGC8Y1R12","keys":[{{Some.Jwk("third")}}]}]}
            """);
        Assert.Equal([Some.Label, Some.Distributor], trust.Issuers.Select(issuer => issuer.Url));
        Assert.Equal(new Uri("https://keys.label.example/jwks"), trust.Issuers[0].JwksUri);
        Assert.True(trust.TryFindKey(Some.Utf8(Some.Key("label").PublicKey.KeyId), out PinnedKey? key));
        Assert.Same(trust.Issuers[0], key.Issuer);
        Assert.Null(key.Bounds);
        Assert.Equal(LicenseOutcome.Valid, key.Check(Some.Now));
        Assert.True(trust.TryFindIssuer(Some.Utf8(Some.Distributor), out _));
        Assert.False(trust.TryFindIssuer(Some.Utf8(Some.Distributor + "/"), out _));
        Assert.True(trust.TryFindHolder("https://studio.example"u8, out PinnedHolder? holder));
        Assert.Equal(Some.Key("other").PublicKey, holder.FindKey(Some.Key("other").PublicKey.KeyId));
        Assert.True(trust.Issuers[0].TryFindStatusList(Some.Utf8(Some.StatusListUri), out PinnedStatusList? list));
        Assert.Equal(LicenseOutcome.StatusUnknown, list.Read(0, Some.Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("A-longer-key-id-than-any-thumbprint-would-ever-be-A-longer-key-id")]
    public void No_other_bytes_find_a_key(string keyId)
    {
        TrustSnapshot trust = Read(Some.TrustFile($"\"keys\":[{Key},{Other}]"));
        Assert.False(trust.TryFindKey(Some.Utf8(keyId), out _));
        Assert.Equal(2, trust.Keys.Count(key => trust.TryFindKey(key.KeyIdUtf8, out PinnedKey? found) && ReferenceEquals(found, key)));
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "", "$" },
        { "null", "$" },
        { "[]", "$" },
        { "{", "$" },
        { "\uFEFF{}", "$" },
        { """{"version":1,"version":1,"issuers":[]}""", "$" },
        { """{"issuers":[]}""", "$.version" },
        { """{"version":2,"issuers":[]}""", "$.version" },
        { """{"version":1.0,"issuers":[]}""", "$.version" },
        { """{"version":"1","issuers":[]}""", "$.version" },
        { """{"version":1}""", "$.issuers" },
        { """{"version":1,"issuers":{}}""", "$.issuers" },
        { """{"version":1,"issuers":[1]}""", "$.issuers[0]" },
        { """{"version":1,"issuers":[],"allow_all":true}""", "$.allow_all" },
        { """{"version":1,"issuers":[{}]}""", "$.issuers[0].issuer" },
        { """{"version":1,"issuers":[{"issuer":"https://a.example"}]}""", "$.issuers[0]" },
        { """{"version":1,"issuers":[{"issuer":"http://a.example","keys":[]}]}""", "$.issuers[0].issuer" },
        { """{"version":1,"issuers":[{"issuer":"https://user@a.example","keys":[]}]}""", "$.issuers[0].issuer" },
        { """{"version":1,"issuers":[{"issuer":"https://a.example#x","keys":[]}]}""", "$.issuers[0].issuer" },
        { """{"version":1,"issuers":[{"issuer":"https://a b.example","keys":[]}]}""", "$.issuers[0].issuer" },
        { """{"version":1,"issuers":[{"issuer":"https://","keys":[]}]}""", "$.issuers[0].issuer" },
        { """{"version":1,"issuers":[{"issuer":"","keys":[]}]}""", "$.issuers[0].issuer" },
        { """{"version":1,"issuers":[{"issuer":7,"keys":[]}]}""", "$.issuers[0].issuer" },
        { Some.TrustFile("\"jwks_uri\":\"http://a.example/jwks\""), "$.issuers[0].jwks_uri" },
        { Some.TrustFile("\"jwks_uri\":\"file:///etc/passwd\""), "$.issuers[0].jwks_uri" },
        { Some.TrustFile("\"jwks_uri\":null"), "$.issuers[0].jwks_uri" },
        { Some.TrustFile("\"keys\":[{}]"), "$.issuers[0].keys[0]" },
        { Some.TrustFile("\"keys\":[\"x\"]"), "$.issuers[0].keys[0]" },
        { Some.TrustFile($"\"keys\":[{Key},{Key}]"), "$.issuers[0].keys[1]" },
        { Some.TrustFile($"\"keys\":[{Key.Replace("\"kid\":\"", "\"kid\":\"x", StringComparison.Ordinal)}]"), "$.issuers[0].keys[0].kid" },
        { Some.TrustFile($"\"keys\":[{Some.Key("label").ExportJwk()}]"), "$.issuers[0].keys[0]" },
        { Some.TrustFile($"\"keys\":[{Key}],\"require_status\":false"), "$.issuers[0].require_status" },
        { Some.TrustFile($"\"keys\":[{Key}],\"status_lists\":[{{}}]"), "$.issuers[0].status_lists[0].uri" },
        { Some.TrustFile($"\"keys\":[{Key}],\"status_lists\":[{{\"uri\":\"http://a.example\"}}]"), "$.issuers[0].status_lists[0].uri" },
        { Some.TrustFile($"\"keys\":[{Key}],\"status_lists\":[{{\"uri\":\"https://a.example\"}},{{\"uri\":\"https://a.example\"}}]"), "$.issuers[0].status_lists[1].uri" },
        { Some.TrustFile($"\"keys\":[{Key}],\"status_lists\":[{{\"uri\":\"https://a.example\",\"optional\":true}}]"), "$.issuers[0].status_lists[0].optional" },
        { Some.TrustFile($"\"keys\":[{Key}],\"delegations\":[7]"), "$.issuers[0].delegations[0]" },
        { Some.TrustFile($"\"keys\":[{Key}],\"delegations\":[\"delegation.jwt\"]"), "$.issuers[0].delegations[0]" },
        { $$"""{"version":1,"issuers":[{"issuer":"https://a.example","keys":[{{Key}}]},{"issuer":"https://a.example","keys":[{{Other}}]}]}""", "$.issuers[1].issuer" },
        { $$"""{"version":1,"issuers":[{"issuer":"https://a.example","keys":[{{Key}}]},{"issuer":"https://b.example","keys":[{{Key}}]}]}""", "$.issuers[1].keys[0]" },
        { $$"""{"version":1,"issuers":[{"issuer":"https://a.example","keys":[{{Key}}]}],"holders":[{"licensee":"https://b.example","keys":[{{Key}}]}]}""", "$.holders[0].keys[0]" },
        { """{"version":1,"issuers":[],"holders":[{"licensee":"https://b.example","keys":[]}]}""", "$.holders[0].keys" },
        { """{"version":1,"issuers":[],"holders":[{"licensee":"https://b.example"}]}""", "$.holders[0].keys" },
        { $$"""{"version":1,"issuers":[],"holders":[{"licensee":"a:b","keys":[{{Key}}]},{"licensee":"a:b","keys":[{{Other}}]}]}""", "$.holders[1].licensee" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_is_refused_at_the_place_where_it_is_broken(string text, string jsonPath)
    {
        var e = Assert.Throws<TrustFileException>(() => Read(text));
        Assert.Equal(jsonPath, e.JsonPath);
        Assert.Contains(jsonPath, e.Message, StringComparison.Ordinal);
        Assert.NotEmpty(e.Expected);
        Assert.NotEmpty(e.Got);
    }

    [Fact]
    public void An_issuer_may_hold_licenses_under_its_own_key() =>
        Assert.Single(Read($$"""{"version":1,"issuers":[{"issuer":"https://a.example","keys":[{{Key}}]}],"holders":[{"licensee":"https://a.example","keys":[{{Key}}]}]}""").Holders);

    [Fact]
    public void A_file_that_is_too_large_is_refused_before_it_is_read() =>
        Assert.Equal("$", Assert.Throws<TrustFileException>(() => TrustStore.Parse(new byte[TrustFile.MaxBytes + 1])).JsonPath);

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        byte[] whole = Some.Utf8(Some.TrustFile($"\"keys\":[{Key}]"));
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Throws<TrustFileException>(() => TrustStore.Parse(whole.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Damaged_files_never_do_worse_than_being_refused()
    {
        byte[] whole = Some.Utf8(Some.TrustFile($"\"keys\":[{Key}],\"status_lists\":[{{\"uri\":\"{Some.StatusListUri}\"}}]"));
        Hostile.Try<TrustFileException>(whole, changed => TrustStore.Parse(changed).Dispose());
    }

    private static TrustSnapshot Read(string text)
    {
        using TrustStore store = TrustStore.Parse(Some.Utf8(text));
        return store.Current;
    }
}
