using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

public sealed class SettleTests : IDisposable
{
    private const string Register = """
        {"version":1,"registry":"https://registry.example","revision":3,"asOf":"2026-11-22T11:00:00Z",
        "parties":[{"id":"https://label.example","name":"The Label","kind":"organization"}],
        "recordings":[{"isrc":"GBAYE0601498","title":"Song","claims":[{"party":"https://label.example","side":"master","share":"100"}]}]}
        """;

    private const string Card = """
        {"version":1,"id":"studio","revision":1,"currency":"EUR","payoutMinimum":"10.00","pools":{"output":{"uses":["transform.remix","voice.render"],"strategy":"pro-rata","rate":"30"}}}
        """;

    private readonly Desk _desk = new();

    public SettleTests()
    {
        _desk.Write("register.json", Register);
        _desk.Write("card.json", Card);
        _desk.Write("income.json", Income("1000.00"));
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_period_is_settled_shown_restated_and_not_settled_again_AF4025()
    {
        await DeliverAsync("a", Uses.Remix);
        CommandResult run = (await RunAsync("--json")).Ended(0);
        Assert.Equal("150.00 EUR", run.Json.GetProperty("payees")[0].GetProperty("paid").GetString());
        Assert.Equal("150.00 EUR", run.Json.GetProperty("suspense").GetString());
        Assert.Contains("The Label (https://label.example): earned 150.00 EUR", (await ShowAsync()).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("AF4025", (await RunAsync()).Ended(1).Output, StringComparison.Ordinal);

        _desk.Write("corrected.json", Income("2000.00"));
        (await Desk.RunAsync("settle", "restate", "--folder", _desk.PathOf("settlements"), "--period", "2026-11", "--income", _desk.PathOf("corrected.json"))).Ended(0);
        _desk.Write("income.json", Income("0.00").Replace("2026-11", "2026-12", StringComparison.Ordinal));
        Assert.Contains("adjusted 300.00 EUR: paid 150.00 EUR", (await RunAsync()).Ended(0).Output, StringComparison.Ordinal);
        (await ShowAsync("--period", "2026-11", "--payee", "https://label.example")).Ended(0);
    }

    [Fact]
    public async Task What_must_not_be_settled_is_refused_and_nothing_is_written()
    {
        await DeliverAsync("a", Uses.VoiceRender);
        Assert.Contains("AF4020", (await RunAsync()).Ended(1).Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_desk.PathOf("settlements")));
        _desk.Write("card.json", Card.Replace("\"payoutMinimum\"", "\"mostFavoredGroup\":\"labels\",\"payoutMinimum\"", StringComparison.Ordinal));
        _desk.Write("other.json", Card.Replace("\"payoutMinimum\"", "\"mostFavoredGroup\":\"labels\",\"payoutMinimum\"", StringComparison.Ordinal).Replace("\"studio\"", "\"other\"", StringComparison.Ordinal).Replace("\"30\"", "\"31\"", StringComparison.Ordinal));
        Assert.Contains("AF4023", (await RunAsync("--compare", _desk.PathOf("other.json"))).Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_unusable()
    {
        Assert.Contains("artistfirst.db", (await RunAsync()).Ended(2).Errors, StringComparison.Ordinal);
        await DeliverAsync("a", Uses.Remix);
        _desk.Write("card.json", "{}");
        (await RunAsync()).Ended(2);
        (await ShowAsync()).Ended(2);
        (await Desk.RunAsync("settle", "restate", "--folder", _desk.PathOf("settlements"), "--period", "2026-11")).Ended(2);
    }

    private static string Income(string gross) => $$"""{"version":1,"period":"2026-11","from":"2026-11-01","to":"2026-11-28","income":[{"pool":"output","gross":"{{gross}} EUR"}]}""";

    private Task<CommandResult> RunAsync(params string[] more) => Desk.RunAsync(
    [
        "settle", "run", "--ledger", _desk.PathOf("artistfirst.db"), "--register", _desk.PathOf("register.json"), "--rate-card", _desk.PathOf("card.json"), "--income", _desk.PathOf("income.json"), "--folder", _desk.PathOf("settlements"), .. more,
    ]);

    private Task<CommandResult> ShowAsync(params string[] more) => Desk.RunAsync(["settle", "show", "--folder", _desk.PathOf("settlements"), .. more]);

    private async Task DeliverAsync(string job, Uses uses)
    {
        await using SqliteUsageLedger ledger = new(_desk.PathOf("artistfirst.db"));
        UsageEvent authorized = new()
        {
            OperationId = OperationId.From(job),
            Kind = UsageEventKind.Authorized,
            Recording = Isrc.Parse("GBAYE0601498"),
            Uses = uses,
            Territory = Territory.Parse("SE"),
            ProcessingTerritory = Territory.Parse("SE"),
            Licensee = "https://studio.example",
            At = new DateTimeOffset(2026, 11, 10, 0, 0, 0, TimeSpan.Zero),
            LicenseId = "license-1",
            GrantIndex = 0,
        };
        UsageSource source = new() { Recording = authorized.Recording, Weights = new SideWeights(SideWeights.Whole, SideWeights.Whole, SideWeights.Whole) };
        await ledger.AppendAsync(authorized);
        await ledger.AppendAsync(authorized.Deliver(new UsageDelivery { OutputHash = Sha256Hash.Of([1]), Duration = TimeSpan.FromMinutes(3), Sources = [source] }, authorized.At));
    }
}
