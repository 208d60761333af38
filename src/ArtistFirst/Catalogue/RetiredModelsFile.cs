namespace ArtistFirst;

/// <summary>The file of <see cref="RetiredModels"/>.</summary>
internal sealed record RetiredModelsFile(int Version, IReadOnlyList<RetiredModelsFile.Entry> Models)
{
    internal sealed record Entry(string Model, DateTimeOffset From);
}
