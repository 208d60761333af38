using System.Text;

namespace ArtistFirst.Tests;

/// <summary>What a folder of files knows of its recordings.</summary>
public sealed class FileCatalogueDescriptionTests : IDisposable
{
    private static readonly Isrc Song = Isrc.Parse("USPR37300012");
    private readonly CatalogueFolderOfFiles _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_recording_is_described_by_the_tags_of_its_file()
    {
        _folder.Write($"{Song}.wav", CatalogueFolderOfFiles.Wave(Info(("INAM", "Night Ferry"), ("IART", "Åse Nord"), ("IMUS", "Ada Lind"))));
        RecordingDescription found = (await DescribeAsync())!;
        Assert.Equal(("Night Ferry", "Åse Nord"), (found.Title, Assert.Single(found.Artists)));
        Assert.Equal(
            [new AttributionCredit("Åse Nord", CreditRole.Artist) { Recording = Song }, new AttributionCredit("Ada Lind", CreditRole.ComposerLyricist) { Recording = Song }],
            found.Credits);
    }

    [Fact]
    public async Task One_scheme_of_tags_is_taken_and_not_each_name_again()
    {
        _folder.Write($"{Song}.wav", CatalogueFolderOfFiles.Wave(CatalogueFolderOfFiles.Id3Chunk("TPE1", "Nord"), Info(("IART", "Nord feat. Lind"))));
        Assert.Single((await DescribeAsync())!.Artists);
    }

    [Fact]
    public async Task A_file_without_names_or_with_control_characters_in_them_says_nothing()
    {
        _folder.Write($"{Song}.wav", CatalogueFolderOfFiles.Wave(Info(("IART", "No\u001brd"), ("ICMT", "x"))));
        Assert.Null(await DescribeAsync());
    }

    [Fact]
    public async Task A_recording_that_is_not_there_is_missing() => await Assert.ThrowsAsync<FileNotFoundException>(DescribeAsync);

    [Fact]
    public async Task A_catalogue_that_does_not_say_describes_nothing() => Assert.Null(await ((ICatalogue)new MemoryCatalogue()).DescribeAsync(Song, TestContext.Current.CancellationToken));

    private static byte[] Info(params (string Id, string Text)[] items) =>
        CatalogueFolderOfFiles.Chunk("LIST", [.. "INFO"u8, .. items.SelectMany(static item => CatalogueFolderOfFiles.Chunk(item.Id, [.. Encoding.UTF8.GetBytes(item.Text), 0]))]);

    private Task<RecordingDescription?> DescribeAsync() => _folder.Catalogue.DescribeAsync(Song, TestContext.Current.CancellationToken).AsTask();
}
