using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>What the rows of one profile begin with: how many of each kind follow.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct ProfileHeader
{
    /// <summary>The size of the header in the table.</summary>
    public const int Longs = 5;

    public int Groups;
    public int Claimants;
    public int Claims;
    public int Grants;
    public int Denies;

    /// <summary>How many of the denies, the first ones, are signals and belong to no group.</summary>
    public int Signals;

    /// <summary>1 where the recording is instrumental as far as is known.</summary>
    public int Instrumental;

    /// <summary>Which catalogues and labels.</summary>
    public int Listing;

    /// <summary>Which places stand for the whole world.</summary>
    public int Places;

    /// <summary>1 where shares are too odd for whole numbers: the plain evaluator answers.</summary>
    public int Odd;
}
