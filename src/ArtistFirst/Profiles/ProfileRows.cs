using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>The rows of one profile in the table, seen as what they are.</summary>
internal readonly ref struct ProfileRows
{
    public ProfileRows(ReadOnlySpan<long> table, int start)
    {
        ReadOnlySpan<long> rest = table[start..];
        Header = Take<ProfileHeader>(ref rest, 1, ProfileHeader.Longs)[0];
        Groups = Take<GroupRow>(ref rest, Header.Groups, GroupRow.Longs);
        Claimants = Take<ClaimantRow>(ref rest, Header.Claimants, ClaimantRow.Longs);
        Grants = Take<GrantRow>(ref rest, Header.Grants, GrantRow.Longs);
        Denies = Take<DenyRow>(ref rest, Header.Denies, DenyRow.Longs);
        Claims = Take<ClaimRow>(ref rest, Header.Claims, ClaimRow.Longs);
        GrantEnds = Take<GrantEnd>(ref rest, Header.Grants, GrantEnd.Longs);
    }

    public ProfileHeader Header { get; }

    public ReadOnlySpan<GroupRow> Groups { get; }

    public ReadOnlySpan<ClaimantRow> Claimants { get; }

    public ReadOnlySpan<ClaimRow> Claims { get; }

    public ReadOnlySpan<GrantRow> Grants { get; }

    public ReadOnlySpan<DenyRow> Denies { get; }

    /// <summary>One for each of <see cref="Grants"/>.</summary>
    public ReadOnlySpan<GrantEnd> GrantEnds { get; }

    /// <summary>What the rows of a profile begin with, alone.</summary>
    public static ref readonly ProfileHeader HeaderAt(ReadOnlySpan<long> table, int start) =>
        ref MemoryMarshal.Cast<long, ProfileHeader>(table.Slice(start, ProfileHeader.Longs))[0];

    private static ReadOnlySpan<T> Take<T>(scoped ref ReadOnlySpan<long> rest, int count, int longs)
        where T : unmanaged
    {
        ReadOnlySpan<long> taken = rest[..(count * longs)];
        rest = rest[taken.Length..];
        return MemoryMarshal.Cast<long, T>(taken);
    }
}
