using System.Text;

namespace ArtistFirst.Registry.Tests;

public sealed class CwrFileTests
{
    private const string Folder = "ddex/cwr/";

    [Fact]
    public async Task Mechanical_shares_count_writers_without_them_have_a_veto_and_an_unknown_publisher_leaves_the_rest_open_AF2069()
    {
        ImportDeskReading read = await ImportDesk.ReadVectorAsync(ImportFormat.Cwr, Folder + "dmp_CW220001DMP_000.V21");
        Assert.Equal(["work ipi:09000000020 75 *", "work ipi:00000000199 0 *", "work ipi:00000000297 0 *"], read.ClaimsInWords);
        Assert.Equal(["AF2069"], read.Codes);
        Assert.Empty(read.Rejected);
        Assert.Equal("MUSIC PUB CARTOONS", Assert.Single(read.Rows.OfType<WorkRow>()).Work.Title);
        Assert.Equal(["TEST PUBLISHER Organization", "MATIJA KOLARIC Person", "ANN OTHER Person"], read.Parties.Select(static party => $"{party.Name} {party.Kind}"));
    }

    [Fact]
    public async Task Performing_shares_count_where_they_are_asked_for()
    {
        ImportDeskReading read = await ImportDesk.ReadVectorAsync(ImportFormat.Cwr, Folder + "dmp_CW220001DMP_000.V21", new RegisterImportOptions { CwrRight = CwrRight.Performing });
        Assert.Equal(["work ipi:09000000020 37.5 *", "work ipi:00000000199 25 *", "work ipi:00000000297 25 *"], read.ClaimsInWords);
    }

    [Fact]
    public async Task Sub_publishers_control_their_territories_and_thirds_add_up_exactly()
    {
        ImportDeskReading read = await ImportDesk.ReadVectorAsync(ImportFormat.Cwr, Folder + "ackexample_head.V21");
        RightsClaim[] claims = [.. read.Claims.Select(static row => row.Claim)];
        Assert.Equal(16, claims.Length);
        Assert.Equal("0", Assert.Single(claims, static claim => claim.Party.Value is "00130046332").Share.ToString());
        Assert.Equal("BE LU", Assert.Single(claims, static claim => claim.Party.Value is "00418430181").Territories.ToString());

        // 33.33, 16.66 and their like in Sweden: 99.98 of 100, which is the whole.
        Share[] sweden = [.. claims.Where(static claim => claim.Territories.Contains(Territory.Parse("SE"))).Select(static claim => claim.Share)];
        Assert.Equal(1m, sweden.Sum(static share => (decimal)share.Numerator / share.Denominator), 12);
        Assert.Contains(sweden, static share => share == Share.Fraction(3333, 9998));
    }

    [Fact]
    public async Task A_work_in_which_the_file_breaks_off_is_left_out_AF2061()
    {
        ImportDeskReading read = await ImportDesk.ReadVectorAsync(ImportFormat.Cwr, Folder + "ackexample_head.V21");
        Assert.Single(read.Rows.OfType<WorkRow>());
        Assert.Equal("AF2061", Assert.Single(read.Rejected).Finding.Code.ToString());
    }

    [Fact]
    public async Task A_work_without_an_ISWC_is_left_out_AF2066()
    {
        ImportDeskReading one = await ImportDesk.ReadVectorAsync(ImportFormat.Cwr, Folder + "nwrexample2.V21");
        ImportDeskReading two = await ImportDesk.ReadVectorAsync(ImportFormat.Cwr, Folder + "revexample.V21");
        Assert.Empty(one.Rows);
        Assert.Equal(["AF2066"], one.Codes);
        Assert.Empty(two.Rows);
        Assert.Equal(["AF2066", "AF2066"], two.Codes);
    }

    [Fact]
    public async Task A_wrong_IPI_number_is_noted_AF2067_and_its_holder_is_known_by_the_senders_number_or_not_at_all_AF2068()
    {
        const string File = Folder + "dmp_CW220001000_DMP.V21";
        ImportDeskReading without = await ImportDesk.ReadVectorAsync(ImportFormat.Cwr, File);
        Assert.Equal(["AF2067", "AF2068", "AF2068", "AF2069"], without.Codes.Take(4));
        Assert.Empty(without.Claims);
        ImportDeskReading with = await ImportDesk.ReadVectorAsync(ImportFormat.Cwr, File, new RegisterImportOptions { PartyNamespace = ImportDesk.Space });
        Assert.Equal(["work https://sender.example/parties/p000001 100 *", "work https://sender.example/parties/w000001 0 *"], with.ClaimsInWords.Take(2));
        Assert.Empty(with.Rejected);
    }

    [Fact]
    public async Task Shares_of_a_known_file_are_what_its_own_columns_say()
    {
        // The ISWC that these files lack, put where the specification has it.
        ImportDeskReading read = await ReadWithCodeAsync("revexample.V21");
        Assert.Equal(
            [
                "work ipi:00000000199 100 *", "work ipi:00000000395 0 *",
                "work ipi:00000000199 50 *", "work ipi:00000000395 0 *", "work https://sender.example/parties/w000003 50 *",
            ],
            read.ClaimsInWords);
        read = await ReadWithCodeAsync("nwrexample2.V21");
        Assert.Equal(
            ["work ipi:00000000297 0 *", "work ipi:00000000199 50 *", "work ipi:00000000395 0 *", "work https://sender.example/parties/jzl2gmgv3 50 *"],
            read.ClaimsInWords);
    }

