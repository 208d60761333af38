using System.Net;
using System.Net.Sockets;
using ArtistFirst.Registry;
using Microsoft.Data.Sqlite;

namespace ArtistFirst.Cli;

public sealed class ConsentRegisterTests : IDisposable
{
    private const string Label = "https://label.example";
    private const string Song = "GBAYE0601498";

    private readonly Desk _desk = new();

    private string Database => _desk.PathOf("register.db");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_statement_is_set_told_confirmed_and_published()
    {
        await PrepareAsync();
        (await CheckAsync()).Ended(0);
        CommandResult set = (await SetAsync("deny", "--id", "no-1", "--side", "master", "--isrc", Song, "--use", "analyze.identify", "--key", _desk.PathOf("registry.jwk"), "--json")).Ended(0);
        Assert.Equal("added", set.Json.GetProperty("change").GetString());
        string receipt = _desk.Write("receipt.jwt", set.Json.GetProperty("receipt").GetString()!);
        Assert.Contains("AF2021", (await CheckAsync()).Ended(1).Output, StringComparison.Ordinal);
        (await CheckAsync("--known-at", "2026-01-01T00:00:00Z")).Ended(1);
        Assert.Contains("unchanged", (await SetAsync("deny", "--id", "no-1", "--side", "master", "--isrc", Song, "--use", "analyze.identify", "--json")).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("AF2050", (await SetAsync("deny", "--id", "no-1", "--side", "master", "--isrc", Song, "--use", "voice.clone")).Ended(1).Output, StringComparison.Ordinal);
        (await SetAsync("withdraw", "--withdraws", "no-1")).Ended(0);
        (await CheckAsync()).Ended(0);

        string key = _desk.Write("public.jwk", (await Desk.RunAsync("keys", "public", _desk.PathOf("registry.jwk"))).Ended(0).Output);
        Assert.Contains("refused  no-1", (await Desk.RunAsync("consent", "receipt", "--verify", receipt, "--public-key", key)).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("AF2058", (await Desk.RunAsync("consent", "receipt", "--verify", _desk.Write("none.jwt", "x.y.z"), "--public-key", key)).Ended(1).Output, StringComparison.Ordinal);
        CommandResult receipts = (await Desk.RunAsync("consent", "receipt", "--register", Database, "--party", Label, "--key", _desk.PathOf("registry.jwk"), "--json")).Ended(0);
        Assert.Equal(3, receipts.Json.GetProperty("receipts").GetArrayLength());
        CommandResult history = (await Desk.RunAsync("consent", "history", "--register", Database, "--json")).Ended(0);
        Assert.Equal(["party", "recording", "claim", "statement", "statement", "statement"], history.Json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()));
        CommandResult published = (await Desk.RunAsync("consent", "publish", "--register", Database, "--licensee", "https://studio.example", "--key", _desk.PathOf("registry.jwk"), "--out", _desk.PathOf("c.afcs"), "--json")).Ended(0);
        Assert.Equal(3, published.Json.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task An_approval_is_asked_for_and_answered()
    {
        await PrepareAsync();
        string output = _desk.Write("mix.wav", Wave('a'));
        (await ApproveAsync(output)).Ended(1);
        Assert.Contains("requested", (await ApproveAsync(output, "--request", "14d", "--json")).Ended(0).Json.GetProperty("state").GetString(), StringComparison.Ordinal);
        (await ApproveAsync(output)).Ended(1);
        (await ApproveAsync(output, "--answer", "perhaps")).Ended(2);
        (await ApproveAsync(output, "--answer", "yes")).Ended(0);
        (await ApproveAsync(output)).Ended(0);
        (await ApproveAsync(_desk.Write("other.wav", Wave('b')))).Ended(1);
        Assert.Contains("AF2054", (await ApproveAsync(_desk.PathOf("other.wav"), "--answer", "yes")).Ended(1).Output, StringComparison.Ordinal);
        (await ApproveAsync(_desk.Write("text.wav", "no audio"))).Ended(2);
    }

    // Text is all that Write takes: lengths and samples below 128 are ASCII.
    private static string Wave(char sample) => $"RIFF\u0064\0\0\0WAVEfmt \u0010\0\0\0\u0001\0\u0001\0\u0040\u001F\0\0\u0040\u001F\0\0\u0001\0\u0008\0data\u0040\0\0\0{new string(sample, 64)}";

    [Fact]
    public async Task Publishing_goes_on_and_serves_what_it_publishes()
    {
        await PrepareAsync();
        string[] publish = ["consent", "publish", "--register", Database, "--licensee", "https://studio.example", "--key", _desk.PathOf("registry.jwk")];
        (await Desk.RunAsync([.. publish, "--out", _desk.PathOf("c.afcs"), "--watch"])).Ended(2);
        (await Desk.RunAsync([.. publish, "--folder", _desk.PathOf("p"), "--serve", "http://127.0.0.1:1/"])).Ended(2);
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}/";
        Assert.Contains(address, (await Desk.RunAsync([.. publish, "--folder", _desk.PathOf("p"), "--watch", "--serve", address])).Ended(2).Errors, StringComparison.Ordinal);
        taken.Stop();

        using CancellationTokenSource end = new();
        await using StringWriter output = new();
        Task<int> run = CommandLine.RunAsync([.. publish, "--folder", _desk.PathOf("p"), "--watch", "--serve", address], new CommandStreams { Input = Stream.Null, Output = output, Error = output }, end.Token);
        using HttpClient http = new();
        string folder = await UntilAsync(() => Directory.Exists(_desk.PathOf("p")) ? Directory.EnumerateFiles(_desk.PathOf("p"), "head.jwt", SearchOption.AllDirectories).FirstOrDefault() : null, output.ToString);
        string head = $"{address}{Path.GetFileName(Path.GetDirectoryName(folder))}/head.jwt";
        string first = await http.GetStringAsync(head, TestContext.Current.CancellationToken);
        (await SetAsync("deny", "--id", "no-1", "--side", "master", "--isrc", Song, "--use", "analyze.identify")).Ended(0);
        await UntilAsync(() => http.GetStringAsync(head, TestContext.Current.CancellationToken).Result is var next && !string.Equals(next, first, StringComparison.Ordinal) ? next : null, output.ToString);
        await end.CancelAsync();
        Assert.Equal(130, await run);
        Assert.Contains("with 1 recording changed", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_says_how_far_it_reaches_in_every_respect_or_is_none_AF2051()
    {
        await PrepareAsync();
        string[] yes = ["--id", "yes-2", "--side", "master", "--isrc", Song, "--use", "transform.remix"];
        string[][] scope = [["--licensee", "any"], ["--territories", "SE NO"], ["--model", "*"], ["--destination", "in-app", "--destination", "share"]];
        for (int missing = 0; missing < scope.Length; missing++)
        {
            string errors = (await SetAsync("grant", [.. yes, .. scope.Where((_, part) => part != missing).SelectMany(static part => part)])).Ended(2).Errors;
            Assert.Contains($"AF2051: expected {scope[missing][0]}", errors, StringComparison.Ordinal);
        }

        (await SetAsync("grant", [.. yes, .. scope.SelectMany(static part => part)])).Ended(0);
        string history = (await Desk.RunAsync("consent", "history", "--register", Database, "--json")).Ended(0).Output;
        Assert.Contains("\"in-app\"", history, StringComparison.Ordinal);
        Assert.DoesNotContain("\"download\"", history[history.IndexOf("yes-2", StringComparison.Ordinal)..], StringComparison.Ordinal);
        (await SetAsync("grant", [.. yes, "--licensee", "any", "--licensee", "https://studio.example", "--territories", "*", "--model", "*", "--destination", "*"])).Ended(2);
    }

    [Fact]
    public async Task What_was_changed_behind_the_register_is_told_AF2084()
    {
        await PrepareAsync();
        string[] verify = ["consent", "history", "--register", Database, "--verify"];
        Assert.Contains("are what its history says", (await Desk.RunAsync(verify)).Ended(0).Output, StringComparison.Ordinal);
        (await Desk.RunAsync([.. verify, "--party", Label])).Ended(2);
        using (SqliteConnection connection = new($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE register_claim SET share_part = 0";
            command.ExecuteNonQuery();
        }

        CommandResult told = (await Desk.RunAsync([.. verify, "--json"])).Ended(1);
        Assert.Equal(1, told.Json.GetProperty("differences").GetInt64());
        Assert.Equal("AF2084", told.Json.GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Contains("something else in share_part", (await Desk.RunAsync(verify)).Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_register_is_told()
    {
        (await Desk.RunAsync("consent", "history", "--register", _desk.PathOf("absent.db"))).Ended(2);
        (await Desk.RunAsync("consent", "history", "--register", _desk.Write("text.db", "no database at all, but long enough"))).Ended(2);
        string errors = (await Desk.RunAsync("consent", "history", "--register", "Host=127.0.0.1;Port=1;Database=x;Timeout=1")).Ended(2).Errors;
        Assert.Contains("The server of 'x on 127.0.0.1' cannot be reached", errors, StringComparison.Ordinal);
        (await Desk.RunAsync("consent", "receipt", "--register", Database)).Ended(2);
    }

    private static async Task<T> UntilAsync<T>(Func<T?> find, Func<string> tell) where T : class
    {
        for (int i = 0; i < 600; i++)
        {
            if (find() is { } found)
            {
                return found;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"It should have come within 30 seconds. {tell()}");
    }

    private async Task PrepareAsync()
    {
        (await Desk.RunAsync("keys", "new", _desk.PathOf("registry.jwk"))).Ended(0);
        await using ConsentRegister register = await ConsentRegister.OpenSqliteAsync(Database, new ConsentRegisterOptions { Registry = "https://registry.example" });
        PartyId label = PartyId.Parse(Label);
        RegisterChanges changes = await register.ApplyAsync(
        [
            RegisterRow.Of(new Party { Id = label, Name = "The Label", Kind = PartyKind.Organization }),
            RegisterRow.Of(new Recording { Isrc = Isrc.Parse(Song), Title = "Song", Vocals = Vocals.No }),
            RegisterRow.Of(Isrc.Parse(Song), new RightsClaim { Party = label, Side = Side.Master, Share = Share.Whole }),
            RegisterRow.Of(new ConsentStatement
            {
                Id = "yes-1", Party = label, Side = Side.Master, Subject = StatementSubject.Of(Isrc.Parse(Song)), Uses = Uses.Identify, Effect = StatementEffect.Grant,
                Scope = StatementScope.Everything, RecordedAt = TimeProvider.System.GetUtcNow().AddMinutes(-1), Source = StatementSource.Portal,
            }),
        ]);
        Assert.Equal(4, changes.Count(RowChange.Added));
    }

    private Task<CommandResult> SetAsync(string effect, params string[] more) => Desk.RunAsync(["consent", "set", "--register", Database, "--party", Label, "--effect", effect, .. more]);

    private Task<CommandResult> CheckAsync(params string[] more) => Desk.RunAsync(
        ["consent", "check", "--register", Database, "--licensee", "https://studio.example", "--isrc", Song, "--use", "analyze.identify", "--territory", "SE", "--model", "studio@3", .. more]);

    private Task<CommandResult> ApproveAsync(string output, params string[] more) => Desk.RunAsync(
        ["consent", "approve", "--register", Database, "--output", output, "--isrc", Song, "--party", Label, "--licensee", "https://studio.example", .. more]);
}
