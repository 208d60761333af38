namespace ArtistFirst.Tests;

public sealed class FileCatalogueIndexFileTests : IDisposable
{
    private const string One = "USPR37300012";
    private const string Two = "GBUM70602587";
    private readonly CatalogueFolderOfFiles _folder = new();

    [Theory]
    [InlineData("catalogue.json", """{"recordings":{"US-PR3-73-00012":"albums/one.bin"}}""")]
    [InlineData("catalogue.csv", "isrc,path\nUSPR37300012,albums/one.bin\n")]
    [InlineData("catalogue.csv", "ISRC,Path\r\n\r\n\"USPR37300012\",\"albums/one.bin\"\r\n")]
    [InlineData("catalogue.csv", "\uFEFFisrc,path\nUSPR37300012,albums/one.bin")]
    public async Task A_file_is_found_by_the_index_whatever_its_name(string index, string text)
    {
        _folder.Write("albums/one.bin");
        _folder.Write(index, text);
        Assert.Equal("albums/one.bin", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task Quotes_and_commas_in_a_path_are_read_as_csv_has_them()
    {
        _folder.Write("a, \"b\".wav");
        _folder.Write("catalogue.csv", "isrc,path\nUSPR37300012,\"a, \"\"b\"\".wav\"\n");
        Assert.Equal("a, \"b\".wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task The_index_wins_over_names_and_tags()
    {
        _folder.Write($"{One}.wav");
        _folder.Write("real.wav", CatalogueFolderOfFiles.Tagged(Two));
        _folder.Write("catalogue.json", $$$"""{"recordings":{"{{{One}}}":"real.wav"}}""");
        Assert.Equal("real.wav", await _folder.OpenedAsync(One));
        await _folder.MissingAsync(Two);
        Assert.Empty(_folder.Catalogue.Problems);
    }

    [Fact]
    public async Task Recordings_that_the_index_does_not_name_are_found_by_name_and_tag()
    {
        _folder.Write("one.wav");
        _folder.Write($"{Two}.wav");
        _folder.Write("catalogue.json", $$$"""{"recordings":{"{{{One}}}":"one.wav"}}""");
        Assert.Equal("one.wav", await _folder.OpenedAsync(One));
        Assert.Equal($"{Two}.wav", await _folder.OpenedAsync(Two));
    }

    [Theory]
    [InlineData("../outside.wav")]
    [InlineData("a/../../outside.wav")]
    [InlineData("./one.wav")]
    [InlineData("a//one.wav")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\one.wav")]
    [InlineData("a/")]
    [InlineData("")]
    public async Task Paths_that_could_lead_out_of_the_folder_are_refused(string path)
    {
        File.WriteAllBytes(Path.Combine(_folder.Outside, "outside.wav"), CatalogueFolderOfFiles.Wave());
        string text = System.Text.Json.JsonSerializer.Serialize(path);
        _folder.Write("catalogue.json", $$$"""{"recordings":{"{{{One}}}":{{{text}}}}}""");
        Assert.Contains("inside the catalogue's folder", (await _folder.RefusedAsync(One)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"recordings":[]}""")]
    [InlineData("""{"recordings":{},"version":1}""")]
    [InlineData("""{"Recordings":{}}""")]
    [InlineData("""{"recordings":{"USPR37300012":1}}""")]
    [InlineData("""{"recordings":{"USPR37300012":null}}""")]
    [InlineData("""{"recordings":{"USPR37300012":["a"]}}""")]
    [InlineData("""{"recordings":{"USPR3730001":"a.wav"}}""")]
    [InlineData("""{"recordings":{}} x""")]
    [InlineData("""{"recordings":{},}""")]
    public async Task A_broken_json_index_is_refused_whole(string text)
    {
        _folder.Write($"{One}.wav");
        _folder.Write("catalogue.json", text);
        Assert.Contains("catalogue.json", (await _folder.RefusedAsync(One)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n", 1)]
    [InlineData("path,isrc\n", 1)]
    [InlineData("isrc,path\nUSPR37300012\n", 2)]
    [InlineData("isrc,path\nUSPR37300012,a,b\n", 2)]
    [InlineData("isrc,path\n\nUSPR37300012,\"a\n", 3)]
    [InlineData("isrc,path\nUSPR37300012,\"a\"b\n", 2)]
    [InlineData("isrc,path\nUSPR37300012,a\"b\n", 2)]
    [InlineData("isrc,path\nUSPR3730001,a\n", 2)]
    public async Task A_broken_csv_index_is_refused_whole_with_the_line(string text, int line)
    {
        _folder.Write($"{One}.wav");
        _folder.Write("catalogue.csv", text);
        Assert.Contains(line == 1 ? "first line" : $"line {line}", (await _folder.RefusedAsync(One)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_forms_of_the_index_at_once_are_refused()
    {
        _folder.Write("catalogue.json", """{"recordings":{}}""");
        _folder.Write("catalogue.csv", "isrc,path\n");
        Assert.Contains("both", (await _folder.RefusedAsync(One)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_given_twice_is_refused_unless_the_file_is_the_same()
    {
        _folder.Write("a.wav");
        _folder.Write("b.wav");
        _folder.Write("catalogue.csv", $"isrc,path\n{One},a.wav\n{One},b.wav\n");
        Assert.Contains("'a.wav'", (await _folder.RefusedAsync(One)).Message, StringComparison.Ordinal);

        _folder.Write("catalogue.csv", $"isrc,path\n{One},a.wav\nUS-PR3-73-00012,a.wav\n");
        await _folder.Catalogue.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal("a.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task A_file_given_for_two_recordings_opens_under_neither()
    {
        _folder.Write("a.wav");
        _folder.Write("catalogue.csv", $"isrc,path\n{One},a.wav\n{Two},a.wav\n");
        await _folder.RefusedAsync(One);
        await _folder.RefusedAsync(Two);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_and_names_do_not_stand_in_for_it()
    {
        _folder.Write($"{One}.wav");
        _folder.Write("catalogue.json", $$$"""{"recordings":{"{{{One}}}":"gone.wav"}}""");
        Assert.Contains("gone.wav", (await _folder.RefusedAsync(One)).Message, StringComparison.Ordinal);
        Assert.Equal("gone.wav", Assert.Single(_folder.Catalogue.Problems).Path);
    }

    [Theory]
    [InlineData("catalogue.json", null)]
    [InlineData("one.wav", "A secret of the studio.")]
    [InlineData("one.bin", "FORM\0\0\0\0TEXT")]
    public async Task A_file_that_the_index_names_and_that_is_no_audio_does_not_open(string name, string? content)
    {
        if (content is not null)
        {
            _folder.Write(name, content);
        }

        _folder.Write("catalogue.json", $$$"""{"recordings":{"{{{One}}}":"{{{name}}}"}}""");
        Assert.Contains("no audio", (await _folder.RefusedAsync(One)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OggS")]
    [InlineData("FORM\0\0\0\0AIFF")]
    [InlineData("caff")]
    [InlineData("wvpk")]
    public async Task Audio_whose_tags_cannot_be_read_opens_by_the_index(string start)
    {
        _folder.Write("one", start);
        _folder.Write("catalogue.json", $$$"""{"recordings":{"{{{One}}}":"one"}}""");
        Assert.Equal("one", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task A_corrected_index_holds_from_the_next_opening_on()
    {
        _folder.Write("a.wav");
        _folder.Write("b.wav");
        string index = _folder.Write("catalogue.json", $$$"""{"recordings":{"{{{One}}}":"a.wav"}}""");
        DateTime written = File.GetLastWriteTimeUtc(index);
        Assert.Equal("a.wav", await _folder.OpenedAsync(One));

        // As long as before, and written at the same instant: what a file system with a coarse clock says of a quick correction.
        _folder.Write("catalogue.json", $$$"""{"recordings":{"{{{One}}}":"b.wav"}}""");
        File.SetLastWriteTimeUtc(index, written);
        Assert.Equal("b.wav", await _folder.OpenedAsync(One));

        File.Delete(index);
        await _folder.MissingAsync(One);
        _folder.Write("catalogue.csv", $"isrc,path\n{One},a.wav\n");
        Assert.Equal("a.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task An_index_that_breaks_closes_and_one_that_is_mended_opens()
    {
        _folder.Write("a.wav");
        _folder.Write($"{Two}.wav");
        string good = $$$"""{"recordings":{"{{{One}}}":"a.wav"}}""";
        _folder.Write("catalogue.json", good);
        Assert.Equal("a.wav", await _folder.OpenedAsync(One));

        _folder.Write("catalogue.json", good[..^1]);
        await _folder.RefusedAsync(One);
        await _folder.RefusedAsync(Two);
        await _folder.RefusedAsync(One);

        _folder.Write("catalogue.json", good);
        Assert.Equal("a.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task A_link_to_the_index_that_is_turned_is_followed()
    {
        _folder.Write("a.wav");
        _folder.Write("b.wav");
        DateTime written = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (string name in (string[])["a", "b"])
        {
            File.SetLastWriteTimeUtc(_folder.Write($"states/{name}/catalogue.json", $$$"""{"recordings":{"{{{One}}}":"{{{name}}}.wav"}}"""), written);
        }

        string link = Path.Combine(_folder.Root, "catalogue.json");
        File.CreateSymbolicLink(link, "states/a/catalogue.json");
        Assert.Equal("a.wav", await _folder.OpenedAsync(One));

        File.Delete(link);
        File.CreateSymbolicLink(link, "states/b/catalogue.json");
        Assert.Equal("b.wav", await _folder.OpenedAsync(One));
    }

    public void Dispose() => _folder.Dispose();
}
