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
        (await CheckAsync("transform.remix", "--at", Some.At)).Ended(2);
    }

    private Task<CommandResult> CheckAsync(string use, params string[] more)
    {
        string register = _desk.PathOf("register.json");
        if (!File.Exists(register))
        {
            _desk.Write("register.json", Register);
        }

        return Desk.RunAsync(
            ["consent", "check", "--register", register, "--licensee", Some.Studio, "--isrc", "GBAYE0601498", "--territory", "SE", "--use", use, "--model", "studio@3", .. more]);
    }
}
