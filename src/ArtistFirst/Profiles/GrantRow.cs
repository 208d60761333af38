using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>A yes: when, where, for what, and what it asks for. Instants are ticks in UTC, half-open.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct GrantRow
{
    public const int Longs = 7;

    public long From;
    public long Until;
    public long Withdrawn;

    /// <summary>When the longest term of voice and likeness is over.</summary>
    public long Cap;

    public int Territories;
    public int Models;
    public Uses Uses;

    /// <summary>The uses for which <see cref="Cap"/> counts.</summary>
    public Uses Capped;

    /// <summary>The uses for which the wrong person said it.</summary>
    public Uses Void;

    /// <summary>The number of the rule that says so.</summary>
    public ushort VoidCode;

    public Destinations Destinations;
    public Duties Duties;

    /// <summary>1 where it reaches the licensee.</summary>
    public byte Reaches;

    private readonly byte _unused1;
    private readonly int _unused2;
}
