namespace ArtistFirst.Conventions;

/// <summary>The tests that look at the packages: they are packed once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class TestsOfPackages : ICollectionFixture<PackedPackages>
{
    public const string Name = "Packages";
}
