using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>The rows of one profile while they are gathered. Used again for every recording, so that gathering leaves no garbage.</summary>
internal sealed class ProfileDraft
{
    public List<GroupRow> Groups { get; } = [];

    public List<ClaimantRow> Claimants { get; } = [];

    public List<ClaimRow> Claims { get; } = [];

    public List<GrantRow> Grants { get; } = [];

    public List<GrantEnd> GrantEnds { get; } = [];

    public List<DenyRow> Denies { get; } = [];

    public int Signals { get; set; }

    public bool IsInstrumental { get; set; }

    public void Clear()
    {
        Groups.Clear();
        Claimants.Clear();
        Claims.Clear();
        Grants.Clear();
        GrantEnds.Clear();
        Denies.Clear();
        Signals = 0;
        IsInstrumental = false;
    }

    /// <summary>The numbers of all sets of territories that the rows name.</summary>
    public IEnumerable<int> TerritorySets() =>
        Claims.Select(static row => row.Territories).Concat(Grants.Select(static row => row.Territories)).Concat(Denies.Select(static row => row.Territories)).Distinct();

    /// <summary>Writes the rows one behind the other. Equal profiles give equal numbers.</summary>
    /// <param name="listing">Which catalogues and labels.</param>
    /// <param name="places">Which places stand for the whole world.</param>
    /// <param name="blob">Where to; it is cleared first.</param>
    public void Write(int listing, int places, List<long> blob)
    {
        blob.Clear();
        ProfileHeader header = new()
        {
            Groups = Groups.Count,
            Claimants = Claimants.Count,
            Claims = Claims.Count,
            Grants = Grants.Count,
            Denies = Denies.Count,
            Signals = Signals,
            Instrumental = IsInstrumental ? 1 : 0,
            Listing = listing,
            Places = places,
        };
        Append(blob, [header]);
        Append(blob, CollectionsMarshal.AsSpan(Groups));
        Append(blob, CollectionsMarshal.AsSpan(Claimants));
        Append(blob, CollectionsMarshal.AsSpan(Grants));
        Append(blob, CollectionsMarshal.AsSpan(Denies));
        Append(blob, CollectionsMarshal.AsSpan(Claims));
        Append(blob, CollectionsMarshal.AsSpan(GrantEnds));
    }

    private static void Append<T>(List<long> blob, ReadOnlySpan<T> rows)
        where T : unmanaged =>
        blob.AddRange(MemoryMarshal.Cast<T, long>(rows));
}
