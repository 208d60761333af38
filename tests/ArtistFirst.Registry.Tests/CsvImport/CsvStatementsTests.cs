namespace ArtistFirst.Registry.Tests;

public sealed class CsvStatementsTests
{
    private const string Ada = "isni:0000000121707484";
    private const string Scope = "licensees,territories,models,destinations";

    [Fact]
    public async Task A_line_is_a_statement()
    {
        ImportDeskReading read = await ReadAsync($"""
            id,party,given_by,side,effect,uses,isrc,{Scope},from,until,recorded_at,document,document_sha256,duties,after_revocation,source
            st-1,{Ada},https://label.example,artist,grant,train.generative transform.remix,SEABC2600001,https://studio.example|https://other.example,SE NO,studio@3,in-app share,2026-01-01,2027-01-01,2025-12-01T00:00:00Z,deal-4,{new string('a', 64)},credit pay,run-off-days:90,contract
            """);
        Assert.Empty(read.Remarks);
        ConsentStatement yes = Assert.Single(read.Statements);
        Assert.Equal(("st-1", Ada, "https://label.example", Side.Artist, StatementEffect.Grant), (yes.Id, yes.Party!.ToString(), yes.GivenBy!.ToString(), yes.Side, yes.Effect));
        Assert.Equal((Uses.TrainGenerative | Uses.Remix, Duties.Credit | Duties.Pay, 90), (yes.Uses, yes.Duties, yes.AfterRevocation.Days));
        Assert.Equal(LicenseeScope.Only("https://studio.example", "https://other.example"), yes.Scope!.Licensees);
        Assert.Equal(("NO SE", "studio@3", Destinations.InApp | Destinations.Share), (yes.Scope.Territories.ToString(), yes.Scope.Models[0].ToString(), yes.Scope.Destinations));
        Assert.Equal(new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero), yes.RecordedAt);
        Assert.Equal(new string('a', 64), Assert.Single(read.Rows.OfType<DocumentRow>()).Document.Sha256);
    }

    [Fact]
    public async Task Without_an_id_what_it_says_is_its_id_and_without_a_time_it_was_said_now()
    {
        string text = $"party,side,effect,uses,catalogue,voice\n{Ada},master,deny,train.generative,north,\n{Ada},voice,deny,voice.clone,,{Ada}\n";
        ImportDeskReading one = await ReadAsync(text);
        Assert.Equal([.. one.Statements.Select(static statement => statement.Id)], (await ReadAsync(text)).Statements.Select(static statement => statement.Id));
        Assert.Equal(2, one.Statements.Select(static statement => statement.Id).Distinct().Count());
        Assert.All(one.Statements, static statement => Assert.Equal((ImportDesk.Now, null, StatementSource.Contract), (statement.RecordedAt, statement.Scope, statement.Source)));
        Assert.Equal([SubjectKind.Catalogue, SubjectKind.Voice], one.Statements.Select(static statement => statement.Subject!.Kind));
    }

    [Fact]
    public async Task A_withdrawal_names_what_it_withdraws()
    {
        ConsentStatement withdrawal = Assert.Single((await ReadAsync($"id,party,effect,withdraws\nst-2,{Ada},withdraw,st-1\n")).Statements);
        Assert.Equal((StatementEffect.Withdraw, "st-1", null, Side.None), (withdrawal.Effect, withdrawal.Withdraws, withdrawal.Subject, withdrawal.Side));
    }

    [Theory]
    [InlineData("isrc,iswc", "SEABC2600001,T0345246801", "AF2065")]
    [InlineData("uses", "train.everything", "AF2065")]
    [InlineData("effect", "allow", "AF2065")]
    [InlineData("effect", "", "AF2065")]
    [InlineData("licensees", "any", "AF2065")] // a scope in part
    [InlineData(Scope, "any -https://a.example,*,*,*", "AF2065")]
    [InlineData(Scope, "any,*,*,everywhere", "AF2065")]
    [InlineData(Scope, "any,XX,*,*", "AF2070")]
    [InlineData(Scope, "any,*,studio,*", "AF2066")]
    [InlineData("document,document_sha256", "deal-4,abc", "AF2065")]
    [InlineData("document", "deal 4", "AF2066")]
    [InlineData("after_revocation", "burn", "AF2065")]
    [InlineData("source", "rumour", "AF2065")]
    [InlineData("recorded_at", "yesterday", "AF2065")]
    public async Task What_is_wrong_is_left_out_AF2065_AF2066_AF2070(string columns, string cells, string code)
    {
        string effect = columns is "effect" ? string.Empty : "effect,";
        ImportDeskReading read = await ReadAsync($"party,side,{effect}{columns}\n{Ada},master,{(effect.Length == 0 ? string.Empty : "deny,")}{cells}\n");
        Assert.Empty(read.Rows);
        Assert.Equal([code], read.Codes);
    }

    private static Task<ImportDeskReading> ReadAsync(string text) => ImportDesk.ReadAsync(ImportFormat.CsvStatements, text);
}
