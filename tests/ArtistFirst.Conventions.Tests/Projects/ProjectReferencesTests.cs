namespace ArtistFirst.Conventions;

public sealed class ProjectReferencesTests
{
    [Fact]
    public void References_run_one_way() =>
        Violations.None("Cli -> Registry -> Storage -> ArtistFirst -> C2pa -> Signing; Testing -> Registry; analyzers see nothing of ours.", ProjectReferences.Check(Checkout.Projects));

    [Fact]
    public void A_reference_against_the_order_is_noticed() =>
        Assert.Contains(Check("ArtistFirst.C2pa", Reference("ArtistFirst.Signing") + Reference("ArtistFirst.Storage")), violation => violation.Contains("references ArtistFirst.Storage", StringComparison.Ordinal));

    [Fact]
    public void A_reference_past_a_neighbour_is_noticed() =>
        Assert.Single(Check("ArtistFirst.Cli", Reference("ArtistFirst.Registry") + Reference("ArtistFirst.Signing")));

    [Fact]
    public void A_lost_reference_is_noticed() => Assert.Single(Check("ArtistFirst.C2pa", string.Empty));

    [Fact]
    public void A_project_without_a_place_is_noticed() => Assert.Single(Check("ArtistFirst.Royalties", string.Empty));

    [Fact]
    public void A_drawer_for_anything_is_noticed() =>
        Assert.Equal(2, Check("ArtistFirst.Core", string.Empty).Count());

    [Fact]
    public void A_stranger_who_sees_internals_is_noticed()
    {
        Assert.Single(Check("ArtistFirst.Signing", "<InternalsVisibleTo Include=\"DynamicProxyGenAssembly2\" />"));
        Assert.Empty(Check("ArtistFirst.Signing", "<InternalsVisibleTo Include=\"ArtistFirst.Signing\" />"));
    }

    [Fact]
    public void A_reference_for_build_order_alone_is_none() =>
        Assert.Empty(Check("ArtistFirst.Signing", "<ProjectReference Include=\"..\\..\\analyzers\\ArtistFirst.Analyzers\\ArtistFirst.Analyzers.csproj\" ReferenceOutputAssembly=\"false\" />"));

    private static IEnumerable<string> Check(string name, string items) => ProjectReferences.Check([Some.Project(name, items)]);

    private static string Reference(string name) => $"<ProjectReference Include=\"../{name}/{name}.csproj\" />";
}
