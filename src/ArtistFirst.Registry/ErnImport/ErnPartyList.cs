using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>The parties of a message: who they are in the register, and what they are.</summary>
internal sealed class ErnPartyList(PartyNames names)
{
    private readonly Dictionary<string, ErnParty> _parties = new(StringComparer.Ordinal);
    private readonly RecentRows _recent = new();

    /// <summary>Whether there are as many as a message may have.</summary>
    public bool IsFull => _parties.Count >= ImportLimits.References;

    /// <summary>Keeps an entry of the list of parties (ERN 4).</summary>
    public void Keep(long line, XElement party)
    {
        if (party.Element("PartyReference")?.Value.Trim() is { Length: > 0 } reference)
        {
            _parties[reference] = ErnParty.Read(line, party);
        }
    }

    /// <summary>The party that an element means: one of the list by its reference, or the one that it describes itself.</summary>
    /// <param name="line">The line of the element's recording, work or deal.</param>
    /// <param name="element">The element.</param>
    /// <param name="reference">The element of the reference.</param>
    public ErnParty Of(long line, XElement element, string reference) =>
        element.Element(reference) is { } named ? _parties.GetValueOrDefault(named.Value.Trim()) ?? new ErnParty(line, string.Empty, [], null) : ErnParty.Read(line, element);

    /// <summary>Who the party is in the register; adds its row, and remarks about its identifiers.</summary>
    /// <param name="line">The line of what names it.</param>
    /// <param name="party">The party.</param>
    /// <param name="kind">What it is by what it does there.</param>
    /// <param name="part">The part that it would have, for messages.</param>
    /// <param name="items">Where to.</param>
    /// <returns>The party; null where nobody can tell.</returns>
    public PartyId? Identify(long line, ErnParty party, PartyKind kind, string part, List<ImportItem> items)
    {
        PartyId? id = null;
        foreach ((string system, string value) in party.Ids)
        {
            PartyId? found = Parse(system, value);
            id ??= found;
            if (found is null)
            {
                items.Add(ImportItem.Noted(line, ImportIdentifierOdd.Found(part, $"an identifier of the kind {system} with its check digit", value)));
            }
        }

        id ??= names.InSpace(party.Number, party.Name);
        if (id is null)
        {
            items.Add(ImportItem.Rejected(line, ImportPartyUnidentified.Found(part, party.Name)));
            return null;
        }

        _recent.Add(id, line, RegisterRow.Of(new Party { Id = id, Name = party.Name.Length > 0 ? party.Name : id.ToString(), Kind = kind }), items);
        return id;
    }

    private static PartyId? Parse(string system, string value) => system switch
    {
        ErnParty.Isni => Isni.TryParse(value, out Isni isni) ? PartyId.From(isni) : null,
        ErnParty.Ipi => IpiName.TryParse(value.PadLeft(11, '0'), out IpiName ipi) ? PartyId.From(ipi) : null,
        _ => Dpid.TryParse(value, out Dpid dpid) ? PartyId.From(dpid) : null,
    };
}
