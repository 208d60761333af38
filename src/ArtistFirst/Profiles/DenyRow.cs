using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>A no that reaches the licensee: when, where and for what. Instants are ticks in UTC, half-open; a withdrawal is its end.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct DenyRow
{
    public const int Longs = 5;

    public long From;
    public long Until;
    public int Territories;
    public int Models;

    /// <summary>The claims of which one must hold for the no to count; an empty range where it counts without.</summary>
    public int ClaimsStart;
    public int ClaimsEnd;

    public Uses Uses;
    public Destinations Destinations;

    /// <summary>Of a signal: the <see cref="Side"/> that it speaks to, None for all.</summary>
    public Side Side;

    private readonly int _unused;
}
