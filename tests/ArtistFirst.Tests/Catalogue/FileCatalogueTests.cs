namespace ArtistFirst.Tests;

public sealed class FileCatalogueTests : IDisposable
{
    private const string One = "USPR37300012";
    private const string Two = "GBUM70602587";
    private readonly CatalogueFolderOfFiles _folder = new();

    [Theory]
    [InlineData("USPR37300012.wav")]
    [InlineData("uspr37300012.WAV")]
    [InlineData("US-PR3-73-00012 Title.wav")]
    [InlineData("US_PR3_73_00012.wav")]
    [InlineData("01 - Artist - Title (USPR37300012) [24-96].wav")]
    [InlineData("albums/1973/USPR37300012.wav")]
    public async Task A_file_is_found_by_the_code_in_its_name(string name)
    {
        _folder.Write(name);
        Assert.Equal(name, await _folder.OpenedAsync(One));
        Assert.Empty(_folder.Catalogue.Problems);
        Assert.Equal(1, _folder.Catalogue.Count);
    }

    [Theory]
    [InlineData("XUSPR37300012.wav")]
    [InlineData("USPR373000123.wav")]
    [InlineData("US-PR3-73-000123.wav")]
    [InlineData("US-PR3_73-00012.wav")]
    [InlineData("USPR3730001.wav")]
    public async Task A_code_inside_a_longer_word_is_none(string name)
    {
        _folder.Write(name);
        await _folder.MissingAsync(One);
        Assert.Equal(name, Assert.Single(_folder.Catalogue.Problems).Path);
    }

