using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Uses that have everything in common, added up.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct UsageRow
{
    public UsageRowKey Key;

    /// <summary>How many uses.</summary>
    public long Count;

    /// <summary>The weights of the master side, in parts of 10^18 × the number of sources.</summary>
    public Int128 Master;

    /// <summary>The weights of the work side, in the same parts.</summary>
    public Int128 Work;

    /// <summary>The weights of the voice, in parts of 10^18 × the number of voices.</summary>
    public Int128 Voice;

    /// <summary>The first use, in ticks.</summary>
    public long FirstTicks;

    public PositionList Positions;
}
