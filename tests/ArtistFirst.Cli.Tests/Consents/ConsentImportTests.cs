using ArtistFirst.Tests;

namespace ArtistFirst.Cli;

public sealed class ConsentImportTests : IDisposable
{
    private const string Claims = "isrc,party,side,share,title,party_name,party_kind\nGBAYE0601498,https://label.example,master,100,Song,The Label,organization\n";

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_file_is_imported_and_again_without_a_change()
    {
        string file = _desk.Write("claims.csv", Claims);
        CommandResult first = (await ImportAsync(file, "--registry", "https://registry.example", "--json")).Ended(0);
        Assert.Equal(3, first.Json.GetProperty("added").GetInt64());
        Assert.Contains("0 rows added, 0 described anew, 3 there already", (await ImportAsync(file)).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("Went on behind 2", (await ImportAsync(file, "--resume")).Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_out_is_told_and_is_in_the_report_AF2066()
    {
        string file = _desk.Write("claims.csv", Claims + "wrong,https://label.example,master,100,,,\n");
        CommandResult result = (await ImportAsync(file, "--registry", "https://registry.example", "--report", _desk.PathOf("left-out.csv"))).Ended(1);
        Assert.Contains("rejected, line 3: AF2066: Expected an ISRC", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n3,AF2066,rejected,", await File.ReadAllTextAsync(_desk.PathOf("left-out.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        (await ImportAsync(file, "--resume", "--report", _desk.PathOf("left-out-before.csv"))).Ended(1);
        Assert.Equal(
            await File.ReadAllTextAsync(_desk.PathOf("left-out.csv"), TestContext.Current.CancellationToken), await File.ReadAllTextAsync(_desk.PathOf("left-out-before.csv"), TestContext.Current.CancellationToken));
        (await ImportAsync(file, "--report", _desk.PathOf("left-out.json"), "--json")).Ended(1);
        Assert.Contains("\"code\": \"AF2066\"", await File.ReadAllTextAsync(_desk.PathOf("left-out.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_column_is_named_with_the_one_that_was_meant_AF2063()
    {
        string file = _desk.Write("claims.csv", Claims.Replace("party_name", "Party Nmae", StringComparison.Ordinal));
        Assert.Contains("the column 'Party Nmae', which comes nearest to 'party_name'", (await Desk.RunAsync("consent", "import", file, "--dry-run")).Ended(1).Output, StringComparison.Ordinal);
        file = _desk.Write("claims.csv", Claims.Replace("party_name", "mood", StringComparison.Ordinal));
        Assert.Contains("the column 'mood'. Change the header", (await Desk.RunAsync("consent", "import", file, "--dry-run")).Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Windows_saves_as_Unicode_is_read_and_a_register_file_of_it_refused_AF2061()
    {
        await File.WriteAllTextAsync(_desk.PathOf("claims.csv"), Claims, System.Text.Encoding.Unicode, TestContext.Current.CancellationToken);
        Assert.Contains("CsvClaims, 2 lines: 3 rows", (await Desk.RunAsync("consent", "import", _desk.PathOf("claims.csv"), "--dry-run")).Ended(0).Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_desk.PathOf("robots.txt"), "User-Agent: *\nContent-Usage: train-ai=n\n", System.Text.Encoding.BigEndianUnicode, TestContext.Current.CancellationToken);
        string[] about = ["--subject", "recording:GBAYE0601498", "--address", "https://label.example/song.wav"];
        Assert.Contains("Robots, 2 lines: 1 rows.", (await Desk.RunAsync(["consent", "import", _desk.PathOf("robots.txt"), "--dry-run", .. about])).Ended(0).Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_desk.PathOf("register.json"), "{\"version\":1}", System.Text.Encoding.Unicode, TestContext.Current.CancellationToken);
        Assert.Contains("AF2061: Expected a register file (docs/spec/register.schema.json); got $ (line 1): expected a file in UTF-8; got one in UTF-16", (await Desk.RunAsync("consent", "import", _desk.PathOf("register.json"), "--dry-run")).Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        string file = Vectors.Get("ddex/ern/synthetic_ern432_ai.xml");
        CommandResult result = (await Desk.RunAsync("consent", "import", file, "--dry-run", "--party-namespace", "https://sender.example/parties/")).Ended(0);
        Assert.Contains("4 rows. Nothing was written.", result.Output, StringComparison.Ordinal);
        Assert.Contains("noted, line 58: AF2071", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deal_grants_under_its_agreement()
    {
        string agreement = _desk.Write("agreement.json", """
            {"document":"agreement-7","grantor":"dpid:PADPIDA3897722461G","licensee":"https://studio.example","channel":"PADPIDA2013020802I","models":["studio@3"],"destinations":["in-app"]}
            """);
        string file = Vectors.Get("ddex/ern/synthetic_ern432_ai.xml");
        CommandResult result = (await Desk.RunAsync("consent", "import", file, "--dry-run", "--party-namespace", "https://sender.example/parties/", "--agreement", agreement)).Ended(0);
        Assert.Contains("5 rows. Nothing was written.", result.Output, StringComparison.Ordinal);
        (await Desk.RunAsync("consent", "import", file, "--dry-run", "--agreement", _desk.Write("agreement.json", "{\"document\":\"x\"}"))).Ended(2);
    }

    [Fact]
    public async Task A_signal_is_about_what_it_is_said_to_be_about()
    {
        string file = _desk.Write("robots.txt", "User-Agent: *\nAllow: /\nContent-Usage: train-ai=n\n");
        (await Desk.RunAsync("consent", "import", file, "--dry-run")).Ended(2);
        CommandResult result = await Desk.RunAsync("consent", "import", file, "--dry-run", "--subject", "recording:GBAYE0601498", "--address", "https://label.example/song.wav");
        Assert.Contains("Robots, 3 lines: 1 rows.", result.Ended(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "letter")]
    [InlineData("--right", "moral")]
    [InlineData("--subject", "GBAYE0601498")]
    [InlineData("--address", "http://label.example")]
    [InlineData("--party-namespace", "https://label.example")]
    [InlineData("--agreement", "nowhere.json")]
    public async Task Wrong_usage_ends_with_2(string option, string value) =>
        (await Desk.RunAsync("consent", "import", _desk.Write("claims.csv", Claims), "--dry-run", option, value)).Ended(2);

    [Fact]
    public async Task Files_of_no_format_and_registers_that_are_not_there_end_with_2_AF2060()
    {
        Assert.Contains("AF2060", (await Desk.RunAsync("consent", "import", _desk.Write("letter.txt", "Dear label"), "--dry-run")).Ended(2).Errors, StringComparison.Ordinal);
        (await Desk.RunAsync("consent", "import", _desk.Write("claims.csv", Claims))).Ended(2);
        (await Desk.RunAsync("consent", "import", _desk.PathOf("none.csv"), "--dry-run")).Ended(2);
    }

    private Task<CommandResult> ImportAsync(string file, params string[] more) => Desk.RunAsync(["consent", "import", file, "--into", _desk.PathOf("register.db"), .. more]);
}
