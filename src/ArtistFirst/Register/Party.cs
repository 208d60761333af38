namespace ArtistFirst;

/// <summary>Somebody with rights, or who speaks for somebody with rights.</summary>
public sealed record Party
{
    /// <summary>The party's identifier.</summary>
    public required PartyId Id { get; init; }

    /// <summary>The name, for people to read.</summary>
    public required string Name { get; init; }

    /// <summary>Whether this is a person, a group or an organization.</summary>
    public required PartyKind Kind { get; init; }

    /// <summary>Of a person: the instant (UTC) of coming of age. Null for persons of age. The birth date itself is nobody's business here.</summary>
    public DateTimeOffset? MinorUntil { get; init; }

    /// <summary>Of a person under age: who speaks for them. Nobody else can, not even they themselves, until <see cref="MinorUntil"/>.</summary>
    public PartyId? Guardian { get; init; }

    /// <summary>Of a person who has died: who speaks for them.</summary>
    public PartyId? Estate { get; init; }

    /// <summary>Whether the party is under age at an instant.</summary>
    /// <param name="at">The instant.</param>
    public bool IsMinorAt(DateTimeOffset at) => MinorUntil > at;
}
