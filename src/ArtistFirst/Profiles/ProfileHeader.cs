using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>What the rows of one profile begin with: how many of each kind follow.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct ProfileHeader
{
    /// <summary>The size of the header in the table.</summary>
    public const int Longs = 8;

    /// <summary>From when until when the answer to <see cref="SettledUses"/> is settled, in ticks of UTC, half-open. First, for it is read first.</summary>
    public long SettledFrom;
    public long SettledUntil;

    /// <summary>Uses that everybody allows in that time, in <see cref="SettledTerritories"/>, by whichever model and for whichever destination; None where there are none.</summary>
    public Uses SettledUses;

    /// <summary>What these uses owe.</summary>
    public Duties SettledDuties;

    /// <summary>Which catalogues and labels.</summary>
    public int Listing;

    public int Groups;
    public int Claimants;
    public int Claims;
    public int Grants;
    public int Denies;

    /// <summary>How many of the denies, the first ones, are signals and belong to no group.</summary>
    public int Signals;

    /// <summary>1 where the recording is instrumental as far as is known.</summary>
    public int Instrumental;

    /// <summary>Which places stand for the whole world.</summary>
    public int Places;

    /// <summary>Where the settled answer holds.</summary>
    public int SettledTerritories;

    /// <summary>Whether no answer was settled yet.</summary>
    public readonly bool IsUnsettled =>
        SettledFrom == 0 && SettledUntil == 0 && SettledUses == Uses.None && SettledDuties == Duties.None && SettledTerritories == ProfilePools.Everywhere;

    /// <summary>Whether everybody allows all uses of a request. Otherwise the rows have to be asked.</summary>
    /// <param name="request">The request.</param>
    /// <param name="at">The instant, in ticks of UTC.</param>
    /// <param name="pools">What the numbers of the profile stand for.</param>
    public readonly bool Settles(in UseRequest request, long at, ProfilePools pools) =>
        (request.Uses & ~SettledUses) == Uses.None
        && at >= SettledFrom && at < SettledUntil
        && StatementScope.Covers(Destinations.All, request.Destination)
        && (SettledTerritories == ProfilePools.Everywhere || HoldsBoth(pools.TerritoriesOf(SettledTerritories), request));

    // The world, which is more than its territories, is in the world alone: a request for it is settled everywhere or not at all.
    private static bool HoldsBoth(in TerritorySet territories, in UseRequest request) =>
        territories.Contains(request.Territory) && territories.Contains(request.ProcessingTerritory);
}
