namespace ArtistFirst.Cli;

/// <summary>What is said when files, folders or values are not as they should be: what was expected, what came, what to do.</summary>
public sealed class FaultsTests : IDisposable
{
    private readonly Desk _desk = new();

    public FaultsTests() => _desk.Write("label.jwk", Some.LabelKey.ExportJwk());

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_file_that_is_absent_is_named_with_the_next_step()
    {
        string absent = _desk.PathOf("absent.jwk");
        string said = (await Desk.RunAsync("keys", "public", absent)).Ended(2).Errors;
        Assert.Contains($"Expected the file '{absent}', but there is none. Check its name", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_absent_is_named_and_no_temporary_file()
    {
        string folder = _desk.PathOf("absent");
        string[] said =
        [
            (await Desk.RunAsync("keys", "new", Path.Combine(folder, "x.jwk"))).Ended(2).Errors,
            (await Desk.RunAsync("keys", "public", Path.Combine(folder, "x.jwk"))).Ended(2).Errors,
            (await IssueAsync(Some.Label, "--out", Path.Combine(folder, "x.jwt"))).Ended(2).Errors,
        ];
        Assert.All(said, text =>
        {
            Assert.Contains($"Expected the folder '{folder}'", text, StringComparison.Ordinal);
            Assert.DoesNotContain(".tmp", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_is_told()
    {
        string folder = Directory.CreateDirectory(_desk.PathOf("folder")).FullName;
        Assert.Contains($"'{folder}' is a folder", (await Desk.RunAsync("keys", "new", folder)).Ended(2).Errors, StringComparison.Ordinal);
        Assert.Contains($"'{folder}' is a folder", (await IssueAsync(Some.Label, "--out", folder)).Ended(2).Errors, StringComparison.Ordinal);
        Assert.Contains($"'{folder}' to be a file, no folder", (await Desk.RunAsync("keys", "public", folder)).Ended(2).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_names_of_parameters_are_told()
    {
        string[] said =
        [
            (await IssueAsync("label.example")).Ended(2).Errors,
            (await IssueAsync(Some.Label, "--status", _desk.PathOf("s.json"), "--status-url", "http://label.example/1")).Ended(2).Errors,
            (await Desk.RunAsync("license", "verify", _desk.Write("t.jwt", "x"), "--trust", _desk.PathOf("trust.json"), "--audience", Some.Ingest, "--clock-skew", "1000")).Ended(2).Errors,
            (await Desk.RunAsync("license", "verify", _desk.Write("t.jwt", "x"), "--trust", _desk.PathOf("trust.json"), "--audience", "", "--json")).Ended(2).Output,
        ];
        Assert.All(said, text => Assert.DoesNotContain("Parameter", text, StringComparison.Ordinal));
        Assert.All(said, text => Assert.NotEmpty(text.Trim()));
    }

    [Fact]
    public async Task What_came_is_told_with_what_was_expected()
    {
        Assert.Contains("the issuer to be an https URL", (await IssueAsync("label.example")).Ended(2).Errors, StringComparison.Ordinal);
        Assert.Contains("got 'http://label.example/1'", (await IssueAsync(Some.Label, "--status", _desk.PathOf("s.json"), "--status-url", "http://label.example/1")).Ended(2).Errors, StringComparison.Ordinal);
        Assert.Contains("Expected an instant such as 2026-11-22T12:00:00Z for --at; got 'soon'.", (await CheckAsync("--at", "soon")).Ended(2).Errors, StringComparison.Ordinal);
        Assert.Contains("Expected the file", (await CheckAsync()).Ended(2).Errors, StringComparison.Ordinal);
        string said = (await IssueAsync(Some.Label, "--status", _desk.PathOf("s.json"), "--status-url", Some.StatusUri, "--status-capacity", "many")).Ended(2).Errors;
        Assert.Contains("Expected a whole number for --status-capacity; got 'many'.", said, StringComparison.Ordinal);
    }

    private Task<CommandResult> CheckAsync(params string[] more) => Desk.RunAsync(
        ["consent", "check", "--register", _desk.PathOf("none.json"), "--licensee", Some.Studio, "--isrc", "GBAYE0601498", "--use", "transform.remix", "--territory", "SE", .. more]);

    private Task<CommandResult> IssueAsync(string issuer, params string[] more) => Desk.RunAsync(
    [
        "license", "issue", "--key", _desk.PathOf("label.jwk"), "--issuer", issuer, "--licensee", Some.Studio, "--audience", Some.Ingest,
        "--use", "transform.remix", "--isrc", "GBAYE0601498", "--territories", "SE", "--model", "*", "--destination", "*", .. more,
    ]);
}
