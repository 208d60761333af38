namespace ArtistFirst.C2pa;

/// <summary>An action as it stands in a manifest (C2PA 2.2 §18.14.4). Immutable.</summary>
public sealed class RecordedAction
{
    internal RecordedAction(string name) => Name = name;

    /// <summary>What was done: one of <see cref="ActionNames"/>, or another name.</summary>
    public string Name { get; }

    /// <summary>How the result came to be, as a URI of the IPTC or of C2PA; null where it is not said.</summary>
    public string? SourceType { get; internal init; }

    /// <summary>When it was done; null where it is not said, or not as a date.</summary>
    public DateTimeOffset? When { get; internal init; }

    /// <summary>The software or model that did it, name and version; null where none is named.</summary>
    public string? SoftwareAgent { get; internal init; }

    /// <summary>What a reader should know about it; null for nothing.</summary>
    public string? Description { get; internal init; }

    /// <summary>The JUMBF URIs of the ingredients that it was done with, as they are written.</summary>
    public IReadOnlyList<string> IngredientUrls => Parameters?.Ingredients ?? [];

    /// <summary>What else it says; null where it has no parameters.</summary>
    internal ActionParameters? Parameters { get; init; }

    /// <summary>The picture of the software agent.</summary>
    internal HashedUri? Icon { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
