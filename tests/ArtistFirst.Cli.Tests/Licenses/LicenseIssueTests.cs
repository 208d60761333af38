using System.Text.Json;

namespace ArtistFirst.Cli;

public sealed class LicenseIssueTests : IDisposable
{
    private readonly Desk _desk = new();
    private readonly string _key;

    public LicenseIssueTests()
    {
        _key = _desk.Write("label.jwk", Some.LabelKey.ExportJwk());
    }

    private static string[] Grant =>
    [
        "--licensee", Some.Studio, "--audience", Some.Ingest, "--use", "transform.remix", "--isrc", "GBAYE0601498", "--territories", "DE SE",
        "--model", "studio@3", "--destination", "in-app", "--duty", "credit",
    ];

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_license_of_options_is_written_out_alone_and_verifies()
    {
        CommandResult issued = (await IssueAsync(Grant)).Ended(0);
        Assert.Single(issued.Lines);
        CommandResult verified = (await VerifyNowAsync(issued.Lines[0], "--json")).Ended(0);
        Assert.Equal("""["DE","SE"]""", verified.Json.GetProperty("details").GetProperty("grants")[0].GetProperty("territories").GetRawText());
    }

    [Fact]
    public async Task A_license_of_a_terms_file_verifies_and_options_replace_its_terms()
    {
        CommandResult issued = (await IssueAsync("--terms", _desk.Write("terms.json", Terms), "--lifetime", "2h", "--json")).Ended(0);
        CommandResult verified = (await VerifyNowAsync(issued.Json.GetProperty("token").GetString()!, "--json")).Ended(0);
        JsonElement details = verified.Json.GetProperty("details");
        Assert.Equal(issued.Json.GetProperty("license").GetString(), details.GetProperty("id").GetString());
        Assert.Equal(TimeSpan.FromHours(2), details.GetProperty("expiresAt").GetDateTimeOffset() - details.GetProperty("issuedAt").GetDateTimeOffset());
        Assert.Equal("run-off-days:90", details.GetProperty("grants")[0].GetProperty("afterRevocation").GetString());
    }

