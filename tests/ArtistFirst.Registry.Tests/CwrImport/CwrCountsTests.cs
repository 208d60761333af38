namespace ArtistFirst.Registry.Tests;

/// <summary>A file of CWR says how much is in it: what was lost on the way shows.</summary>
public sealed class CwrCountsTests
{
    private static readonly string Whole = CwrText21.File("NWR", "20260101", [("00000000199", 5_000), ("00000000297", 5_000)]);

    [Theory]
    [InlineData("ddex/cwr/dmp_CW220001DMP_000.V21")]
    [InlineData("ddex/cwr/nwrexample2.V21")]
    [InlineData("ddex/cwr/revexample.V21")]
    public async Task Real_files_hold_what_they_say(string vector) => Assert.DoesNotContain("AF2085", (await ImportDesk.ReadVectorAsync(ImportFormat.Cwr, vector)).Codes);

    [Fact]
    public async Task A_file_that_holds_what_it_says_is_whole()
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Cwr, Whole + "\r\n\x1A");
        Assert.Empty(read.Remarks);
        Assert.Equal(2, read.Claims.Count());
    }

    [Theory]
    [InlineData("OWR0000000000000002", "5 records in the group, as its GRT says; got 4", "7 records in the file, as its TRL says; got 6")]
    [InlineData("GRT", "GRT at the end of the group; got none", "7 records in the file, as its TRL says; got 6")]
    public async Task A_record_that_was_lost_on_the_way_is_told_and_what_was_read_stays_AF2085(string lost, string ofGroup, string ofFile)
    {
        string text = string.Join("\r\n", Whole.Split("\r\n").Where(line => !line.StartsWith(lost, StringComparison.Ordinal)));
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Cwr, text);
        ImportRemark[] told = [.. read.Rejected];
        Assert.Equal(["AF2085", "AF2085"], told.Select(static remark => remark.Finding.Code.ToString()));
        Assert.Contains(ofGroup, told[0].Finding.Message, StringComparison.Ordinal);
        Assert.Contains(ofFile, told[1].Finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(read.Claims);
    }

    [Theory]
    [InlineData("TRL0000100000001", "TRL0000200000001", "2 groups in the file")]
    [InlineData("TRL0000100000001", "TRL00001        ", "1 groups")]
    public async Task A_count_of_groups_that_is_wrong_is_told_AF2085(string before, string after, string expected)
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Cwr, Whole.Replace(before, after, StringComparison.Ordinal));
        ImportRemark told = Assert.Single(read.Remarks);
        Assert.Equal("AF2085", told.Finding.Code.ToString());
        Assert.Equal(expected.StartsWith('2'), told.IsRejection && told.Finding.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sender_who_counts_transactions_otherwise_lost_nothing_AF2085()
    {
        ImportDeskReading read = await ImportDesk.ReadVectorAsync(ImportFormat.Cwr, "ddex/cwr/dmp_CW220001000_DMP.V21", new RegisterImportOptions { PartyNamespace = ImportDesk.Space });
        Assert.Equal(2, read.Codes.Count(static code => code is "AF2085"));
        Assert.Empty(read.Rejected);
    }

    [Fact]
    public async Task A_second_file_behind_the_first_is_told_AF2085()
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.Cwr, Whole + "\r\n" + Whole);
        Assert.Contains("more behind it, which was not read", Assert.Single(read.Rejected).Finding.Message, StringComparison.Ordinal);
    }
}
