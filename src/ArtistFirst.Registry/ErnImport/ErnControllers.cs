using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>
/// Makes claims of the rights controllers of a recording or a work. Who only administers royalties controls nothing. Who was given rights for some uses alone
/// (DelegatedUsageRights) has a part whose size for all uses is not known.
/// </summary>
internal sealed class ErnControllers(ErnPartyList parties)
{
    private static readonly string[] NoControl = ["RoyaltyAdministrator", "LocalPayee"];

    /// <summary>Adds the claim of a controller.</summary>
    /// <param name="line">The line of the recording or work.</param>
    /// <param name="controller">The element.</param>
    /// <param name="side">The side.</param>
    /// <param name="within">The territories of the element around it.</param>
    /// <param name="add">Adds the claim to the asset.</param>
    /// <param name="items">Where remarks go.</param>
    public void Add(long line, XElement controller, Side side, TerritorySet within, Action<RightsClaim> add, List<ImportItem> items)
    {
        IEnumerable<string> roles = controller.Elements("RightsControllerRole").Concat(controller.Elements("RightsControlType")).Select(static role => role.Value.Trim());
        if (roles.Any() && roles.All(static role => NoControl.Contains(role, StringComparer.Ordinal)))
        {
            return;
        }

        Finding? problem = null;
        ErnParty party = parties.Of(line, controller, "RightsControllerPartyReference");
        Share share = ErnValues.Share(controller, ref problem);
        DateTimeOffset? from = ErnValues.Instant(controller, ref problem, "StartDate");
        DateTimeOffset? until = ErnValues.Instant(controller, ref problem, "EndDate");
        TerritorySet territories = ErnValues.Territories(controller, "Territory", "ExcludedTerritoryCode", ref problem).Intersect(within);
        bool isDelegated = controller.Elements("DelegatedUsageRights").Any();
        territories = isDelegated ? Delegated(controller, ref problem).Intersect(territories) : territories;
        if (problem is null && (territories.IsEmpty || from >= until))
        {
            problem = ImportValue.Found("the territories and dates of a rights controller", "some territory and some time", "none");
        }

        if (problem is not null)
        {
            items.Add(ImportItem.Rejected(line, problem));
            return;
        }

        if (parties.Identify(line, party, PartyKind.Organization, $"a part of the {side.ToWireName()} side", items) is not { } id)
        {
            return;
        }

        bool isPartial = isDelegated && !controller.Elements("DelegatedUsageRights").All(static rights => rights.Elements("UseType").Any(static use => use.Value.Trim() is "Use"));
        if (isPartial)
        {
            items.Add(ImportItem.Noted(line, ImportPartUnknown.Found($"a part of {id} for every use", "one for the uses that were delegated")));
        }

        add(new RightsClaim { Party = id, Side = side, Share = isPartial ? Share.Unknown : share, Territories = territories, From = from, Until = until });
    }

    private static TerritorySet Delegated(XElement controller, ref Finding? problem)
    {
        TerritorySet all = TerritorySet.Empty;
        foreach (XElement rights in controller.Elements("DelegatedUsageRights"))
        {
            all = all.Union(ErnValues.Territories(rights, "TerritoryOfRightsDelegation", "ExcludedTerritoryCode", ref problem));
        }

        return all;
    }
}