    [Theory]
    [InlineData("I2136E0840", "75 * -AS -GU -MP -PR -UM -US -VI|0 AS GU MP PR UM US VI")]
    [InlineData("I0752I0578", "75 BV NO SE SJ|0 * -BV -NO -SE -SJ")]
    [InlineData("I2120E0792", "75 AD AI AL AT")]
    public async Task Territories_are_taken_in_and_out(string records, string expected)
    {
        string[] lines = (await File.ReadAllLinesAsync(ArtistFirst.Tests.Vectors.Get(Folder + "dmp_CW220001DMP_000.V21"), TestContext.Current.CancellationToken)).ToArray();
        int place = Array.FindIndex(lines, static line => line.StartsWith("SPT", StringComparison.Ordinal));
        lines[place] = string.Join('\n', records.Chunk(5).Select(record => lines[place][..49] + new string(record) + "N001"));
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Cwr, string.Join('\n', lines));
        string claims = string.Join('|', read.Claims.Where(static row => row.Claim.Party.Value is "09000000020").Select(static row => $"{row.Claim.Share} {row.Claim.Territories}"));
        Assert.StartsWith(expected, claims, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SPT", "I2136", "I0280", "AF2070")]
    [InlineData("SPT", "I2136", "X2136", "AF2064")]
    [InlineData("SWT", "02500", "0250A", "AF2064")]
    [InlineData("SWR", "02500", "99999", "AF2065")]
    public async Task A_record_that_is_wrong_leaves_out_the_whole_work_AF2064_AF2065_AF2070(string type, string before, string after, string code)
    {
        string[] lines = await File.ReadAllLinesAsync(ArtistFirst.Tests.Vectors.Get(Folder + "dmp_CW220001DMP_000.V21"), TestContext.Current.CancellationToken);
        lines = [.. lines.Select(line => line.StartsWith(type, StringComparison.Ordinal) ? line.Replace(before, after, StringComparison.Ordinal) : line)];
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Cwr, string.Join("\r\n", lines));
        Assert.Empty(read.Rows);
        Assert.Contains(code, read.Codes);
    }

    [Fact]
    public async Task What_the_society_did_not_accept_is_left_out()
    {
        string text = await File.ReadAllTextAsync(ArtistFirst.Tests.Vectors.Get(Folder + "dmp_CW220001000_DMP.V21"), TestContext.Current.CancellationToken);
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Cwr, text.Replace("20200603AS", "20200603CO", StringComparison.Ordinal));
        Assert.Empty(read.Rows);
        Assert.Equal(2, read.Rejected.Count());
    }

    [Theory]
    [InlineData("HDRPB000000199THE SENDER\nGRHNWR0000103.00\n", "AF2060")]
    [InlineData("NWR0000000000000000THE WORK", "AF2060")]
    [InlineData("", "AF2061")]
    [InlineData("HDR\n", "AF2061")]
    public async Task Other_files_are_told_apart_AF2060(string text, string code) => Assert.Equal(code, Assert.Single((await ImportDesk.ReadAsync(ImportFormat.Cwr, text)).Remarks).Finding.Code.ToString());

    [Fact]
    public async Task A_line_without_end_is_not_read_AF2062()
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Cwr, "HDR" + new string('X', 2_000_000));
        Assert.Equal("AF2062", Assert.Single(read.Remarks).Finding.Code.ToString());
    }

    [Fact]
    public async Task Bytes_of_any_kind_are_rejected_and_never_more()
    {
        byte[] good = await File.ReadAllBytesAsync(ArtistFirst.Tests.Vectors.Get(Folder + "dmp_CW220001DMP_000.V21"), TestContext.Current.CancellationToken);
        Random random = new(7);
        for (int round = 0; round < 300; round++)
        {
            byte[] bytes = [.. good.Take(random.Next(good.Length))];
            for (int change = 0; change < 8 && bytes.Length > 0; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Cwr, bytes);
            Assert.All(read.Claims, static row => Assert.Equal(Side.Work, row.Claim.Side));
        }
    }

    private static async Task<ImportDeskReading> ReadWithCodeAsync(string name)
    {
        string[] lines = await File.ReadAllLinesAsync(ArtistFirst.Tests.Vectors.Get(Folder + name), Encoding.Latin1, TestContext.Current.CancellationToken);
        lines = [.. lines.Select(static line => line.StartsWith("NWR", StringComparison.Ordinal) || line.StartsWith("REV", StringComparison.Ordinal) ? line[..95] + "T0345246801" + line[106..] : line)];
        return await ImportDesk.ReadAsync(ImportFormat.Cwr, string.Join('\n', lines), new RegisterImportOptions { PartyNamespace = ImportDesk.Space });
    }
}
