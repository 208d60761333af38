using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>A composition in the register, and who controls which part of it.</summary>
public sealed record Work
{
    /// <summary>The work's code.</summary>
    public required Iswc Iswc { get; init; }

    /// <summary>The title, for people to read.</summary>
    public required string Title { get; init; }

    /// <summary>The publishers' catalogues that hold it.</summary>
    public ImmutableArray<CatalogueId> Catalogues { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who controls which part. All are of <see cref="Side.Work"/>.</summary>
    public ImmutableArray<RightsClaim> Claims { get; init => field = value.IsDefault ? [] : value; } = [];
}
