using System.Collections.Immutable;

namespace ArtistFirst;

/// <summary>
/// Everything a register holds, as rows. The order of rows never matters. <see cref="RightsRegister"/> checks that the rows fit together
/// and finds them again.
/// </summary>
public sealed record RegisterContents
{
    /// <summary>Who keeps the register: 1 to 256 characters, usually an https URL.</summary>
    public required string Registry { get; init; }

    /// <summary>The number of this state of the register, 1 or more. Every later state has a higher one.</summary>
    public required long Revision { get; init; }

    /// <summary>The instant (UTC) up to which the register knows what was said. No row was recorded later.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Everybody who is named in another row.</summary>
    public ImmutableArray<Party> Parties { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The documents that statements rest on.</summary>
    public ImmutableArray<RightsDocument> Documents { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who may speak for a person's voice.</summary>
    public ImmutableArray<VoiceDelegation> Delegations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The compositions.</summary>
    public ImmutableArray<Work> Works { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The recordings.</summary>
    public ImmutableArray<Recording> Recordings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who said yes, no, or no longer.</summary>
    public ImmutableArray<ConsentStatement> Statements { get; init => field = value.IsDefault ? [] : value; } = [];
}
