using System.Text;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>Who speaks for a party is not changed by somebody who describes it.</summary>
public sealed class DescribedPartyTests : IDisposable
{
    private static readonly PartyId Stranger = PartyId.Parse("https://stranger.example");
    private static readonly PartyId Child = PartyId.Parse("isni:0000000106750994");
    private static readonly DateTimeOffset OfAge = SomeRights.Now.AddYears(4);

    private readonly string _folder = Directory.CreateTempSubdirectory("described-party").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("guardian")]
    [InlineData("estate")]
    [InlineData("earlier")]
    [InlineData("later")]
    public async Task A_description_changes_neither_guardian_nor_estate_nor_coming_of_age_AF2083(string what)
    {
        await using ConsentRegister register = await OpenAsync();
        Party said = what switch
        {
            "guardian" => Known with { Guardian = Stranger },
            "estate" => Known with { Estate = Stranger },
            "earlier" => Known with { MinorUntil = SomeRights.Now.AddYears(-1) },
            _ => Known with { MinorUntil = OfAge.AddYears(40) },
        };
        RowOutcome outcome = (await register.ApplyAsync([RegisterRow.Of(said with { Name = "Another name" })], cancellationToken: Stop)).Rows[0];
        Assert.Equal((RowChange.Replaced, "AF2083"), (outcome.Change, outcome.Remark?.Code.ToString()));
        Assert.Equal(Known with { Name = "Another name" }, await ReadAsync(register));
        Assert.Null((await register.ApplyAsync([RegisterRow.Of(new Party { Id = Child, Name = "A name", Kind = PartyKind.Person })], cancellationToken: Stop)).Rows[0].Remark);
        Assert.Equal(Known with { Name = "A name" }, await ReadAsync(register));
    }

    [Fact]
    public async Task Two_rows_of_one_batch_do_not_change_it_either_AF2083()
    {
        await using ConsentRegister register = await OpenAsync(withChild: false);
        RegisterChanges changes = await register.ApplyAsync([RegisterRow.Of(Known), RegisterRow.Of(Known with { Guardian = Stranger })], cancellationToken: Stop);
        Assert.Equal("AF2083", changes.Rows[1].Remark?.Code.ToString());
        Assert.Equal(Known, await ReadAsync(register));
    }

    [Fact]
    public async Task The_registry_itself_corrects_who_speaks_and_the_history_has_it()
    {
        await using ConsentRegister register = await OpenAsync();
        Assert.Null((await register.ApplyAsync([RegisterRow.CorrectionOf(Known with { Guardian = Stranger, Estate = null })], cancellationToken: Stop)).Rows[0].Remark);
        Assert.Equal(Known with { Guardian = Stranger, Estate = null }, await ReadAsync(register));
        Assert.Equal(2, await register.ReadHistoryAsync(Child, Stop).CountAsync(static entry => entry.Kind == RegisterRowKind.Party, Stop));
    }

    [Fact]
    public async Task A_register_file_corrects_it_where_it_is_said_to_and_no_other_file()
    {
        await using ConsentRegister register = await OpenAsync();
        string parties = $$"""{"version":1,"registry":"https://registry.example","revision":1,"asOf":"2026-01-01T00:00:00Z","parties":[{"id":"{{Child}}","name":"A child","kind":"person","guardian":"{{Stranger}}"}]}""";
        ImportReport described = await ImportAsync(register, ImportFormat.RegisterFile, parties, corrects: false);
        Assert.Equal(("AF2083", true), (Assert.Single(described.Codes.Keys), described.IsComplete));
        Assert.Equal(Known, await ReadAsync(register));
        await ImportAsync(register, ImportFormat.CsvClaims, $"isrc,party,side,share,party_name,party_kind\n{SomeRights.Song},{Child},artist,,A child,person\n", corrects: true);
        Assert.Equal(Known, await ReadAsync(register));
        Assert.Empty((await ImportAsync(register, ImportFormat.RegisterFile, parties, corrects: true)).Codes);
        Assert.Equal(Known with { Guardian = Stranger, MinorUntil = null, Estate = null }, await ReadAsync(register));
    }

    private static Party Known => new() { Id = Child, Name = "A child", Kind = PartyKind.Person, MinorUntil = OfAge, Guardian = SomeRights.Label, Estate = SomeRights.Writer };

    private static async Task<Party?> ReadAsync(ConsentRegister register)
    {
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Song, new RightsClaim { Party = Child, Side = Side.Artist })], cancellationToken: Stop);
        return (await register.ReadRecordingsAsync([SomeRights.Song], Stop)).FindParty(Child);
    }

    private static async Task<ImportReport> ImportAsync(ConsentRegister register, ImportFormat format, string text, bool corrects)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return await new RegisterImport(register, new RegisterImportOptions { Corrects = corrects }, new ManualClock(SomeRights.Now)).RunAsync(stream, format, cancellationToken: Stop);
    }

    private async Task<ConsentRegister> OpenAsync(bool withChild = true)
    {
        ConsentRegister register = await ConsentRegister.OpenSqliteAsync(Path.Combine(_folder, "register.db"), SomeRegister.Options(), new ManualClock(SomeRights.Now), Stop);
        await register.ApplyAsync([.. SomeRegister.Rows, RegisterRow.Of(new Party { Id = Stranger, Name = "A stranger", Kind = PartyKind.Person })], cancellationToken: Stop);
        if (withChild)
        {
            await register.ApplyAsync([RegisterRow.Of(Known)], cancellationToken: Stop);
        }

        return register;
    }
}
