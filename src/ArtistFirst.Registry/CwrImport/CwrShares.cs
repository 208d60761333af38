using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Somebody's parts of the three rights that CWR tells apart, in hundredths of a percent.</summary>
/// <param name="Performing">PR: the right to perform in public.</param>
/// <param name="Mechanical">MR: the right to reproduce.</param>
/// <param name="Synchronization">SR: the right to set to moving pictures.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CwrShares(int Performing, int Mechanical, int Synchronization)
{
    public const int Whole = 100_00;

    public int Of(CwrRight right) => right switch
    {
        CwrRight.Performing => Performing,
        CwrRight.Synchronization => Synchronization,
        _ => Mechanical,
    };

    /// <summary>Whether there is a part of any right.</summary>
    public bool IsAny => (Performing | Mechanical | Synchronization) != 0;
}