    [Fact]
    public async Task A_file_with_a_token_is_for_its_owner_alone_and_is_not_replaced_unasked()
    {
        string path = _desk.PathOf("license.jwt");
        CommandResult issued = (await IssueAsync([.. Grant, "--out", path])).Ended(0);
        string token = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(token, issued.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        Assert.Contains("--force", (await IssueAsync([.. Grant, "--out", path])).Ended(2).Errors, StringComparison.Ordinal);
        Assert.Equal(token, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        (await IssueAsync([.. Grant, "--out", path, "--force"])).Ended(0);
        Assert.NotEqual(token, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task More_than_128_recordings_go_into_a_manifest_beside_the_token()
    {
        _desk.Write("songs.txt", string.Join('\n', Enumerable.Range(0, 200).Select(i => $"SEABC24{i:00000}")));
        string terms = _desk.Write("terms.json", Terms.Replace("""{"isrc":["GBAYE0601498"]}""", """{"file":"songs.txt"}""", StringComparison.Ordinal));
        (await IssueAsync("--terms", terms)).Ended(2);
        string token = _desk.PathOf("license.jwt");
        CommandResult issued = (await IssueAsync("--terms", terms, "--out", token, "--manifest-url", "https://licensing.label.example/manifests", "--json")).Ended(0);
        Assert.True(File.Exists(_desk.PathOf(Assert.Single(issued.Json.GetProperty("manifests").EnumerateArray().ToArray()).GetString()!)));
        (await VerifyNowAsync(await File.ReadAllTextAsync(token, TestContext.Current.CancellationToken), "--manifests", _desk.PathOf("."))).Ended(0);
    }

    [Theory]
    [InlineData("\"licensee\"", "\"licencee\"")]
    [InlineData("\"contract\"", "\"onlyOnSundays\"")]
    [InlineData("\"unit\"", "\"limit\":1,\"unit\"")]
    [InlineData("transform.remix", "transform.everything")]
    [InlineData("\"SE\"", "\"UK\"")]
    [InlineData("\"models\"", "\"notes\"")]
    [InlineData("run-off-days:90", "tomorrow")]
    [InlineData("\"total\"", "\"week\"")]
    [InlineData("{\"isrc\":[\"GBAYE0601498\"]}", "{}")]
    [InlineData("GBAYE0601498", "GBAYE")]
    [InlineData("24h", "a while")]
    [InlineData("24h", "0h")]
    [InlineData("}", "")]
    public async Task Terms_that_are_not_understood_are_unreadable(string good, string bad)
    {
        string terms = _desk.Write("terms.json", Terms.Replace(good, bad, StringComparison.Ordinal));
        CommandResult result = (await IssueAsync("--terms", terms)).Ended(2);
        Assert.Empty(result.Output);
        Assert.NotEmpty(result.Errors);
        Assert.DoesNotContain("This should not have happened", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_verifier_would_refuse_is_refused_and_not_signed()
    {
        CommandResult result = (await IssueAsync([.. Grant, "--lifetime", "25h"])).Ended(1);
        Assert.Contains("AF1018", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"licensee\"", "\"licencee\"", "line 1, $: Expected one of the members licensee, audience")]
    [InlineData("\"licensee\"", "\"licen\\u0073ee\"", "strict form")]
    [InlineData("\"unit\"", "\"limit\":1,\"unit\"", "twice")]
    [InlineData("[\"https://ingest.studio.example\"]", "\"https://ingest.studio.example\"", "line 1, $.audience: Expected a list")]
    [InlineData("[\"https://ingest.studio.example\"]", "[7]", "line 1, $.audience[0]: Expected a text; what came is '7'")]
    [InlineData("[\"https://ingest.studio.example\"]", "null", "$.audience: Expected a list; what came is 'null'")]
    [InlineData("\"lifetime\"", "\"notBefore\":\"soon\",\"lifetime\"", "$.notBefore: Expected an instant such as 2026-12-01T00:00:00Z; what came is 'soon'")]
    [InlineData("\"lifetime\"", "\"notBefore\":7,\"lifetime\"", "$.notBefore: Expected an instant")]
    [InlineData("\"contract\"", "\"notes\":{\"a\":1},\"contract\"", "$.grants[0].notes: Expected a text")]
    [InlineData("\"contract\"", "\"notes\":[],\"contract\"", "$.grants[0].notes: Expected an object of texts")]
    [InlineData("\"models\":[\"studio@*\"],", "", "$.grants[0]: Expected the member models")]
    [InlineData("\"unit\":\"recording\",\"limit\":50000,", "", "line 3, $.grants[0].quotas[0]: Expected the members limit, unit")]
    [InlineData("50000", "50000.5", "$.grants[0].quotas[0].limit: Expected a whole number")]
    [InlineData("50000", "99999999999999999999", "$.grants[0].quotas[0].limit: Expected a whole number")]
    [InlineData("[\"transform.remix\"]", "\"transform.remix\"", "line 2, $.grants[0].uses: Expected a list of names")]
    [InlineData("[\"transform.remix\"]", "[[]]", "$.grants[0].uses[0]: Expected a text; what came is a list")]
    [InlineData("\"GBAYE0601498\"", "{}", "$.grants[0].recordings.isrc[0]: Expected a text; what came is an object")]
    [InlineData("GBAYE0601498", "GB-AYE-06-01498", "line 2, $.grants[0].recordings.isrc[0]: Expected")]
    [InlineData("\"SE\"", "\"UK\"", "line 2, $.grants[0].territories")]
    public async Task Terms_that_are_wrong_are_told_in_words_of_the_file(string good, string bad, string words)
    {
        Assert.Contains(good, Terms, StringComparison.Ordinal);
        string errors = (await IssueAsync("--terms", _desk.Write("terms.json", Terms.Replace(good, bad, StringComparison.Ordinal)))).Ended(2).Errors;
        Assert.Contains(words, errors, StringComparison.Ordinal);
        AssertPlain(errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("\uFEFF{}")]
    public async Task What_are_no_terms_at_all_is_told_in_plain_words(string text)
    {
        string errors = (await IssueAsync("--terms", _desk.Write("terms.json", text))).Ended(2).Errors;
        Assert.Contains("Expected one JSON object in strict form", errors, StringComparison.Ordinal);
        AssertPlain(errors);
    }

    [Fact]
    public async Task Null_says_the_same_as_a_member_that_is_left_out_where_it_may_be()
    {
        string terms = Terms.Replace("\"lifetime\":\"24h\"", "\"lifetime\":null,\"notBefore\":null,\"status\":null", StringComparison.Ordinal);
        (await IssueAsync("--terms", _desk.Write("terms.json", terms))).Ended(0);
    }

    [Fact]
    public async Task Missing_terms_are_named()
    {
        Assert.Contains("licensee", (await IssueAsync()).Ended(2).Errors, StringComparison.Ordinal);
        Assert.Contains("audience", (await IssueAsync("--licensee", Some.Studio)).Ended(2).Errors, StringComparison.Ordinal);
        Assert.Contains("grant", (await IssueAsync("--licensee", Some.Studio, "--audience", Some.Ingest)).Ended(2).Errors, StringComparison.Ordinal);
        (await IssueAsync("--licensee", Some.Studio, "--audience", Some.Ingest, "--use", "transform.remix")).Ended(2);
    }

    // Words of .NET mean nothing to whoever wrote the file.
    private static void AssertPlain(string errors) =>
        Assert.All(new[] { "ArtistFirst.Cli", "System.", "`1", "isFinalBlock", "TermsFile", "GrantFile", "QuotaFile" }, word => Assert.DoesNotContain(word, errors, StringComparison.Ordinal));

    private static string Terms => $$"""
        {"licensee":"{{Some.Studio}}","audience":["{{Some.Ingest}}"],"lifetime":"24h","grants":[{
        "uses":["transform.remix"],"recordings":{"isrc":["GBAYE0601498"]},"territories":["DE","SE"],"models":["studio@*"],"destinations":["*"],
        "duties":["credit"],"quotas":[{"unit":"recording","limit":50000,"window":"total"}],"afterRevocation":"run-off-days:90","contract":"MC-2026-17"}]}
        """;

    private Task<CommandResult> IssueAsync(params string[] more) => Desk.RunAsync(["license", "issue", "--key", _key, "--issuer", Some.Label, .. more]);

    private Task<CommandResult> VerifyNowAsync(string token, params string[] more) =>
        Desk.RunAsync(["license", "verify", _desk.Write("issued.jwt", token), "--trust", _desk.PathOf("trust.json"), "--audience", Some.Ingest, .. more]);
}
