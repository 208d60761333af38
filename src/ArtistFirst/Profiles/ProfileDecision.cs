namespace ArtistFirst;

/// <summary>Answers one request from the rows of a profile: what <see cref="ConsentEvaluator"/> answers, without an allocation.</summary>
internal ref struct ProfileDecision
{
    private readonly ConsentTable _table;
    private readonly ProfileRows _rows;
    private readonly long _at;
    private readonly ModelVersion? _model;
    private readonly Destination _destination;
    private Place _place;
    private Uses _use;
    private bool _sung;
    private ushort _unresolved;
    private Duties _duties;

    private ProfileDecision(ConsentTable table, ProfileRows rows, in UseRequest request, long at)
    {
        _table = table;
        _rows = rows;
        _at = at;
        _model = request.Model;
        _destination = request.Destination;
    }

    public static ConsentDecision Run(ConsentTable table, ProfileRows rows, in UseRequest request, long at)
    {
        ProfileDecision decision = new(table, rows, request, at);
        ushort denied = decision.AskIn(request.Territory, request.Uses);
        if (denied == 0 && request.ProcessingTerritory != request.Territory)
        {
            denied = decision.AskIn(request.ProcessingTerritory, request.Uses);
        }

        if (denied != 0)
        {
            return ConsentDecision.Deny(new FindingCode(denied));
        }

        return decision._unresolved != 0 ? ConsentDecision.Unresolved(new FindingCode(decision._unresolved)) : ConsentDecision.Allow(decision._duties);
    }

    // The methods that ask return the number of the first rule by which somebody said no, or 0. One no is the answer, so that nothing else need be asked.
    private ushort AskIn(Territory territory, Uses uses)
    {
        if (!territory.IsWorldwide)
        {
            return Ask(Place.In(territory), uses);
        }

        foreach (Place place in _table.PlacesOf(_rows.Header.Places))
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
        _place = place;
        _sung = _rows.Header.Instrumental == 0 || HasVoice();
        foreach (Uses use in UseNames.Enumerate(uses))
        {
            _use = use;
            ushort denied = AskSignals();
            foreach (ref readonly GroupRow group in _rows.Groups)
            {
                denied = denied != 0 ? denied : AskGroup(group);
            }

            if (denied != 0)
            {
                return denied;
            }
        }

        return 0;
    }

    private readonly bool HasVoice()
    {
        foreach (ref readonly GroupRow group in _rows.Groups)
        {
            foreach (ref readonly ClaimantRow claimant in _rows.Claimants[group.ClaimantsStart..group.ClaimantsEnd])
            {
                if (group.Side == (int)Side.Voice && AnyHolds(claimant.ClaimsStart, claimant.ClaimsEnd))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private readonly ushort AskSignals()
    {
        foreach (ref readonly DenyRow signal in _rows.Denies[.._rows.Header.Signals])
        {
            bool hasASay = signal.Side == Side.None || RequiredSides.For(_use, signal.Side, _sung) != SideNeed.None;
            if (hasASay && Applies(signal))
            {
                return OptedOutBySignal.Rule.Code.Number;
            }
        }

        return 0;
    }

    private ushort AskGroup(in GroupRow group)
    {
        SideNeed need = RequiredSides.For(_use, (Side)group.Side, _sung);
        if (need == SideNeed.None)
        {
            return 0;
        }

        foreach (ref readonly DenyRow deny in _rows.Denies[group.DeniesStart..group.DeniesEnd])
        {
            if (Applies(deny))
            {
                return DeniedByParty.Rule.Code.Number;
            }
        }

        return need == SideNeed.Grant ? AskGrants(group) : (ushort)0;
    }

    private ushort AskGrants(in GroupRow group)
    {
        if (group.Missing != 0)
        {
            Unresolve(WorkNotLinked.Rule);
            return 0;
        }

        bool anybody = AddShares(group);
        for (int row = group.ClaimantsStart; anybody && row < group.ClaimantsEnd; row++)
        {
            ref readonly ClaimantRow claimant = ref _rows.Claimants[row];
            if (HasPart(claimant))
            {
                ushort denied = AskClaimant(claimant, (Side)group.Side);
                if (denied != 0)
                {
                    return denied;
                }
            }
        }

        return 0;
    }

    // Whether anybody is on the side at all.
    private bool AddShares(in GroupRow group)
    {
        bool anybody = false;
        bool unknown = false;
        long sum = 0;
        foreach (ref readonly ClaimantRow claimant in _rows.Claimants[group.ClaimantsStart..group.ClaimantsEnd])
        {
            foreach (ref readonly ClaimRow claim in _rows.Claims[claimant.ClaimsStart..claimant.ClaimsEnd])
            {
                if (Holds(claim))
                {
                    anybody = true;
                    unknown |= claim.Share < 0;
                    sum += claim.Share;
                }
            }
        }

        if (!anybody)
        {
            Unresolve(SideMissing.Rule);
        }
        else if ((Side)group.Side is Side.Master or Side.Work && (unknown || sum != group.Whole))
        {
            Unresolve(unknown ? ShareUnknown.Rule : SharesIncomplete.Rule);
        }

        return anybody;
    }

    private ushort AskClaimant(in ClaimantRow claimant, Side side)
    {
        if (side == Side.Voice && claimant.IsPerson == 0)
        {
            Unresolve(VoiceWithoutPerson.Rule);
            return 0;
        }

        ushort fault = 0;
        bool covered = false;
        foreach (ref readonly GrantRow grant in _rows.Grants[claimant.GrantsStart..claimant.GrantsEnd])
        {
            if ((grant.Uses & _use) == Uses.None)
            {
                continue;
            }

            ushort found = FaultOf(grant);
            if (found == 0)
            {
                covered = true;
                _duties |= grant.Duties;
            }
            else if (fault == 0)
            {
                fault = found;
            }
        }

        if (covered)
        {
            return 0;
        }

        return fault != 0 ? fault : NoGrant.Rule.Code.Number;
    }

    private readonly ushort FaultOf(in GrantRow grant)
    {
        if ((grant.Void & _use) != Uses.None)
        {
            return grant.VoidCode;
        }

        return grant.Reaches switch
        {
            0 => LicenseeNotGranted.Rule.Code.Number,
            _ when _at >= grant.Withdrawn => GrantWithdrawn.Rule.Code.Number,
            _ when _at < grant.From || _at >= grant.Until => ConsentNotInForce.Rule.Code.Number,
            _ when (grant.Capped & _use) != Uses.None && _at >= grant.Cap => VoiceTermOver.Rule.Code.Number,
            _ when !IsIn(grant.Territories) => TerritoryNotGranted.Rule.Code.Number,
            _ when !_table.CoversModel(grant.Models, _model) => ModelNotGranted.Rule.Code.Number,
            _ when !StatementScope.Covers(grant.Destinations, _destination) => DestinationNotGranted.Rule.Code.Number,
            _ => 0,
        };
    }

    private readonly bool Applies(in DenyRow deny) =>
        (deny.Uses & _use) != Uses.None
        && _at >= deny.From
        && _at < deny.Until
        && IsIn(deny.Territories)
        && StatementScope.MayReach(deny.Destinations, _destination)
        && _table.MayReachModel(deny.Models, _model)
        && (deny.ClaimsStart == deny.ClaimsEnd || AnyHolds(deny.ClaimsStart, deny.ClaimsEnd));

    private readonly bool HasPart(in ClaimantRow claimant)
    {
        foreach (ref readonly ClaimRow claim in _rows.Claims[claimant.ClaimsStart..claimant.ClaimsEnd])
        {
            if (claim.Share != 0 && Holds(claim))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool AnyHolds(int start, int end)
    {
        foreach (ref readonly ClaimRow claim in _rows.Claims[start..end])
        {
            if (Holds(claim))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool Holds(in ClaimRow claim) => _at >= claim.From && _at < claim.Until && IsIn(claim.Territories);

    private readonly bool IsIn(int territories) => territories == ConsentTable.Everywhere || _place.IsIn(_table.TerritoriesOf(territories));

    private void Unresolve(FindingRule rule) => _unresolved = _unresolved != 0 ? _unresolved : rule.Code.Number;
}
