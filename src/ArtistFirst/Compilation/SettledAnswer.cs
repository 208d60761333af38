using System.Numerics;
using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>
/// The uses of a profile to which everybody said yes everywhere, for every model and destination, in a time around the register's, with the same duties: of
/// most recordings of a license that is all that is ever asked. It is found when the register is compiled; whoever asks for it need read nothing else.
/// </summary>
internal sealed class SettledAnswer(ProfileDraft draft, long asOf)
{
    private const Uses EveryUse = (Uses)ushort.MaxValue;

    private long _from = long.MinValue;
    private long _until = long.MaxValue;

    /// <summary>Finds the answer for the largest group of uses with the same duties.</summary>
    /// <param name="draft">The rows of the profile.</param>
    /// <param name="asOf">The instant around which answers are looked for, in ticks of UTC.</param>
    /// <returns>The uses, None where there are none; their duties; from when until when, in ticks of UTC, half-open.</returns>
    public static (Uses Uses, Duties Duties, long From, long Until) Find(ProfileDraft draft, long asOf)
    {
        if (draft.IsOdd)
        {
            return default;
        }

        SettledAnswer answer = new(draft, asOf);
        Dictionary<Duties, Uses> byDuties = [];
        foreach (Uses use in UseNames.Enumerate(EveryUse))
        {
            if (answer.AskEverybody(use) is { } duties)
            {
                byDuties[duties] = byDuties.GetValueOrDefault(duties) | use;
            }
        }

        (Duties owed, Uses uses) = byDuties.OrderByDescending(static same => BitOperations.PopCount((uint)same.Value)).ThenBy(static same => same.Key).FirstOrDefault();
        return uses == Uses.None ? default : (uses, owed, answer._from, answer._until);
    }

    /// <summary>The duties of a use that everybody allows; null where it is not so simple. Narrows the time to that in which it stays so.</summary>
    private Duties? AskEverybody(Uses use)
    {
        ReadOnlySpan<SideNeed> needs = RequiredSides.NeedsOf(use);
        if (IsDenied(use) || (draft.IsInstrumental && needs.Contains(SideNeed.GrantIfSung)))
        {
            return null;
        }

        Duties duties = Duties.None;
        foreach (ref readonly GroupRow group in CollectionsMarshal.AsSpan(draft.Groups))
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
        foreach (ref readonly DenyRow deny in CollectionsMarshal.AsSpan(draft.Denies))
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
        foreach (ref readonly ClaimantRow claimant in CollectionsMarshal.AsSpan(draft.Claimants)[group.ClaimantsStart..group.ClaimantsEnd])
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

    /// <summary>What a party asks for; null where it did not say yes, or where it depends on more than the time.</summary>
    private Duties? AskClaimant(in ClaimantRow claimant, Uses use)
    {
        bool isCovered = false;
        Duties duties = Duties.None;
        foreach (ref readonly GrantRow grant in CollectionsMarshal.AsSpan(draft.Grants)[claimant.GrantsStart..claimant.GrantsEnd])
        {
            if ((grant.Uses & use) == Uses.None || grant.VoidCode != 0 || !IsNow(grant.From, grant.End))
            {
                continue;
            }

            bool isUnlimited = grant.Territories == ConsentTable.Everywhere && grant.Models == ConsentTable.AnyModel && grant.Destinations == Destinations.All;
            if (!isUnlimited)
            {
                return null;
            }

            isCovered = true;
            duties |= grant.Duties;
        }

        return isCovered ? duties : null;
    }

    /// <summary>Whether an interval holds the instant. Either way the answer's time ends where the interval would change it.</summary>
    private bool IsNow(long from, long until)
    {
        if (asOf < from)
        {
            _until = from < until ? Math.Min(_until, from) : _until;
            return false;
        }

        if (asOf >= until)
        {
            _from = from < until ? Math.Max(_from, until) : _from;
            return false;
        }

        _from = Math.Max(_from, from);
        _until = Math.Min(_until, until);
        return true;
    }
}
