using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>A claim, where and when it holds. Instants are ticks in UTC, half-open.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct ClaimRow
{
    public const int Longs = 4;

    public long From;
    public long Until;

    /// <summary>The share in units of the group's <see cref="GroupRow.Whole"/>; -1 where it is unknown. On personal sides always 1.</summary>
    public long Share;

    public int Territories;

    private readonly int _unused;
}
