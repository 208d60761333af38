namespace ArtistFirst.Conventions;

public sealed class FoldersTests
{
    [Fact]
    public void Folders_hold_few_files_and_no_folders() =>
        Violations.None("Sort files into folders that can be taken in at a glance.", Folders.Check(Checkout.Files));

    [Fact]
    public void A_full_folder_is_noticed()
    {
        Assert.Equal("src/ArtistFirst/Consent: 16 files, at most 15", Assert.Single(Folders.Check(Filled("src/ArtistFirst/Consent", 16))));
        Assert.Empty(Folders.Check(Filled("src/ArtistFirst/Consent", 15)));
    }

    [Fact]
    public void Project_and_lock_files_do_not_count() =>
        Assert.Empty(Folders.Check([.. Filled("src/ArtistFirst", 15), "src/ArtistFirst/ArtistFirst.csproj", "src/ArtistFirst/packages.lock.json"]));

    [Fact]
    public void A_folder_inside_a_folder_is_noticed() =>
        Assert.Single(Folders.Check(["analyzers/ArtistFirst.Analyzers/Flow/Guards/Guard.cs"]));

    [Fact]
    public void Tests_may_be_sorted_otherwise() =>
        Assert.Empty(Folders.Check([.. Filled("tests/ArtistFirst.Tests/Consent/Rules/Deep", 20)]));

    private static IEnumerable<string> Filled(string folder, int files) =>
        Enumerable.Range(0, files).Select(number => $"{folder}/Type{number}.cs");
}
