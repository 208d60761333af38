using ArtistFirst.Signing;
using ArtistFirst.Storage;
using ArtistFirst.Testing;
using ArtistFirst.Tests;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

/// <summary>One period, settled by other processes from every store: whoever replays it arrives at the same files.</summary>
public sealed class SameBytesTests : IDisposable
{
    private static readonly ConsentRegisterOptions Options = new() { Registry = Contents.Registry };

    private readonly string _folder = Directory.CreateTempSubdirectory("same-bytes-").FullName;
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Every_store_time_zone_culture_and_number_of_threads_settles_to_the_same_files()
    {
        string postgres = await PostgresServer.NewDatabaseAsync(), sqlite = At("ledger.db"), tiles = At("tiles");
        await RecordAsync(postgres, null);
        await RecordAsync(sqlite, tiles);
        await Register.SaveAsync(At("register.json"));
        await using (ConsentRegister register = await ConsentRegister.OpenSqliteAsync(At("register.db"), Options, new FakeTimeProvider(Now)))
        {
            await register.ApplyAsync([.. RegisterRow.AllOf(Contents)]);
        }

        await using (ConsentRegister register = await ConsentRegister.OpenPostgresAsync(postgres, Options, new FakeTimeProvider(Now)))
        {
            await register.ApplyAsync([.. RegisterRow.AllOf(Contents)]);
        }

        string[] answers = await Task.WhenAll(
            SettleAsync(sqlite, At("register.json"), "UTC", processors: 1),
            SettleAsync(tiles, At("register.db"), "Asia/Kathmandu", processors: 8),
            SettleAsync(postgres, postgres, "Pacific/Apia", processors: 3));
        Assert.Contains("settlement.json", answers[0], StringComparison.Ordinal);
        Assert.Contains(".html", answers[0], StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(answers[0], answers[2]);
    }

    [Fact]
    public async Task A_ledger_that_is_not_the_one_under_the_checkpoint_is_not_settled_AF4005()
    {
        SignedCheckpoint checkpoint = await RecordAsync(At("ledger.db"), null);
        await using StoredUsageLedger other = SomePeriod.Open(At("other.db"));
        await SomePeriod.RecordAsync(other, SomePeriod.Uses(seed: 8), _key);
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => new Settler(other).SettleAsync(Inputs(SomePeriod.Card), checkpoint));
        Assert.Equal("AF4005", refusal.Code.ToString());
    }

    [Fact]
    public async Task What_was_taken_back_is_asked_for_where_it_can_be_and_read_again_where_it_cannot_with_the_same_result()
    {
        InMemoryUsageLedger ledger = await LedgerAsync([.. SomePeriod.Uses()]);
        int readings = 0;
        IAsyncEnumerable<UsageEntry> Read(long from)
        {
            readings++;
            return ledger.ReadAsync(from);
        }

        SettlementRun asked = await new Settler(ledger).SettleAsync(Inputs(SomePeriod.Card));
        SettlementRun read = await new Settler(Read).SettleAsync(Inputs(SomePeriod.Card));
        Assert.Equal(2, readings);
        Assert.Equal(read.Bytes, asked.Bytes);
    }

    [Fact]
    public async Task A_change_of_the_register_while_it_is_settled_is_in_the_next_settlement()
    {
        await using ConsentRegister register = await ConsentRegister.OpenSqliteAsync(At("register.db"), Options, new FakeTimeProvider(Now));
        await register.ApplyAsync([.. RegisterRow.AllOf(Contents)]);
        await using RegisterState state = await register.OpenStateAsync();
        ShareSource shares = state.ToShareSource();
        await register.ApplyAsync([RegisterRow.Of(new Party { Id = Label, Name = "Renamed", Kind = PartyKind.Organization })]);
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"));
        SettlementRun run = await ledger.SettleAsync(Inputs() with { Shares = shares });
        Assert.Equal(Register.FindParty(Label)!.Name, run.Settlement.FindPayee(Label)!.Name);
        Assert.Equal(1, run.Settlement.Register.Revision);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private async Task<SignedCheckpoint> RecordAsync(string address, string? tiles)
    {
        await using StoredUsageLedger ledger = SomePeriod.Open(address);
        SignedCheckpoint checkpoint = await SomePeriod.RecordAsync(ledger, SomePeriod.Uses(), _key);
        if (tiles is not null)
        {
            await new UsageTileFolder(tiles).WriteAsync(ledger.ReadAsync(), checkpoint);
        }

        return checkpoint;
    }

    private Task<string> SettleAsync(string ledger, string register, string zone, int processors) => SettlementProcess.SettleAsync(
        ledger, register, At($"settlements {zone.Replace('/', ' ')}"), new CheckpointKey(SomePeriod.Origin, _key.PublicKey).ToString(),
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["TZ"] = zone, ["DOTNET_PROCESSOR_COUNT"] = $"{processors}" });
}
