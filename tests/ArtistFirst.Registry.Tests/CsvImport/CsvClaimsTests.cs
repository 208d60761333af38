using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Registry.Tests;

public sealed class CsvClaimsTests
{
    private const string Header = "isrc,iswc,party,side,share,territories,from,until,title,artists,works,catalogues,labels,vocals,party_name,party_kind\r\n";
    private const string Ada = "isni:0000000121707484";

    [Fact]
    public async Task A_line_is_a_claim_and_says_what_it_is_about()
    {
        ImportDeskReading read = await ReadAsync(Header
            + $"SE-ABC-26-00001,,{Ada},artist,,,,,\"A song, \"\"twice\"\"\",Ada Sång|Bo,T-034.524.680-1,north,{Ada},yes,Ada Sång,person\r\n"
            + $"SEABC2600001,,{Ada},master,33.34,* -US,2026-01-01,2027-01-01T12:00:00Z,,,,,,,,\r\n"
            + $",T0345246801,{Ada},work,1/3,SE NO,,,A song,,,south,,,,\r\n");
        Assert.Empty(read.Remarks);
        Assert.Equal([$"artist {Ada} unknown *", $"master {Ada} 33.34 * -us", $"work {Ada} 1/3 no se"], read.ClaimsInWords);
        Recording recording = Assert.Single(read.Recordings);
        Assert.Equal("A song, \"twice\"", recording.Title);
        Assert.Equal(["Ada Sång", "Bo"], recording.Artists);
        Assert.Equal(("T0345246801", "north", Vocals.Yes), (Assert.Single(recording.Works).ToString(), Assert.Single(recording.Catalogues).ToString(), recording.Vocals));
        Assert.Equal(("Ada Sång", PartyKind.Person), (Assert.Single(read.Parties).Name, read.Parties.First().Kind));
        RightsClaim master = read.Claims.ElementAt(1).Claim;
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), master.From);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 12, 0, 0, TimeSpan.Zero), master.Until);
        Assert.Equal("south", Assert.Single(Assert.Single(read.Rows.OfType<WorkRow>()).Work.Catalogues).ToString());
    }

    [Theory]
    [InlineData(";", "\r\n", false)]
    [InlineData("\t", "\n", false)]
    [InlineData(",", "\r", true)]
    [InlineData(";", "\n", true)]
    public async Task Semicolons_tabs_line_ends_and_a_byte_order_mark_are_the_writers_own_affair(string separator, string end, bool mark)
    {
        string text = $"party,isrc,side,share{end}{Ada},SEABC2600001,master,50{end}{end}{Ada},SEABC2600002,master,50".Replace(",", separator, StringComparison.Ordinal);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.CsvClaims, mark ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes);
        Assert.Empty(read.Remarks);
        Assert.Equal(2, read.Claims.Count());
        read = await ImportDesk.ReadAsync(ImportFormat.CsvClaims, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
        Assert.Equal(2, read.Claims.Count());
    }

    [Theory]
    [InlineData("isrc,party,side,share,colour", "colour")]
    [InlineData("isrc,party,side,ISRC", "twice")]
    [InlineData("isrc,party,share", "'side'")]
    [InlineData("isrc,party,,side", "empty")]
    public async Task Columns_that_are_unknown_missing_or_there_twice_end_the_reading_AF2063(string header, string told)
    {
        ImportRemark remark = Assert.Single((await ReadAsync(header + "\nx,y,z")).Remarks);
        Assert.Equal("AF2063", remark.Finding.Code.ToString());
        Assert.Contains(told, remark.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_has_no_columns_AF2063() => Assert.Equal(["AF2063"], (await ReadAsync("\r\n\r\n")).Codes);

    [Theory]
    [InlineData("SEABC2600001,{0},master,50,,", "AF2064")] // one field more
    [InlineData("SEABC2600001,{0},master", "AF2064")]
    [InlineData("SEABC2600001,{0},mas\0ter,50,", "AF2064")]
    [InlineData("SEABC2600001,{0},mas\"ter,50,", "AF2064")]
    [InlineData("SEABC2600001,{0},Master,50,", "AF2065")]
    [InlineData("SEABC2600001,{0},work,50,", "AF2065")]
    [InlineData("SEABC2600001,{0},master,,", "AF2065")]
    [InlineData("SEABC2600001,{0},master,50%,", "AF2065")]
    [InlineData("SEABC2600001,{0},master,101,", "AF2065")]
    [InlineData("SEABC260001,{0},master,50,", "AF2066")]
    [InlineData(",{0},master,50,", "AF2066")]
    [InlineData("SEABC2600001,isni:000000010675099X,master,50,", "AF2066")]
    [InlineData("SEABC2600001,Ada,master,50,", "AF2066")]
    [InlineData("SEABC2600001,,master,50,", "AF2066")]
    [InlineData("SEABC2600001,{0},master,50,XX", "AF2070")]
    public async Task A_line_that_is_wrong_is_left_out_and_told_of_AF2064_AF2065_AF2066_AF2070(string line, string code)
    {
        string good = $"SEABC2600002,{Ada},master,50,SE\n";
        ImportDeskReading read = await ReadAsync("isrc,party,side,share,territories\n" + good + string.Format(null, line, Ada) + "\n" + good);
        ImportRemark remark = Assert.Single(read.Remarks);
        Assert.Equal((3L, code, true), (remark.Line, remark.Finding.Code.ToString(), remark.IsRejection));
        Assert.Equal(2, read.Claims.Count());
    }

    [Theory]
    [InlineData("from,until", "2026-02-30,", "AF2065")]
    [InlineData("from,until", "2026-02-02,2026-02-02", "AF2065")]
    [InlineData("works,title", "T1234567890,A", "AF2066")]
    [InlineData("party_name,party_kind", "Ada,robot", "AF2065")]
    [InlineData("party_name,party_kind", "Ada,", "AF2065")]
    [InlineData("vocals,title", "maybe,A", "AF2065")]
    public async Task Every_cell_is_read_or_the_line_is_left_out_AF2065(string columns, string cells, string code)
    {
        ImportDeskReading read = await ReadAsync($"isrc,party,side,share,{columns}\nSEABC2600001,{Ada},master,50,{cells}\n");
        Assert.Empty(read.Rows);
        Assert.Equal([code], read.Codes);
    }

    [Fact]
    public async Task What_is_too_large_or_no_text_ends_the_reading_AF2062_AF2061()
    {
        const string Start = "isrc,party,side,share\n";
        Assert.Equal(["AF2062"], (await ReadAsync(Start + "\"" + new string('x', 100_000))).Codes);
        Assert.Equal(["AF2062"], (await ReadAsync(Start + new string(',', 2_000_000))).Codes);
        Assert.Equal(["AF2062"], (await ReadAsync(new string('x', 2_000_000))).Codes);
        ImportRemark open = Assert.Single((await ReadAsync($"{Start}SEABC2600001,\"{Ada},master,50\nSEABC2600002,{Ada},master,50\n")).Remarks);
        Assert.Equal((2L, "AF2061", true), (open.Line, open.Finding.Code.ToString(), open.IsRejection));
        Assert.Contains("Nothing", open.Finding.Message, StringComparison.Ordinal);
        ImportRemark large = Assert.Single((await ReadAsync($"{Start}\n\nSEABC2600001,\"{new string('x', 100_000)}\",master,50\nSEABC2600002,{Ada},master,50\n")).Remarks);
        Assert.Contains("Nothing from this line on was read", large.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_cost_their_line_alone_and_lines_are_counted_as_editors_count_them_AF2064()
    {
        string line = $"SEABC2600001,{Ada},master,50\n";
        ImportDeskReading read = await ImportDesk.ReadAsync(
            ImportFormat.CsvClaims, [.. Encoding.UTF8.GetBytes("isrc,party,side,share,title\n\n" + line.Replace("50", "50,A", StringComparison.Ordinal) + $"\nSEABC2600001,{Ada},master,50,"), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\n\r\n" + line)]);
        Assert.Equal([(5L, "AF2064"), (7L, "AF2064")], read.Remarks.Select(static remark => (remark.Line, remark.Finding.Code.ToString())));
        Assert.Single(read.Claims);
    }

    [Fact]
    public async Task Random_bytes_are_rejected_and_never_more()
    {
        Random random = new(3);
        for (int round = 0; round < 300; round++)
        {
            byte[] bytes = new byte[random.Next(600)];
            random.NextBytes(bytes);
            byte[] start = round % 2 == 0 ? [] : Encoding.UTF8.GetBytes("isrc,party,side,share\n");
            Assert.Empty((await ImportDesk.ReadAsync(ImportFormat.CsvClaims, [.. start, .. bytes])).Rows);
        }
    }

    [Fact]
    public void What_a_writer_of_CSV_writes_is_read_back_equal()
    {
        string[] territories = ["*", "SE NO", "* -DE", "US"];
        Gen<RightsClaim> claims = from side in Gen.Elements(Side.Master, Side.Artist, Side.Voice)
                                  from share in Gen.Choose(0, 100_000_000)
                                  from place in Gen.Elements(territories)
                                  from hours in Gen.Choose(-1, 200_000)
                                  select new RightsClaim
                                  {
                                      Party = PartyId.Parse(Ada),
                                      Side = side,
                                      Share = side == Side.Master ? Share.Fraction(share, 100_000_000) : Share.Unknown,
                                      Territories = TerritorySet.Parse(place),
                                      From = hours < 0 ? null : new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours),
                                  };
        Gen<(string Title, RightsClaim Claim)[]> lines = (from title in ArbMap.Default.ArbFor<NonNull<string>>().Generator from claim in claims select (Clean(title.Get), claim)).NonEmptyListOf().Select(static list => list.ToArray());
        Prop.ForAll(lines.ToArbitrary(), static written => IsReadBackAsync(written).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();
    }

    private static async Task<bool> IsReadBackAsync((string Title, RightsClaim Claim)[] written)
    {
        StringBuilder text = new("title;isrc;party;side;share;territories;from\n");
        for (int i = 0; i < written.Length; i++)
        {
            (string title, RightsClaim claim) = written[i];
            text.Append(null, $"\"{title.Replace("\"", "\"\"", StringComparison.Ordinal)}\";SEABC{i:D7};{claim.Party};{claim.Side.ToWireName()};{(claim.Side == Side.Master ? claim.Share : null)};{claim.Territories};{claim.From:yyyy-MM-ddTHH:mm:ssZ}\n");
        }

        ImportDeskReading read = await ReadAsync(text.ToString());
        return read.Remarks.Count == 0
            && read.Claims.Select(static row => row.Claim).SequenceEqual(written.Select(static one => one.Claim))
            && read.Recordings.Select(static recording => recording.Title).SequenceEqual(written.Select(static one => one.Title).Where(static title => title.Length > 0));
    }

    private static string Clean(string title) => new string([.. title.Where(static c => c != '\0' && !char.IsSurrogate(c))]).Trim();

    private static Task<ImportDeskReading> ReadAsync(string text) => ImportDesk.ReadAsync(ImportFormat.CsvClaims, text);
}
