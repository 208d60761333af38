using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// A yes to some uses for which it counts alike: when, where, for what, and what it asks for. Instants are ticks in UTC, half-open. What only
/// tells why it does not count stands apart, in <see cref="GrantEnd"/>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct GrantRow
{
    public const int Longs = 4;

    public long From;

    /// <summary>The earliest of its own end, its withdrawal, and for personal uses the end of the longest term.</summary>
    public long End;

    public int Territories;
    public int Models;
    public Uses Uses;

    /// <summary>The number of the rule by which it never counts: the wrong person said it, or to somebody else; else 0.</summary>
    public ushort VoidCode;

    public Destinations Destinations;
    public Duties Duties;
    private readonly ushort _unused;
}
