namespace ArtistFirst.C2pa.Tests;

/// <summary>Reads sample files from memory.</summary>
internal static class Read
{
    public static Task<AudioContainer> Container(byte[] file) => AudioContainer.ReadAsync(new MemoryStream(file), TestContext.Current.CancellationToken);

    public static Task<AudioContainerKind> Kind(byte[] file) => AudioContainer.DetectAsync(new MemoryStream(file), TestContext.Current.CancellationToken);

    public static Task<ContainerFormatException> Refusal(byte[] file) => Assert.ThrowsAsync<ContainerFormatException>(() => Container(file));

    /// <summary>The texts with the given name.</summary>
    public static IEnumerable<string?> Texts(this AudioContainer container, AudioTagSource source, string name) => container.Tags
        .Where(tag => tag.Source == source && string.Equals(tag.Name, name, StringComparison.Ordinal))
        .Select(tag => tag.Value);

    /// <summary>The part that a path of names leads to.</summary>
    public static ContainerPart Find(this AudioContainer container, params string[] path)
    {
        IReadOnlyList<ContainerPart> parts = container.Parts;
        ContainerPart? found = null;
        foreach (string name in path)
        {
            found = parts.First(part => string.Equals(part.Name, name, StringComparison.Ordinal));
            parts = found.Parts;
        }

        return found!;
    }
}
