namespace ArtistFirst.Conventions;

public sealed class BannedSymbolsTests
{
    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32)")]
    [InlineData("M:System.Threading.Thread.Sleep(System.TimeSpan)")]
    public void A_symbol_that_hides_time_or_chance_stays_banned(string symbol) =>
        Assert.Contains(Checkout.Read("BannedSymbols.txt").Split('\n'), line => line.StartsWith(symbol + ";", StringComparison.Ordinal));

    [Fact]
    public void The_ban_reaches_every_project()
    {
        Assert.Contains("BannedSymbols.txt", Checkout.Read("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Contains("<GlobalPackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", Checkout.Read("Directory.Packages.props"), StringComparison.Ordinal);
        Assert.DoesNotContain("RS0030", Checkout.Read(".editorconfig"), StringComparison.Ordinal);
    }
}
