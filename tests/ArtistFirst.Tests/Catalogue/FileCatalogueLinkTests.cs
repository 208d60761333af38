namespace ArtistFirst.Tests;

public sealed class FileCatalogueLinkTests : IDisposable
{
    private const string One = "USPR37300012";
    private const string Two = "GBUM70602587";
    private readonly CatalogueFolderOfFiles _folder = new();

    public FileCatalogueLinkTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege on Windows.");

    [Fact]
    public async Task A_link_out_of_the_folder_is_refused_by_name_and_by_index()
    {
        string secret = Path.Combine(_folder.Outside, "secret.wav");
        File.WriteAllBytes(secret, CatalogueFolderOfFiles.Wave());
        File.CreateSymbolicLink(Path.Combine(_folder.Root, $"{One}.wav"), secret);
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "indexed.wav"), "../secret.wav");
        _folder.Write("catalogue.csv", $"isrc,path\n{Two},indexed.wav\n");
        await _folder.MissingAsync(One);
        Assert.Contains("leads out", (await _folder.RefusedAsync(Two)).Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Catalogue.Problems, problem => problem.Path is $"{One}.wav" && problem.Message.Contains("leads out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_to_a_folder_is_not_followed_by_the_search_and_not_out_of_the_folder_by_the_index()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Outside, "other"));
        File.WriteAllBytes(Path.Combine(_folder.Outside, "other", $"{One}.wav"), CatalogueFolderOfFiles.Wave());
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "link"), Path.Combine(_folder.Outside, "other"));
        await _folder.MissingAsync(One);
        Assert.Equal("link", Assert.Single(_folder.Catalogue.Problems).Path);

        _folder.Write("catalogue.csv", $"isrc,path\n{One},link/{One}.wav\n");
        await _folder.Catalogue.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Contains("leads out", (await _folder.RefusedAsync(One)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_stays_inside_opens_its_target_and_is_one_file_with_it()
    {
        _folder.Write("store/1.wav", CatalogueFolderOfFiles.Tagged(One));
        File.CreateSymbolicLink(Path.Combine(_folder.Root, $"{One}.wav"), "store/1.wav");
        Assert.Equal("store/1.wav", await _folder.OpenedAsync(One));
        Assert.Empty(_folder.Catalogue.Problems);
    }

    [Fact]
    public async Task The_catalogues_own_folder_may_be_a_link()
    {
        _folder.Write($"{One}.wav");
        string link = Path.Combine(_folder.Outside, "link");
        Directory.CreateSymbolicLink(link, _folder.Root);
        await using Stream stream = await new FileCatalogue(link).OpenAsync(Isrc.Parse(One), TestContext.Current.CancellationToken);
        Assert.Equal(Path.Combine(_folder.Root, $"{One}.wav"), ((FileStream)stream).Name);
    }

    [Fact]
    public async Task Links_that_go_in_circles_and_links_to_nothing_are_reported()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "a.wav"), "b.wav");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "b.wav"), "a.wav");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, $"{Two}.wav"), "nothing.wav");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "loop"), ".");
        await _folder.MissingAsync(Two);
        Assert.Equal([$"{Two}.wav", "a.wav", "b.wav", "loop"], _folder.Catalogue.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public async Task A_link_put_in_the_place_of_an_indexed_file_is_not_opened()
    {
        string secret = Path.Combine(_folder.Outside, "secret.wav");
        string path = _folder.Write("albums/one.wav");
        File.WriteAllBytes(secret, CatalogueFolderOfFiles.Wave());
        File.SetLastWriteTimeUtc(secret, File.GetLastWriteTimeUtc(path));
        _folder.Write("catalogue.csv", $"isrc,path\n{One},albums/one.wav\n");
        await _folder.OpenedAsync(One);

        File.Delete(path);
        File.CreateSymbolicLink(path, secret);
        await _folder.MissingAsync(One);

        File.Delete(path);
        Directory.Delete(Path.Combine(_folder.Root, "albums"));
        File.Move(secret, Path.Combine(_folder.Outside, "one.wav"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "albums"), _folder.Outside);
        await _folder.MissingAsync(One);
    }

    [Fact]
    public async Task An_index_file_that_is_a_link_out_of_the_folder_is_refused()
    {
        string outside = Path.Combine(_folder.Outside, "other.csv");
        File.WriteAllText(outside, "isrc,path\n");
        File.CreateSymbolicLink(Path.Combine(_folder.Root, "catalogue.csv"), outside);
        Assert.Contains("leads out", (await _folder.RefusedAsync(One)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_does_not_make_the_catalogue_wait_whatever_it_stands_for()
    {
        await MakePipeAsync($"{One}.wav");
        await MakePipeAsync("two.wav");
        _folder.Write("catalogue.csv", $"isrc,path\n{Two},two.wav\n");
        await _folder.MissingAsync(One);
        await _folder.RefusedAsync(Two);
        Assert.All(_folder.Catalogue.Problems, problem => Assert.Equal("is empty", problem.Message));

        File.Delete(Path.Combine(_folder.Root, "catalogue.csv"));
        await MakePipeAsync("catalogue.csv");
        await Assert.ThrowsAsync<InvalidDataException>(() => _folder.Catalogue.RefreshAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_pipe_put_in_the_place_of_an_indexed_file_is_not_opened()
    {
        string path = _folder.Write($"{One}.wav");
        await _folder.OpenedAsync(One);
        File.Delete(path);
        await MakePipeAsync($"{One}.wav");
        await _folder.MissingAsync(One);
    }

    public void Dispose() => _folder.Dispose();

    private async Task MakePipeAsync(string name)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "mkfifo is not installed.");
        using var process = System.Diagnostics.Process.Start("/usr/bin/mkfifo", [Path.Combine(_folder.Root, name)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
