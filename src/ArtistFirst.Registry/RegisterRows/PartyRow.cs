namespace ArtistFirst.Registry;

/// <summary>A party.</summary>
public sealed record PartyRow : RegisterRow
{
    internal PartyRow(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        Party = party;
    }

    /// <summary>The party.</summary>
    public Party Party { get; }

    /// <summary>Whether the row is what the registry found to be so: who is under age and who speaks for the party are as it says, also where others said something else.</summary>
    public bool IsCorrection { get; internal init; }

    /// <inheritdoc/>
    public override RegisterRowKind Kind => RegisterRowKind.Party;

    /// <inheritdoc/>
    public override string Key => Party.Id.ToString();
}
