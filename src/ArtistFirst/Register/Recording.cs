using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>A recording in the register: what it is, where it is listed, and who has which part of its master, artist and voice sides.</summary>
public sealed record Recording
{
    /// <summary>The recording's code.</summary>
    public required Isrc Isrc { get; init; }

    /// <summary>The title, for people to read.</summary>
    public required string Title { get; init; }

    /// <summary>The names of the artists as they are displayed.</summary>
    public ImmutableArray<string> Artists { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The works that are performed in it. A use that needs the work side is refused while there is none.</summary>
    public ImmutableArray<Iswc> Works { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The catalogues that hold it.</summary>
    public ImmutableArray<CatalogueId> Catalogues { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The labels that release it.</summary>
    public ImmutableArray<PartyId> Labels { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether a voice is heard.</summary>
    /// <value>Default: unknown, which counts as yes.</value>
    public Vocals Vocals { get; init; }

    /// <summary>How much of the recording is AI's, as its label says.</summary>
    /// <value>Default: null, nobody said.</value>
    public AiContribution? ContainsAi { get; init; }

    /// <summary>Whose contributions AI has, or has not, a part in. Nobody is asked because of them, and nobody is left out.</summary>
    public ImmutableArray<RecordingContribution> Contributions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who has which part of the master, artist and voice sides.</summary>
    public ImmutableArray<RightsClaim> Claims { get; init => field = value.IsDefault ? [] : value; } = [];
}
