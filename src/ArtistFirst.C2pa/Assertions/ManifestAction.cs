namespace ArtistFirst.C2pa;

/// <summary>One thing that was done to the asset (C2PA 2.2 §18.14.4).</summary>
public sealed record ManifestAction
{
    /// <summary>What was done: one of <see cref="ActionNames"/>, or a name with a dot.</summary>
    public required string Name { get; init; }

    /// <summary>How the result came to be; needed for <see cref="ActionNames.Created"/>.</summary>
    /// <value><see cref="DigitalSourceType.None"/>: not said.</value>
    public DigitalSourceType SourceType { get; init; }

    /// <summary>When it was done; null where unknown. Written in UTC, in whole seconds.</summary>
    public DateTimeOffset? When { get; init; }

    /// <summary>The software or model that did it; null where no one is named.</summary>
    public GeneratorInfo? SoftwareAgent { get; init; }

    /// <summary>What a reader should know about it; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The ingredients that it was done with; they are also assertions of the manifest.</summary>
    public IReadOnlyList<IngredientAssertion> Ingredients { get; init; } = [];
}
