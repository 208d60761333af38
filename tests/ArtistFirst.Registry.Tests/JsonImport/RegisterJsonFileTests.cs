using System.Text;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>A register file is read as it comes, in bounded memory, and says of every row that it leaves out where that stands.</summary>
public sealed class RegisterJsonFileTests
{
    private const string Head = "\"version\":1,\"registry\":\"https://registry.example\",\"revision\":1,\"asOf\":\"2026-11-22T11:00:00Z\"";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_come_in_the_order_in_which_they_name_each_other_whatever_the_order_in_the_file()
    {
        byte[] file = await File.ReadAllBytesAsync(Path.Combine(Vectors.RepositoryRoot, "docs", "spec", "register.example.json"), Stop);
        RegisterContents contents = RightsRegister.Parse(file).Contents;
        RegisterRow[] expected = [.. RegisterRow.AllOf(contents)];
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.RegisterFile, file);
        Assert.Empty(read.Remarks);
        Assert.Equal(expected.Select(Tell).Order(StringComparer.Ordinal), read.Rows.Select(Tell).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Where(static row => row is not PartyRow).Select(Tell), read.Rows.Where(static row => row is not PartyRow).Select(Tell));

        string[] members = [.. System.Text.Json.JsonDocument.Parse(file).RootElement.EnumerateObject().Reverse().Select(static member => $"\"{member.Name}\":{member.Value.GetRawText()}")];
        ImportDeskReading reversed = await ImportDesk.ReadAsync(ImportFormat.RegisterFile, $"{{{string.Join(",\n", members)}}}");
        Assert.Equal(read.Rows.Select(Tell), reversed.Rows.Select(Tell));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_left_out_with_its_own_line_AF2065()
    {
        string text = $$"""
            {
              {{Head}},
              "parties": [
                { "id": "https://label.example", "name": "North Label", "kind": "organization" },
                {
                  "id": "https://other.example",
                  "name": "Other",
                  "kind": "orchestra"
                },
                17,
                { "id": "isni:0000000121707484", "name": "Ada", "kind": "person", "colour": "blue" }
              ],
              "recordings": [
                { "isrc": "SEABC2600001", "title": "A song", "vocals": "no", "claims": [] },
                { "isrc": "wrong", "title": "A song" }
              ]
            }
            """;
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.RegisterFile, text);
        Assert.Equal(["https://label.example", "SEABC2600001"], read.Rows.Select(static row => row.Key));
        Assert.Equal([(8L, "AF2065"), (10, "AF2065"), (11, "AF2065"), (15, "AF2065")], read.Rejected.Select(static remark => (remark.Line, remark.Finding.Code.ToString())));
        Assert.Contains("$.parties[1].kind", read.Remarks[0].Finding.Message, StringComparison.Ordinal);
        Assert.Contains("$.recordings[1].isrc", read.Remarks[3].Finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n\"version\":1,\n\"registry\":}", 3)]
    [InlineData("{\n\"version\":2}", 2)]
    [InlineData("[]", 1)]
    [InlineData("", 1)]
    [InlineData("\n\n{\"version\":1}", 3)]
    [InlineData("{HEAD,\n\"parties\":{}}", 2)]
    [InlineData("{HEAD,\n\"colours\":[]}", 2)]
    [InlineData("{HEAD,\n\"parties\":[],\n\"parties\":[]}", 3)]
    [InlineData("{HEAD,\n\"parties\":[\n{\"id\":\"https://label.example\",\"name\":\"North\",\"kind\":\"organization\"},\n", 4)]
    [InlineData("{HEAD}\n{}", 2)]
    [InlineData("{HEAD,\"parties\":[[[[[[[[[[[]]]]]]]]]]]}", 1)]
    public async Task Of_a_file_that_is_none_nothing_is_imported_AF2061(string text, long line)
    {
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.RegisterFile, text.Replace("HEAD", Head, StringComparison.Ordinal));
        Assert.Empty(read.Rows);
        ImportRemark remark = Assert.Single(read.Rejected);
        Assert.Equal((line, "AF2061"), (remark.Line, remark.Finding.Code.ToString()));
    }

    [Fact]
    public async Task A_mark_of_UTF_8_says_nothing_and_one_of_UTF_16_that_it_is_the_wrong_encoding_AF2061()
    {
        string text = $"{{{Head},\"parties\":[{{\"id\":\"https://label.example\",\"name\":\"North\",\"kind\":\"organization\"}}]}}";
        Assert.Single((await ImportDesk.ReadAsync(ImportFormat.RegisterFile, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)])).Rows);
        ImportRemark remark = Assert.Single((await ImportDesk.ReadAsync(ImportFormat.RegisterFile, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)])).Rejected);
        Assert.Equal("AF2061", remark.Finding.Code.ToString());
        Assert.Contains("UTF-16", remark.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_huge_row_is_left_out_and_the_next_one_read_AF2062()
    {
        string artists = string.Join(',', Enumerable.Repeat($"\"{new string('x', 400)}\"", 12_000));
        string text = $"{{{Head},\"recordings\":[\n{{\"isrc\":\"SEABC2600001\",\"title\":\"Huge\",\"artists\":[{artists}]}},\n{{\"isrc\":\"SEABC2600002\",\"title\":\"A song\"}}]}}";
        ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.RegisterFile, text);
        Assert.Equal("SEABC2600002", Assert.Single(read.Rows).Key);
        ImportRemark remark = Assert.Single(read.Rejected);
        Assert.Equal((2L, "AF2062"), (remark.Line, remark.Finding.Code.ToString()));
        Assert.Equal("AF2062", Assert.Single((await ImportDesk.ReadAsync(ImportFormat.RegisterFile, $"{{{Head},\"parties\":[\"{new string('x', 2 << 20)}\"]}}")).Rejected).Finding.Code.ToString());
    }

    [Fact]
    public async Task A_stream_that_gives_a_byte_at_a_time_and_cannot_seek_is_read_all_the_same()
    {
        byte[] file = await File.ReadAllBytesAsync(Path.Combine(Vectors.RepositoryRoot, "docs", "spec", "register.example.json"), Stop);
        ImportDeskReading whole = await ImportDesk.ReadAsync(ImportFormat.RegisterFile, file);
        await using Drip drip = new(file, canSeek: true);
        Assert.Equal(whole.Rows.Select(Tell), (await ImportDesk.ReadAsync(ImportFormat.RegisterFile, drip)).Rows.Select(Tell));
        await using Drip pipe = new(file, canSeek: false);
        Assert.Equal(whole.Rows.Select(Tell), (await ImportDesk.ReadAsync(ImportFormat.RegisterFile, pipe)).Rows.Select(Tell));
    }

    [Fact]
    public async Task Bytes_of_any_kind_are_rejected_and_never_more()
    {
        byte[] good = await File.ReadAllBytesAsync(Path.Combine(Vectors.RepositoryRoot, "docs", "spec", "register.example.json"), Stop);
        Random random = new(11);
        for (int round = 0; round < 200; round++)
        {
            byte[] bytes = [.. good.Take(round % 2 == 0 ? good.Length : random.Next(good.Length))];
            for (int change = 0; change < 4 && bytes.Length > 0; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            ImportDeskReading read = await ImportDesk.ReadAsync(ImportFormat.RegisterFile, bytes);
            Assert.True(read.Rows.Count > 0 || read.Rejected.Any());
        }
    }

    private static string Tell(RegisterRow row) => row is RightsClaimRow claim ? $"{row.Key} {claim.Claim.Party} {claim.Claim.Side} {claim.Claim.Share}" : $"{row.Kind} {row.Key}";

    /// <summary>A stream that gives a byte at a time.</summary>
    private sealed class Drip(byte[] bytes, bool canSeek) : MemoryStream(bytes)
    {
        public override bool CanSeek => canSeek;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(buffer.Length, 1)], cancellationToken);
    }
}
