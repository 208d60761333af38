using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>Why a yes ends when it ends. Instants are ticks in UTC.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct GrantEnd
{
    public const int Longs = 2;

    /// <summary>Its withdrawal; the largest number where there is none.</summary>
    public long Withdrawn;

    /// <summary>Its own end; the largest number where it has none.</summary>
    public long Until;
}
