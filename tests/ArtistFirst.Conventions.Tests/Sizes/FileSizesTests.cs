namespace ArtistFirst.Conventions;

public sealed class FileSizesTests
{
    [Fact]
    public void Files_are_short() =>
        Violations.None("A file says one thing: split what outgrows it.", FileSizes.Check(Checkout.Product));

    [Fact]
    public void A_file_over_the_limit_is_noticed() =>
        Assert.Contains(FileSizes.Check([Some.SourceOf(401)]), violation => violation.StartsWith("src/ArtistFirst/Licensing/License.cs: 401 lines", StringComparison.Ordinal));

    [Fact]
    public void A_median_over_the_limit_is_noticed()
    {
        Assert.Single(FileSizes.Check([Some.SourceOf(71), Some.SourceOf(71), Some.SourceOf(10)]));
        Assert.Empty(FileSizes.Check([Some.SourceOf(70), Some.SourceOf(70), Some.SourceOf(100)]));
    }

    [Fact]
    public void A_percentile_over_the_limit_is_noticed()
    {
        IEnumerable<SourceFile> small = Enumerable.Repeat(Some.SourceOf(10), 18);
        Assert.Single(FileSizes.Check([.. small, Some.SourceOf(251), Some.SourceOf(251)]));
        Assert.Empty(FileSizes.Check([.. small, Some.SourceOf(250), Some.SourceOf(400)]));
    }

    [Fact]
    public void Lines_count_as_an_editor_counts_them()
    {
        Assert.Equal(0, Some.Source("").Lines);
        Assert.Equal(1, Some.Source("class A;").Lines);
        Assert.Equal(1, Some.Source("class A;\n").Lines);
        Assert.Equal(2, Some.Source("class A;\nclass B;\n").Lines);
    }
}
