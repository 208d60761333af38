using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Uses that have everything in common, added up. Plain numbers: rows are written to a file as they are.</summary>
[StructLayout(LayoutKind.Sequential)]
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

    /// <summary>How many bytes of positions follow it where it is written.</summary>
    public long PositionBytes;

    /// <summary>Adds uses of the same key.</summary>
    public void Add(in UsageRow other)
    {
        Count += other.Count;
        Master += other.Master;
        Work += other.Work;
        Voice += other.Voice;
        FirstTicks = long.Min(FirstTicks, other.FirstTicks);
        PositionBytes += other.PositionBytes;
    }

    /// <summary>The weights of a side, and of how many equal parts.</summary>
    public readonly (Int128 Weight, short Parts) Of(Side side) => side switch
    {
        Side.Master => (Master, Key.Sources),
        Side.Work => (Work, Key.Sources),
        _ => (Voice, Key.Voices),
    };
}
