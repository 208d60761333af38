using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>The parts of a side of a recording, which make a whole together.</summary>
/// <param name="parts">The parts.</param>
internal sealed class SideSplit(ImmutableArray<SplitPart> parts)
{
    private const int Few = 16;

    private readonly Lazy<ILookup<PartyId?, SplitPart>>? _byParty = parts.Length > Few ? new(() => parts.ToLookup(static part => part.Party)) : null;

    public ImmutableArray<SplitPart> Parts => parts;

    /// <summary>The parts of a party. Of a recording with thousands of parties, each asks for its own.</summary>
    public IEnumerable<SplitPart> Of(PartyId party) => _byParty is not null ? _byParty.Value[party] : parts.Where(part => part.Party == party);
}
