using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>One side of a recording, or of one of its works: who has a part in it, and whose no counts.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct GroupRow
{
    public const int Longs = 7;

    /// <summary>
    /// From this instant to <see cref="SettledUntil"/>, in ticks of UTC, every claim of the group holds everywhere and the shares are complete, so that
    /// nobody need look at them. An empty time where that is never so.
    /// </summary>
    public long SettledFrom;
    public long SettledUntil;

    /// <summary>
    /// What all shares add up to when nobody is missing; the shares of the claims are in the same unit. 0 where the shares are too odd for whole numbers:
    /// then the claims from <see cref="WholesStart"/> on say when and where they are complete, and a share is 1, 0 for none, or -1 for unknown.
    /// </summary>
    public long Whole;

    public int ClaimantsStart;
    public int ClaimantsEnd;
    public int DeniesStart;
    public int DeniesEnd;
    public int WholesStart;
    public int WholesEnd;

    /// <summary>The <see cref="ArtistFirst.Side"/>.</summary>
    public int Side;

    /// <summary>1 where the work is not linked or not registered.</summary>
    public int Missing;
}
