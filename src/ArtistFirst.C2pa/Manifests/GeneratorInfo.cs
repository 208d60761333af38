namespace ArtistFirst.C2pa;

/// <summary>A program or a model (C2PA 2.2 §10.2.3, §18.14.4.5).</summary>
/// <param name="Name">Its name; not empty.</param>
/// <param name="Version">Its version; null where it has none.</param>
public sealed record GeneratorInfo(string Name, string? Version = null)
{
    /// <summary>Its name; not empty.</summary>
    /// <exception cref="ArgumentException">A name was given that is empty or white space.</exception>
    public string Name { get; } = string.IsNullOrWhiteSpace(Name) ? throw new ArgumentException("A program or model has a name: it is shown to listeners.", nameof(Name)) : Name;

    /// <summary>Writes the map.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="specification">The version of C2PA by which a claim was made; null for software agents.</param>
    internal void Write(CborWriter writer, string? specification = null)
    {
        writer.WriteStartMap();
        writer.WriteText("name", Name);
        writer.WriteText("version", Version);
        writer.WriteText("specVersion", specification);
        writer.WriteEndMap();
    }
}
