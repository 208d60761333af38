using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>A party on one side: its claims, and its yeses.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct ClaimantRow
{
    public const int Longs = 3;

    public int ClaimsStart;
    public int ClaimsEnd;
    public int GrantsStart;
    public int GrantsEnd;

    /// <summary>1 for a person.</summary>
    public int IsPerson;

    /// <summary>1 where one of the claims is for more than nothing.</summary>
    public int HasPart;
}
