using System.Numerics;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// The uses of a profile to which everybody said yes, for every model and destination, in the same territories, in a time around the register's, with the same duties: of
/// most recordings of a license that is all that is ever asked. It is found when the register is compiled; whoever asks for it need read nothing else.
/// </summary>
internal ref struct SettledAnswer
{
    private const Uses EveryUse = (Uses)ushort.MaxValue;

    private readonly ProfileRows _rows;
    private readonly long _asOf;
    private long _from = long.MinValue;
    private long _until = long.MaxValue;
    private int _territories = ProfilePools.Everywhere;

    private SettledAnswer(ProfileRows rows, long asOf)
    {
        _rows = rows;
        _asOf = asOf;
    }

    /// <summary>Finds the answer for the largest group of uses with the same territories and duties, and writes it into the header.</summary>
    /// <param name="profile">The rows of the profile.</param>
    /// <param name="asOf">The instant around which answers are looked for, in ticks of UTC.</param>
    public static void Settle(Span<long> profile, long asOf)
    {
        SettledAnswer answer = new(new ProfileRows(profile, 0), asOf);
        Dictionary<(int Territories, Duties Owed), Uses> alike = [];
        foreach (Uses use in UseNames.Enumerate(EveryUse))
        {
            answer._territories = ProfilePools.Everywhere;
            if (answer.AskEverybody(use) is { } duties)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(alike, (answer._territories, duties), out _) |= use;
            }
        }

        ((int territories, Duties owed), Uses uses) = alike.OrderByDescending(static same => BitOperations.PopCount((uint)same.Value)).ThenBy(static same => same.Key).FirstOrDefault();
        if (uses != Uses.None)
        {
            ref ProfileHeader header = ref MemoryMarshal.Cast<long, ProfileHeader>(profile[..ProfileHeader.Longs])[0];
            (header.SettledUses, header.SettledDuties, header.SettledTerritories) = (uses, owed, territories);
            (header.SettledFrom, header.SettledUntil) = (answer._from, answer._until);
        }
    }

    /// <summary>The duties of a use that everybody allows; null where it is not so simple. Narrows the territories of the use, and the time of all uses, to those in which it stays so.</summary>
    private Duties? AskEverybody(Uses use)
    {
        ReadOnlySpan<SideNeed> needs = RequiredSides.NeedsOf(use);
        if (IsDenied(use) || (_rows.Header.Instrumental != 0 && needs.Contains(SideNeed.GrantIfSung)))
        {
            return null;
        }

        Duties duties = Duties.None;
        foreach (ref readonly GroupRow group in _rows.Groups)
        {
            if (needs[group.Side - 1] is not (SideNeed.Grant or SideNeed.GrantIfSung))
            {
                continue;
            }

            if (AskGroup(group, use) is not { } owed)
            {
                return null;
            }

            duties |= owed;
        }

        return duties;
    }

    private bool IsDenied(Uses use)
    {
        foreach (ref readonly DenyRow deny in _rows.Denies)
        {
            if ((deny.Uses & use) != Uses.None && IsNow(deny.From, deny.Until))
            {
                return true;
            }
        }

        return false;
    }

    private Duties? AskGroup(in GroupRow group, Uses use)
    {
        if (group.Missing != 0 || !IsNow(group.SettledFrom, group.SettledUntil))
        {
            return null;
        }

        Duties duties = Duties.None;
        foreach (ref readonly ClaimantRow claimant in _rows.Claimants[group.ClaimantsStart..group.ClaimantsEnd])
        {
            if (claimant.HasPart == 0)
            {
                continue;
            }

            bool mustBePerson = group.Side == (int)Side.Voice && claimant.IsPerson == 0;
            if (mustBePerson || AskClaimant(claimant, use) is not { } owed)
            {
                return null;
            }

            duties |= owed;
        }

        return duties;
    }

    /// <summary>What a party asks for; null where it did not say yes, or where it depends on more than time and territory.</summary>
    private Duties? AskClaimant(in ClaimantRow claimant, Uses use)
    {
        bool isCovered = false;
        Duties duties = Duties.None;
        foreach (ref readonly GrantRow grant in _rows.Grants[claimant.GrantsStart..claimant.GrantsEnd])
        {
            if ((grant.Uses & use) == Uses.None || grant.VoidCode != 0 || !IsNow(grant.From, grant.End))
            {
                continue;
            }

            bool isForAny = grant.Models == ProfilePools.AnyModel && grant.Destinations == Destinations.All;
            if (!isForAny || !Narrow(grant.Territories))
            {
                return null;
            }

            isCovered = true;
            duties |= grant.Duties;
        }

        return isCovered ? duties : null;
    }

    // Where every yes holds they all count. Two different lists may have anything in common, or nothing: that is left to the rows.
    private bool Narrow(int territories)
    {
        if (territories != ProfilePools.Everywhere && _territories == ProfilePools.Everywhere)
        {
            _territories = territories;
        }

        return territories == ProfilePools.Everywhere || territories == _territories;
    }

    /// <summary>Whether an interval holds the instant. Either way the answer's time ends where the interval would change it.</summary>
    private bool IsNow(long from, long until)
    {
        if (_asOf < from)
        {
            _until = from < until ? Math.Min(_until, from) : _until;
            return false;
        }

        if (_asOf >= until)
        {
            _from = from < until ? Math.Max(_from, until) : _from;
            return false;
        }

        _from = Math.Max(_from, from);
        _until = Math.Min(_until, until);
        return true;
    }
}
