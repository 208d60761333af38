namespace ArtistFirst.Registry;

/// <summary>What the numbers of CISAC's Territory Information System stand for: countries, and groups of them. Countries that are no more stand for nothing that is known.</summary>
internal static class TisTerritories
{
    /// <summary>The world, also the territories that have no number of their own.</summary>
    public const int World = 2136;

    private static readonly Dictionary<int, TisGroup> Groups = new()
    {
        { World, new TisGroup(TerritorySet.Worldwide, TerritorySet.Empty) },
        { 2100, Group("AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW", "EH RE SH YT") }, // Africa
        { 2101, Group("AG AR BB BO BR BS BZ CA CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT US UY VC VE", "AI AW BL BM BQ CW FK GF GL GP GS KY MF MQ MS PM SX TC VG") }, // America
        { 2102, Group("AR BO BR BZ CA CL CO CR EC GT GY HN MX NI PA PE PY SR SV US UY VE", "AG BB BS CU DM DO GD GF HT JM KN LC TT VC") }, // American continent
        { 2103, Group("AG BB CU DM DO GD HT JM KN LC VC", "AI AW BL BQ BS CW GP KY MF MQ MS PR SX TC TT VG VI") }, // Antilles
        { 2104, Group("AU BN CA CL CN HK ID JP KR MX MY NZ PE PG PH RU SG TH TW US VN", "") }, // APEC countries
        { 2105, Group("BN ID KH LA MM MY PH SG TH VN", "TL") }, // ASEAN countries
        { 2106, Group("AE AF BD BH BN BT CN HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK QA SA SG SY TH TJ TL TM TW UZ VN YE", "AM AZ CY EG GE PS RU TR") }, // Asia
        { 2107, Group("AU NZ", "FJ KI FM MH NC NR PF PG PW SB TO TV VU WS") }, // Australasia
        { 2108, Group("AL BA BG GR ME MK RS", "HR RO SI TR XK") }, // Balkans
        { 2109, Group("EE LT LV", "") }, // Baltic states
        { 2110, Group("BE LU NL", "") }, // Benelux
        { 2111, Group("GB IE", "") }, // British Isles
        { 2112, Group("AG BB BS DM GD JM KN LC TT VC", "AI BM BZ GY KY MS TC VG") }, // British West Indies
        { 2113, Group("BZ CR GT HN NI PA SV", "MX") }, // Central America
        { 2114, Group("AG AU BB BD BN BS BW BZ CA CM CY DM FJ GB GD GH GM GY IN JM KE KI KN LC LK LS MT MU MV MW MY MZ NA NG NR NZ PG PK RW SB SC SG SL SZ TO TT TV TZ UG VC VU WS ZA ZM", "GA TG ZW") }, // Commonwealth
        { 2115, Group("BW CM GH GM KE LS MU MW MZ NA NG SC SL SZ TZ UG ZA ZM", "GA RW TG ZW") }, // Commonwealth African territories
        { 2116, Group("BD BN IN LK MY PK SG", "CY HK MV") }, // Commonwealth Asian territories
        { 2117, Group("AU FJ KI NR NZ PG SB TO TV VU WS", "") }, // Commonwealth Australasian territories
        { 2118, Group("AM AZ BY KG KZ MD RU TJ UZ", "GE TM UA") }, // Commonwealth of Independent States
        { 2119, Group("BG BY CZ HU MD PL RO RU SK UA", "AL BA EE HR LT LV ME MK RS SI") }, // Eastern Europe
        { 2120, Group("AD AL AT BA BE BG BY CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM UA VA", "AM AZ CY GE KZ RU TR XK") }, // Europe
        { 2121, Group("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO", "CH GB") }, // European Economic Area
        { 2122, Group("AD AL AT BA BE BG BY CH CZ DE DK EE ES FI FR GR HR HU IT LI LT LU LV MC MD ME MK NL NO PL PT RO RS SE SI SK SM UA VA", "AM AZ CY GB GE IE IS KZ MT RU TR XK") }, // European continent
        { 2123, Group("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK", "GB") }, // European Union
        { 2124, Group("AT CH DE", "LI") }, // GSA countries
        { 2125, Group("AE BH IL IQ IR JO KW LB OM QA SA SY YE", "AF CY EG LY PS SD TR") }, // Middle East
        { 2126, Group("CA MX US", "") }, // NAFTA countries
        { 2127, Group("DK FI IS NO SE", "") }, // Nordic countries
        { 2128, Group("DZ EG LY MA TN", "EH MR SD") }, // North Africa
        { 2129, Group("CA US", "BM GL MX PM") }, // North America
        { 2130, Group("AU FJ FM KI MH NC NR NZ PF PG PW SB TO TV VU WS", "") }, // Oceania
        { 2131, Group("DK NO SE", "FI IS") }, // Scandinavia
        { 2132, Group("AR BO BR CL CO EC GY PE PY SR UY VE", "FK GF TT") }, // South America
        { 2133, Group("BN ID KH LA MM MY PH SG TH TL VN", "") }, // South East Asia
        { 2134, Group("AG BB BS CU DM DO GD HT JM KN LC TT VC", "AI AW BL BM BQ BZ CW GP GY KY MF MQ MS PR SX TC VG VI") }, // West Indies
    };

    /// <summary>The numbers of all groups.</summary>
    public static IEnumerable<int> AllGroups => Groups.Keys;

    /// <summary>What a number stands for; null where it stands for nothing that is known.</summary>
    public static TisGroup? Find(int number)
    {
        if (Groups.TryGetValue(number, out TisGroup group))
        {
            return group;
        }

        return TisCountries.Find(number) is { } country ? new TisGroup(country, TerritorySet.Empty) : null;
    }

    // Countries bring along what lies in them; what is named for itself is that alone.
    private static TisGroup Group(string surely, string perhaps)
    {
        TerritorySet core = TisCountries.Of(surely);
        return new TisGroup(core, perhaps.Length == 0 ? TerritorySet.Empty : TisCountries.Of(perhaps).Except(core));
    }
}
