using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>
/// A group of territories of TIS. Where one begins is not the same for everybody: Turkey is in Europe for some. What is disputed counts against whoever claims: it is out where a
/// group is claimed, and in where it is left out.
/// </summary>
/// <param name="Surely">What everybody counts in.</param>
/// <param name="Perhaps">What some count in, too.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TisGroup(TerritorySet Surely, TerritorySet Perhaps)
{
    /// <summary>The territories where the group is included.</summary>
    public TerritorySet Included => Surely;

    /// <summary>The territories where the group is excluded.</summary>
    public TerritorySet Excluded => Surely.Union(Perhaps);
}
