namespace ArtistFirst.Cli;

public sealed class ConsentCheckTests : IDisposable
{
    private const string Register = """
        {"version":1,"registry":"https://registry.example","revision":3,"asOf":"2026-11-22T11:00:00Z",
        "parties":[{"id":"https://label.example","name":"The Label","kind":"organization"}],
        "documents":[],"delegations":[],"works":[],
        "recordings":[{"isrc":"GBAYE0601498","title":"Song","vocals":"no","claims":[{"party":"https://label.example","side":"master","share":"100"}]}],
        "statements":[{"id":"s1","effect":"grant","recordedAt":"2026-01-01T00:00:00Z","source":"portal","party":"https://label.example","side":"master",
        "subject":{"recording":"GBAYE0601498"},"uses":["analyze.identify"],"duties":["credit"],
        "scope":{"licensees":"any","territories":["*"],"models":["*"],"destinations":["*"]}}]}
        """;

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_is_allowed_is_told_with_its_duties()
    {
        CommandResult result = (await CheckAsync("analyze.identify", "--json")).Ended(0);
        Assert.True(result.Json.GetProperty("allowed").GetBoolean());
        Assert.Equal("""["credit"]""", result.Json.GetProperty("duties").GetRawText());
        Assert.Contains("and owes credit", (await CheckAsync("analyze.identify")).Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_allowed_is_told_with_its_reasons()
    {
        CommandResult result = (await CheckAsync("transform.remix")).Ended(1);
        Assert.Contains("docs/findings/AF2", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_understood_is_unusable()
    {
        (await CheckAsync("transform.everything")).Ended(2);
        (await CheckAsync("transform.remix", "--destination", "the moon")).Ended(2);
        _desk.Write("register.json", "{}");
        (await CheckAsync("transform.remix")).Ended(2);
    }

    [Theory]
    [InlineData("2026-11-23T10:59:59Z", 0, null)]
    [InlineData("2026-11-23T11:00:00Z", 1, "AF2008")]
    [InlineData("2027-09-22T11:00:00Z", 1, "AF2008")]
    [InlineData("2026-11-22T10:55:00Z", 0, null)]
    [InlineData("2026-11-22T10:54:59Z", 1, "AF2011")]
    [InlineData("2025-11-22T11:00:00Z", 1, "AF2011")]
    public async Task A_register_that_is_too_old_or_from_the_future_answers_nothing_AF2008_AF2011(string at, int exitCode, string? code)
    {
        CommandResult result = (await CheckAtAsync(at, "analyze.identify", "--json")).Ended(exitCode);
        Assert.Equal(code, result.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).SingleOrDefault());
        CommandResult told = (await CheckAtAsync(at, "analyze.identify")).Ended(exitCode);
        Assert.Contains(code ?? "Allowed by https://registry.example@3", told.Output, StringComparison.Ordinal);
        (await CheckAtAsync(at, "analyze.identify", "--known-at", "2026-11-01T00:00:00Z")).Ended(exitCode);
    }

    [Fact]
    public async Task Without_an_instant_the_age_is_judged_now()
    {
        _desk.Write("register.json", Register.Replace("2026-11-22T11", "2020-01-01T11", StringComparison.Ordinal).Replace("2026-01-01", "2020-01-01", StringComparison.Ordinal));
        Assert.Contains("AF2008", (await CheckAtAsync(null, "analyze.identify")).Ended(1).Output, StringComparison.Ordinal);
        _desk.Write("register.json", Register.Replace("2026-11-22T11", "2220-01-01T11", StringComparison.Ordinal));
        Assert.Contains("AF2011", (await CheckAtAsync(null, "analyze.identify")).Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_old_the_register_may_be_is_an_option()
    {
        (await CheckAsync("analyze.identify", "--max-age", "30m")).Ended(1);
        (await CheckAtAsync("2026-11-29T10:59:00Z", "analyze.identify", "--max-age", "7d")).Ended(0);
        (await CheckAsync("analyze.identify", "--max-age", "8d")).Ended(2);
        (await CheckAsync("analyze.identify", "--max-age", "long")).Ended(2);
    }

    private Task<CommandResult> CheckAsync(string use, params string[] more) => CheckAtAsync(Some.At, use, more);

    private Task<CommandResult> CheckAtAsync(string? at, string use, params string[] more)
    {
        string register = _desk.PathOf("register.json");
        if (!File.Exists(register))
        {
            _desk.Write("register.json", Register);
        }

        return Desk.RunAsync(
            ["consent", "check", "--register", register, "--licensee", Some.Studio, "--isrc", "GBAYE0601498", "--territory", "SE", "--use", use, "--model", "studio@3", .. at is null ? [] : new[] { "--at", at }, .. more]);
    }
}
