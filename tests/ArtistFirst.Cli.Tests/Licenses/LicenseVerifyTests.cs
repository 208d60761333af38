using System.Text;
using System.Text.Json.Nodes;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

public sealed class LicenseVerifyTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("9999-12-31T23:59:59Z", "AF1003")]
    [InlineData("0001-01-01T00:00:00Z", "AF10")]
    public async Task At_the_ends_of_the_calendar_the_answer_is_a_refusal(string at, string code)
    {
        string token = _desk.Write("token.jwt", Some.License(claims => claims["status"] = Some.StatusAt(0)));
        CommandResult result = (await Desk.RunAsync("license", "verify", token, "--trust", _desk.PathOf("trust.json"), "--audience", Some.Ingest, "--at", at)).Ended(1);
        Assert.Contains(code, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DateTime", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_license_is_told_in_plain_words()
    {
        CommandResult result = (await _desk.VerifyAsync(Some.License())).Ended(0);
        string[] expected =
        [
            $"Valid: license {Some.LicenseId}",
            $"  from         {Some.Label}, by key {Some.LabelKey.PublicKey.KeyId}",
            $"  for          {Some.Studio}",
            "  valid        2026-11-22 12:00:00Z to 2026-11-23 12:00:00Z, issued 2026-11-22 12:00:00Z",
            "  status       not revocable: it only expires",
            "  grant 0      transform.remix, generate.cover",
            "    of         2 recordings: GBAYE0601498, USUM71703861",
            "    in         DE FR SE",
            "    by models  studio@3",
            "    to         in-app, share",
            "    owes       credit, report-usage",
            "    at most    50,000 recording in all",
            "    revoked    stop-new-use",
            "    contract   MC-2026-17",
        ];
        Assert.Equal(expected, result.Lines);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task A_good_license_is_told_in_json()
    {
        CommandResult result = (await _desk.VerifyAsync(Some.License(), "--json")).Ended(0);
        Assert.True(result.Json.GetProperty("valid").GetBoolean());
        Assert.Equal(Some.LicenseId, result.Json.GetProperty("license").GetString());
        Assert.Equal("""["transform.remix","generate.cover"]""", result.Json.GetProperty("details").GetProperty("grants")[0].GetProperty("uses").GetRawText());
        Assert.Single(result.Lines);
    }

    [Fact]
    public async Task A_line_end_behind_the_token_belongs_to_the_file()
    {
        (await _desk.VerifyAsync(Some.License() + "\n")).Ended(0);
        (await _desk.VerifyAsync(Some.License() + "\r\n")).Ended(0);
        (await _desk.VerifyAsync(Some.License() + "\n\n")).Ended(1);
    }

    [Fact]
    public async Task A_token_is_read_from_standard_input()
    {
        string[] arguments = ["license", "verify", "-", "--trust", _desk.PathOf("trust.json"), "--audience", Some.Ingest, "--at", Some.At];
        (await Desk.RunAsync(Encoding.ASCII.GetBytes(Some.License()), arguments, TestContext.Current.CancellationToken)).Ended(0);
    }

    [Fact]
    public async Task An_expired_license_is_refused_with_AF1003_and_its_page()
    {
        CommandResult result = (await _desk.VerifyAsync(Some.ExpiredLicense())).Ended(1);
        Assert.Contains("AF1003  The license has expired", result.Output, StringComparison.Ordinal);
        Assert.Contains("docs/findings/AF1003.md", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_in_json_has_what_a_batch_says_and_the_page()
    {
        CommandResult result = (await _desk.VerifyAsync(Some.ExpiredLicense(), "--json")).Ended(1);
        Assert.False(result.Json.GetProperty("valid").GetBoolean());
        Assert.Equal("AF1003", result.Json.GetProperty("code").GetString());
        Assert.Equal(result.Json.GetProperty("reason").GetString(), result.Json.GetProperty("findings")[0].GetProperty("message").GetString());
        Assert.EndsWith("AF1003.md", result.Json.GetProperty("findings")[0].GetProperty("help").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, 1, "AF1020")]
    [InlineData(2, 1, "AF1021")]
    [InlineData(3, 1, "AF1027")]
    [InlineData(4, 1, "AF1025")]
    public async Task The_status_list_is_asked(int index, int exitCode, string? code)
    {
        string token = Some.License(claims => claims["status"] = Some.StatusAt(index));
        CommandResult result = (await _desk.VerifyAsync(token, "--json")).Ended(exitCode);
        Assert.Equal(code, result.Json.TryGetProperty("code", out var told) ? told.GetString() : null);
    }

    [Fact]
    public async Task A_status_list_that_cannot_be_read_is_told_beside_the_answer()
    {
        File.Delete(_desk.PathOf("status.jwt"));
        CommandResult result = (await _desk.VerifyAsync(Some.License())).Ended(0);
        Assert.StartsWith("Note: AF1022", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bound_license_needs_the_proved_key()
    {
        using var holder = PrivateKey.Generate(SignatureAlgorithm.ES256);
        string token = Some.License(claims => claims["cnf"] = new JsonObject { ["jkt"] = holder.PublicKey.KeyId });
        Assert.Contains("AF1019", (await _desk.VerifyAsync(token)).Ended(1).Output, StringComparison.Ordinal);
        (await _desk.VerifyAsync(token, "--holder-key", holder.PublicKey.KeyId)).Ended(0);
    }

    [Fact]
    public async Task A_manifest_is_asked_for_where_its_folder_is_named()
    {
        string token = Some.License(Some.InGrant(grant => grant["recordings"] = new JsonObject
        {
            ["manifest"] = new JsonObject { ["uri"] = "https://licensing.label.example/m", ["sha256"] = new string('A', 43), ["count"] = 1000 },
        }));
        Assert.Contains("not looked at", (await _desk.VerifyAsync(token)).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("AF1070", (await _desk.VerifyAsync(token, "--manifests", _desk.PathOf("."))).Ended(1).Output, StringComparison.Ordinal);
        _desk.Write(new string('A', 43) + ".isrc", "GBAYE0601498\n");
        Assert.Contains("AF1071", (await _desk.VerifyAsync(token, "--manifests", _desk.PathOf("."))).Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_token_is_refused_and_a_huge_one_is_unreadable()
    {
        (await _desk.VerifyAsync("no token")).Ended(1);
        (await _desk.VerifyAsync(string.Empty)).Ended(1);
        (await _desk.VerifyAsync(new string('a', 60_000))).Ended(1);
        (await _desk.VerifyAsync(new string('a', 70_000))).Ended(2);
    }

    [Fact]
    public async Task What_cannot_be_read_is_exit_code_2()
    {
        string trust = _desk.PathOf("trust.json");
        (await Desk.RunAsync("license", "verify", _desk.PathOf("absent.jwt"), "--trust", trust, "--audience", Some.Ingest)).Ended(2);
        (await Desk.RunAsync("license", "verify", trust, "--trust", _desk.PathOf("absent.json"), "--audience", Some.Ingest)).Ended(2);
        (await Desk.RunAsync("license", "verify", trust, "--trust", _desk.PathOf("status.jwt"), "--audience", Some.Ingest)).Ended(2);
        (await Desk.RunAsync("license", "verify", trust, "--trust", trust, "--audience", "")).Ended(2);
    }

    [Theory]
    [InlineData("license", "verify", "a.jwt", "--audience", "x")]
    [InlineData("license", "verify", "--trust", "t", "--audience", "x")]
    [InlineData("license", "verify", "a.jwt", "--batch", "--trust", "t", "--audience", "x")]
    [InlineData("license", "verify", "--batch", "--manifests", "m", "--trust", "t", "--audience", "x")]
    [InlineData("license", "verify", "a.jwt", "--trust", "t", "--audience", "x", "--at", "yesterday")]
    [InlineData("license", "verify", "a.jwt", "--trust", "t", "--audience", "x", "--nonsense")]
    [InlineData("license")]
    [InlineData("nonsense")]
    public async Task Wrong_usage_is_exit_code_2(params string[] arguments)
    {
        (await Desk.RunAsync(arguments)).Ended(2);
        CommandResult inJson = (await Desk.RunAsync([.. arguments, "--json"])).Ended(2);
        Assert.NotEmpty(inJson.Json.GetProperty("error").GetString()!);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("license", "--help")]
    [InlineData("license", "verify", "--help")]
    [InlineData("--version")]
    public async Task Help_is_exit_code_0(params string[] arguments) => Assert.NotEmpty((await Desk.RunAsync(arguments)).Ended(0).Output);

    [Fact]
    public async Task Help_names_the_command_as_people_type_it() =>
        Assert.Contains("artistfirst license verify", (await Desk.RunAsync("license", "verify", "--help")).Ended(0).Output, StringComparison.Ordinal);
}
