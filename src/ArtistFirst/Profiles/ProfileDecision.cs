namespace ArtistFirst;

/// <summary>Answers one request from the rows of a profile: what <see cref="ConsentEvaluator"/> answers, without an allocation.</summary>
internal ref struct ProfileDecision
{
    private readonly ProfileMatch _match;
    private bool _sung;
    private ushort _unresolved;
    private Duties _duties;

    private ProfileDecision(ProfileMatch match) => _match = match;

    public static ConsentDecision Run(ProfilePools pools, ProfileRows rows, in UseRequest request, long at)
    {
        ProfileDecision decision = new(new ProfileMatch(pools, rows, request, at));
        ushort denied = decision.AskIn(pools, request.Territory, request.Uses);
        if (denied == 0 && request.ProcessingTerritory != request.Territory)
        {
            denied = decision.AskIn(pools, request.ProcessingTerritory, request.Uses);
        }

        if (denied != 0)
        {
            return ConsentDecision.Deny(new FindingCode(denied));
        }

        return decision._unresolved != 0 ? ConsentDecision.Unresolved(new FindingCode(decision._unresolved)) : ConsentDecision.Allow(decision._duties);
    }

    // The methods that ask return the number of the first rule by which somebody said no, or 0. One no is the answer, so that nothing else need be asked.
    private ushort AskIn(ProfilePools pools, Territory territory, Uses uses)
    {
        if (!territory.IsWorldwide)
        {
            return Ask(Place.In(territory), uses);
        }

        foreach (Place place in pools.PlacesOf(_match.Rows.Header.Places))
        {
            ushort denied = Ask(place, uses);
            if (denied != 0)
            {
                return denied;
            }
        }

        return 0;
    }

    private ushort Ask(Place place, Uses uses)
    {
        _sung = _match.Rows.Header.Instrumental == 0 || HasVoice(place);
        foreach (Uses use in UseNames.Enumerate(uses))
        {
            ushort denied = AskUse(use, place);
            if (denied != 0)
            {
                return denied;
            }
        }

        return 0;
    }

    private ushort AskUse(Uses use, Place place)
    {
        ReadOnlySpan<SideNeed> needs = RequiredSides.NeedsOf(use);
        foreach (ref readonly DenyRow signal in _match.Rows.Denies[.._match.Rows.Header.Signals])
        {
            bool hasASay = signal.Side == Side.None || needs[(int)signal.Side - 1] != SideNeed.None;
            if (hasASay && _match.Applies(signal, use, place))
            {
                return OptedOutBySignal.Rule.Code.Number;
            }
        }

        foreach (ref readonly GroupRow group in _match.Rows.Groups)
        {
            SideNeed need = needs[group.Side - 1];
            ushort denied = need == SideNeed.None ? (ushort)0 : AskGroup(group, need, use, place);
            if (denied != 0)
            {
                return denied;
            }
        }

        return 0;
    }

    private readonly bool HasVoice(Place place)
    {
        foreach (ref readonly GroupRow group in _match.Rows.Groups)
        {
            for (int row = group.ClaimantsStart; group.Side == (int)Side.Voice && row < group.ClaimantsEnd; row++)
            {
                ref readonly ClaimantRow claimant = ref _match.Rows.Claimants[row];
                if (_match.AnyHolds(claimant.ClaimsStart, claimant.ClaimsEnd, place))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private ushort AskGroup(in GroupRow group, SideNeed need, Uses use, Place place)
    {
        foreach (ref readonly DenyRow deny in _match.Rows.Denies[group.DeniesStart..group.DeniesEnd])
        {
            if (_match.Applies(deny, use, place))
            {
                return DeniedByParty.Rule.Code.Number;
            }
        }

        if (need == SideNeed.Grant || (need == SideNeed.GrantIfSung && _sung))
        {
            return group.Missing == 0 ? AskGrants(group, use, place) : Unresolve(WorkNotLinked.Rule);
        }

        return 0;
    }

    private ushort AskGrants(in GroupRow group, Uses use, Place place)
    {
        bool isSettled = _match.At >= group.SettledFrom && _match.At < group.SettledUntil;
        if (!isSettled && !AddShares(group, place))
        {
            return Unresolve(SideMissing.Rule);
        }

        foreach (ref readonly ClaimantRow claimant in _match.Rows.Claimants[group.ClaimantsStart..group.ClaimantsEnd])
        {
            if (isSettled ? claimant.HasPart != 0 : _match.HasPart(claimant, place))
            {
                ushort denied = AskClaimant(claimant, (Side)group.Side, use, place);
                if (denied != 0)
                {
                    return denied;
                }
            }
        }

        return 0;
    }

    // Whether anybody is on the side at all.
    private bool AddShares(in GroupRow group, Place place)
    {
        bool anybody = false;
        bool unknown = false;
        long sum = 0;
        foreach (ref readonly ClaimantRow claimant in _match.Rows.Claimants[group.ClaimantsStart..group.ClaimantsEnd])
        {
            foreach (ref readonly ClaimRow claim in _match.Rows.Claims[claimant.ClaimsStart..claimant.ClaimsEnd])
            {
                if (_match.Holds(claim, place))
                {
                    anybody = true;
                    unknown |= claim.Share < 0;
                    sum += claim.Share;
                }
            }
        }

        if (anybody && (Side)group.Side is Side.Master or Side.Work && (unknown || !IsWhole(group, sum, place)))
        {
            Unresolve(unknown ? ShareUnknown.Rule : SharesIncomplete.Rule);
        }

        return anybody;
    }

    // Where the shares are too odd for whole numbers, the compiler found out when and where they are complete.
    private readonly bool IsWhole(in GroupRow group, long sum, Place place) =>
        group.Whole != 0 ? sum == group.Whole : _match.AnyHolds(group.WholesStart, group.WholesEnd, place);

    private ushort AskClaimant(in ClaimantRow claimant, Side side, Uses use, Place place)
    {
        if (side == Side.Voice && claimant.IsPerson == 0)
        {
            return Unresolve(VoiceWithoutPerson.Rule);
        }

        ushort fault = 0;
        bool covered = false;
        for (int row = claimant.GrantsStart; row < claimant.GrantsEnd; row++)
        {
            ref readonly GrantRow grant = ref _match.Rows.Grants[row];
            if ((grant.Uses & use) == Uses.None)
            {
                continue;
            }

            ushort found = _match.FaultOf(row, place);
            covered |= found == 0;
            _duties |= found == 0 ? grant.Duties : Duties.None;
            fault = fault != 0 ? fault : found;
        }

        if (covered)
        {
            return 0;
        }

        return fault != 0 ? fault : NoGrant.Rule.Code.Number;
    }

    private ushort Unresolve(FindingRule rule)
    {
        _unresolved = _unresolved != 0 ? _unresolved : rule.Code.Number;
        return 0;
    }
}
