using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Exchanges the numbers in the rows of a policy: those of territories, models, listing and places.</summary>
/// <param name="territories">The number of a set of territories; 0 stays 0.</param>
/// <param name="models">The number of a list of models; 0 stays 0.</param>
/// <param name="listing">The number of the listing.</param>
/// <param name="places">The number of the places.</param>
internal sealed class PolicyNumbers(Func<int, int> territories, Func<int, int> models, Func<int, int> listing, Func<int, int> places)
{
    /// <summary>One exchange for all kinds.</summary>
    public PolicyNumbers(Func<int, int> number)
        : this(number, number, number, number)
    {
    }

    public void Exchange(Span<long> words)
    {
        ref ProfileHeader header = ref Take<ProfileHeader>(ref words, 1, ProfileHeader.Longs)[0];
        header.Listing = listing(header.Listing);
        header.Places = places(header.Places);
        Take<GroupRow>(ref words, header.Groups, GroupRow.Longs);
        Take<ClaimantRow>(ref words, header.Claimants, ClaimantRow.Longs);
        foreach (ref GrantRow grant in Take<GrantRow>(ref words, header.Grants, GrantRow.Longs))
        {
            grant.Territories = grant.Territories == 0 ? 0 : territories(grant.Territories);
            grant.Models = grant.Models == 0 ? 0 : models(grant.Models);
        }

        foreach (ref DenyRow deny in Take<DenyRow>(ref words, header.Denies, DenyRow.Longs))
        {
            deny.Territories = deny.Territories == 0 ? 0 : territories(deny.Territories);
            deny.Models = deny.Models == 0 ? 0 : models(deny.Models);
        }

        foreach (ref ClaimRow claim in Take<ClaimRow>(ref words, header.Claims, ClaimRow.Longs))
        {
            claim.Territories = claim.Territories == 0 ? 0 : territories(claim.Territories);
        }
    }

    private static Span<T> Take<T>(scoped ref Span<long> rest, int count, int longs)
        where T : unmanaged
    {
        Span<long> taken = rest[..(count * longs)];
        rest = rest[taken.Length..];
        return MemoryMarshal.Cast<long, T>(taken);
    }
}