    [Fact]
    public async Task A_file_is_found_by_its_tag_whatever_its_name()
    {
        _folder.Write("deep/er/some song.wav", CatalogueFolderOfFiles.Tagged("US-PR3-73-00012"));
        Assert.Equal("deep/er/some song.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task The_whole_file_comes_from_its_beginning_and_can_be_read_by_others_meanwhile()
    {
        byte[] content = CatalogueFolderOfFiles.Wave();
        _folder.Write($"{One}.wav", content);
        await using Stream first = await _folder.Catalogue.OpenAsync(Isrc.Parse(One), TestContext.Current.CancellationToken);
        await using Stream second = await _folder.Catalogue.OpenAsync(Isrc.Parse(One), TestContext.Current.CancellationToken);
        var copy = new MemoryStream();
        await first.CopyToAsync(copy, TestContext.Current.CancellationToken);
        Assert.Equal(content, copy.ToArray());
        Assert.False(first.CanWrite);
        Assert.True(Assert.IsType<FileStream>(first).IsAsync);
    }

    [Fact]
    public async Task A_name_and_a_tag_that_agree_are_one_answer()
    {
        _folder.Write($"{One}.wav", CatalogueFolderOfFiles.Tagged(One));
        Assert.Equal($"{One}.wav", await _folder.OpenedAsync(One));
    }

    [Fact]
    public async Task A_name_and_a_tag_that_contradict_each_other_are_refused_under_both()
    {
        _folder.Write($"{One}.wav", CatalogueFolderOfFiles.Tagged(Two));
        foreach (string isrc in (string[])[One, Two])
        {
            FileNotFoundException missing = await _folder.MissingAsync(isrc);
            Assert.Contains(One, missing.Message, StringComparison.Ordinal);
            Assert.Contains(Two, missing.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_codes_in_a_name_are_refused()
    {
        _folder.Write($"{One} {Two}.wav");
        await _folder.MissingAsync(One);
        await _folder.MissingAsync(Two);
        Assert.Contains("two ISRCs", Assert.Single(_folder.Catalogue.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_that_should_hold_a_code_and_does_not_is_refused()
    {
        _folder.Write($"{One}.wav", CatalogueFolderOfFiles.Tagged("USPR37300012/GBUM70602587"));
        await _folder.MissingAsync(One);
        Assert.Contains("'USPR37300012/GBUM70602587'", Assert.Single(_folder.Catalogue.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_recording_are_refused_by_both_their_names_and_others_still_open()
    {
        _folder.Write($"a/{One}.wav");
        _folder.Write("b/song.wav", CatalogueFolderOfFiles.Tagged(One));
        _folder.Write($"{Two}.wav");
        InvalidDataException refused = await _folder.RefusedAsync(One);
        Assert.Contains($"'a/{One}.wav'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'b/song.wav'", refused.Message, StringComparison.Ordinal);
        Assert.Equal($"{Two}.wav", await _folder.OpenedAsync(Two));
        Assert.Single(_folder.Catalogue.Problems);
        Assert.Equal(1, _folder.Catalogue.Count);
    }

    [Fact]
    public async Task A_missing_recording_is_told_with_what_to_do()
    {
        FileNotFoundException missing = await _folder.MissingAsync(One);
        Assert.Contains(_folder.Root, missing.Message, StringComparison.Ordinal);
        Assert.Contains(One, missing.Message, StringComparison.Ordinal);
        Assert.Contains("catalogue.json", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_by_name()
    {
        var catalogue = new FileCatalogue(Path.Combine(_folder.Root, "nowhere"));
        DirectoryNotFoundException missing = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => catalogue.OpenAsync(Isrc.Parse(One), TestContext.Current.CancellationToken));
        Assert.Contains("nowhere", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_recording_and_no_folder_are_the_callers_mistakes()
    {
        await Assert.ThrowsAsync<ArgumentException>("recording", () => _folder.Catalogue.OpenAsync(default, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>("folder", () => new FileCatalogue(" "));
    }

    [Fact]
    public async Task Files_that_are_no_audio_hidden_or_covers_are_passed_over()
    {
        _folder.Write($"{One}.jpg");
        _folder.Write($"{One}.txt", "notes");
        _folder.Write($"._{One}.wav");
        _folder.Write($".trash/{One}.wav");
        _folder.Write($"{One}.wav");
        Assert.Equal($"{One}.wav", await _folder.OpenedAsync(One));
        Assert.Empty(_folder.Catalogue.Problems);
    }

    [Fact]
    public async Task Containers_whose_tags_are_not_known_are_found_by_name_alone()
    {
        _folder.Write($"{One}.ogg", "OggS and so on");
        _folder.Write("song.opus", "OggS and so on");
        Assert.Equal($"{One}.ogg", await _folder.OpenedAsync(One));
        Assert.Equal("song.opus", Assert.Single(_folder.Catalogue.Problems).Path);
    }

    [Fact]
    public async Task Broken_and_empty_files_are_reported_and_do_no_harm_to_others()
    {
        _folder.Write($"{One}.wav", CatalogueFolderOfFiles.Wave()[..^4]);
        _folder.Write("empty.flac", "");
        _folder.Write($"{Two}.wav");
        Assert.Equal($"{Two}.wav", await _folder.OpenedAsync(Two));
        Assert.Equal([$"{One}.wav", "empty.flac"], _folder.Catalogue.Problems.Select(problem => problem.Path));
        Assert.Contains("cut short", (await _folder.MissingAsync(One)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_are_searched_sixty_four_deep()
    {
        string folder = string.Concat(Enumerable.Repeat("d/", 64));
        _folder.Write($"{folder}{One}.wav");
        _folder.Write($"{folder}d/{Two}.wav");
        Assert.EndsWith($"{One}.wav", await _folder.OpenedAsync(One), StringComparison.Ordinal);
        await _folder.MissingAsync(Two);
        Assert.Equal($"{folder}d", Assert.Single(_folder.Catalogue.Problems).Path);
    }

    [Fact]
    public async Task The_thousandth_problem_is_the_last_one_told()
    {
        for (int i = 0; i < 1010; i++)
        {
            _folder.Write($"{i}.wav", "");
        }

        await _folder.MissingAsync(One);
        Assert.Equal(1000, _folder.Catalogue.Problems.Count);
    }

    public void Dispose() => _folder.Dispose();
}
