using ArtistFirst.Registry;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

public sealed class ModelsTests : IDisposable
{
    private const string Register = """
        {"version":1,"registry":"https://registry.example","revision":3,"asOf":"2026-11-22T11:00:00Z",
        "parties":[{"id":"https://label.example","name":"The Label","kind":"organization"}],
        "recordings":[{"isrc":"GBAYE0601498","title":"Song","claims":[{"party":"https://label.example","side":"master","share":"100"}]}],
        "statements":[{"id":"s1","effect":"grant","recordedAt":"2026-01-01T00:00:00Z","source":"portal","party":"https://label.example","side":"master",
        "subject":{"recording":"GBAYE0601498"},"uses":["train.generative"],"afterRevocation":"retire-model-by:2026-12-31",
        "scope":{"licensees":"any","territories":["*"],"models":["*"],"destinations":["*"]}},
        {"id":"s2","effect":"withdraw","recordedAt":"2026-11-20T00:00:00Z","source":"portal","party":"https://label.example","withdraws":"s1"}]}
        """;

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Models_are_named_with_what_is_in_them_and_what_that_obliges_AF4030()
    {
        _desk.Write("register.json", Register);
        string ledger = _desk.PathOf("artistfirst.db");
        (await Desk.RunAsync("models", "containing", "GBAYE0601498", "--ledger", ledger)).Ended(2);
        await TrainAsync(ledger);
        Assert.Contains("studio@3: train.generative", (await Desk.RunAsync("models", "containing", "GBAYE0601498", "--ledger", ledger)).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("No model", (await Desk.RunAsync("models", "containing", "GBAYE0601499", "--ledger", ledger)).Ended(0).Output, StringComparison.Ordinal);
        string[] obligations = ["models", "obligations", "--ledger", ledger, "--register", _desk.PathOf("register.json"), "--at"];
        Assert.Contains("retire by 2026-12-31", (await Desk.RunAsync([.. obligations, "2026-12-30T00:00:00Z"])).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("AF4030", (await Desk.RunAsync([.. obligations, "2026-12-31T00:00:00Z"])).Ended(1).Output, StringComparison.Ordinal);
        (await Desk.RunAsync([.. obligations, "2026-12-30T00:00:00Z", "--retired", _desk.PathOf("retired.json")])).Ended(0);
        Assert.Equal(new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero), (await RetiredModels.LoadAsync(_desk.PathOf("retired.json"))).RetiredFrom(ModelVersion.Parse("studio@3")));
        (await Desk.RunAsync([.. obligations, "2026-12-30T00:00:00Z", "--isrc", "GBAYE0601498", "--retired", _desk.PathOf("retired.json")])).Ended(2);
        Assert.Equal("s1", (await Desk.RunAsync([.. obligations, "2026-12-31T00:00:00Z", "--json"])).Ended(1).Json.GetProperty("obligations")[0].GetProperty("statement").GetString());
    }

    [Fact]
    public async Task Obligations_come_from_a_register_in_a_database_as_well()
    {
        string ledger = _desk.PathOf("artistfirst.db"), database = _desk.PathOf("register.db");
        await TrainAsync(ledger);
        await using (ConsentRegister register = await ConsentRegister.OpenSqliteAsync(database, new ConsentRegisterOptions { Registry = "https://registry.example" }))
        {
            RegisterRow[] rows = [.. RegisterRow.AllOf(RightsRegister.Parse(System.Text.Encoding.UTF8.GetBytes(Register)).Contents)];
            await register.ApplyAsync(rows);
        }

        CommandResult result = (await Desk.RunAsync("models", "obligations", "--ledger", ledger, "--register", database, "--at", "2026-12-31T00:00:00Z", "--json")).Ended(1);
        Assert.Equal("s1", result.Json.GetProperty("obligations")[0].GetProperty("statement").GetString());
    }

    private static async Task TrainAsync(string file)
    {
        await using SqliteUsageLedger ledger = new(file);
        await ledger.AppendAsync(new UsageEvent
        {
            OperationId = OperationId.From("training 1"),
            Kind = UsageEventKind.Authorized,
            Recording = Isrc.Parse("GBAYE0601498"),
            Uses = Uses.TrainGenerative,
            Territory = Territory.Parse("SE"),
            ProcessingTerritory = Territory.Parse("SE"),
            Licensee = "https://studio.example",
            Model = ModelVersion.Parse("studio@3"),
            At = new DateTimeOffset(2026, 11, 10, 0, 0, 0, TimeSpan.Zero),
            LicenseId = "license-1",
            GrantIndex = 0,
        });
    }
}
