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

    /// <inheritdoc/>
    public override RegisterRowKind Kind => RegisterRowKind.Party;

    /// <inheritdoc/>
    public override string Key => Party.Id.ToString();
}
