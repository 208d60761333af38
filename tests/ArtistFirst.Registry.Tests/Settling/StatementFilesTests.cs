using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

/// <summary>Where statements are, and that many payees are no more work each than few.</summary>
public sealed class StatementFilesTests : IDisposable
{
    private const int Many = 300;

    private readonly string _path = Directory.CreateTempSubdirectory("statement-files-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public async Task Every_payee_has_a_folder_and_the_list_tells_which_and_what_is_paid()
    {
        using SettlementRun run = await ManyAsync();
        string statements = Path.Combine((await new SettlementFolder(_path).WriteAsync(run)).Folder, "statements");
        string[][] rows = [.. (await File.ReadAllLinesAsync(Path.Combine(statements, "payees.csv"))).Skip(1).Select(static row => row.Split(','))];
        Assert.Equal(run.Settlement.Payees.Select(static payee => (payee.Party.ToString(), payee.Paid.Number)), rows.Select(static row => (row[0], row[5])));
        foreach (string[] row in rows)
        {
            string place = Path.Combine(statements, row[8]);
            StatementCheck statement = StatementCheck.Parse(await File.ReadAllBytesAsync(Path.Combine(place, "statement.json")));
            Assert.Equal(row[0], statement.Account.Party.ToString());
            Assert.Empty(statement.FindContradictions());
            Assert.Equal(5, Directory.GetFiles(place).Length);
        }

        Assert.True(Directory.GetDirectories(statements).Length <= 256);
    }

    [Fact]
    public async Task Given_up_half_way_nothing_is_left_and_the_next_one_writes_the_same()
    {
        using SettlementRun run = await ManyAsync();
        SettlementFolder folder = new(_path);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => folder.WriteAsync(run, cancellationToken: new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetDirectories(_path));
        Assert.Equal(run.Settlement.Sha256, Settlement.Parse(await File.ReadAllBytesAsync(Path.Combine((await folder.WriteAsync(run)).Folder, "settlement.json"))).Sha256);
    }

    [Fact]
    public async Task What_was_worked_out_for_a_payee_is_there_for_the_next_and_is_forgotten_when_it_is_much()
    {
        RegisterContents contents = With([.. Enumerable.Range(0, 3).Select(static number => Shared(Isrc.Parse($"SEABC269999{number}")))]);
        ShareBook book = new(new ShareSource(new RightsRegister(contents)));
        await book.FetchAsync(contents.Recordings.Select(static row => (row.Isrc, default(Iswc))), CancellationToken.None);
        RecentShares recent = new(mostParts: 2 * Many);
        for (int number = 0; number < 3; number++)
        {
            Assert.Equal(Many, book[number].Split(Side.Master, default, Sweden, 0).Parts.Length);
            Assert.Equal(Party(77), Assert.Single(book[number].Split(Side.Master, default, Sweden, 0).Of(Party(77))).Party);
            recent.Add(book[number]);
            recent.Add(book[number]);
        }

        Assert.Equal([0, Many, Many], Enumerable.Range(0, 3).Select(number => book[number].PartsKept));
    }

    [Fact]
    public async Task Folders_are_made_durable_by_the_file_system_or_file_by_file()
    {
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(_path, "one", "two")).FullName, "file");
        await File.WriteAllTextAsync(file, "durable");
        Storage.FolderFlush.Flush(_path, file, CancellationToken.None);
        Assert.ThrowsAny<IOException>(() => Storage.FolderFlush.Flush(_path, file + "-that-is-not-there", CancellationToken.None));
    }

    private static PartyId Party(int number) => PartyId.Parse($"https://p{number}.example");

    private static Recording Shared(Isrc isrc) =>
        new() { Isrc = isrc, Title = "Shared", Works = [], Claims = [.. Enumerable.Range(0, Many).Select(static number => Claim(Party(number), Side.Master, $"1/{Many}"))] };

    private static RegisterContents With(Recording[] recordings) => Contents with
    {
        Parties = [.. Contents.Parties, .. Enumerable.Range(0, Many).Select(static number => new Party { Id = Party(number), Name = $"Party {number}", Kind = PartyKind.Person })],
        Recordings = [.. recordings],
    };

    private static async Task<SettlementRun> ManyAsync()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b", Other), Whole("c", Other));
        return await ledger.SettleAsync(Inputs(register: new RightsRegister(With([Contents.Recordings[0], Shared(Other)]))));
    }
}
