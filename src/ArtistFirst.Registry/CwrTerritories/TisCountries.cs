namespace ArtistFirst.Registry;

/// <summary>
/// The countries of CISAC's Territory Information System (TIS). Their numbers are those of ISO 3166-1. A territory of ISO that TIS has no number for lies in the country that it
/// belongs to, as TIS remarks on France, New Caledonia and French Polynesia.
/// </summary>
internal static class TisCountries
{
    private const int Width = 5;

    // The number, then the code of two letters.
    private const string Numbers =
        "004AF008AL012DZ020AD024AO028AG031AZ032AR036AU040AT044BS048BH050BD051AM052BB056BE064BT068BO070BA072BW076BR084BZ090SB096BN" +
        "100BG104MM108BI112BY116KH120CM124CA132CV140CF144LK148TD152CL156CN158TW170CO174KM178CG180CD188CR191HR192CU196CY203CZ204BJ" +
        "208DK212DM214DO218EC222SV226GQ231ET232ER233EE242FJ246FI250FR258PF262DJ266GA268GE270GM276DE288GH296KI300GR308GD320GT324GN" +
        "328GY332HT336VA340HN344HK348HU352IS356IN360ID364IR368IQ372IE376IL380IT384CI388JM392JP398KZ400JO404KE408KP410KR414KW417KG" +
        "418LA422LB426LS428LV430LR434LY438LI440LT442LU446MO450MG454MW458MY462MV466ML470MT478MR480MU484MX492MC496MN498MD499ME504MA" +
        "508MZ512OM516NA520NR524NP528NL540NC548VU554NZ558NI562NE566NG578NO583FM584MH585PW586PK591PA598PG600PY604PE608PH616PL620PT" +
        "624GW626TL630PR634QA642RO643RU646RW659KN662LC670VC674SM678ST682SA686SN688RS690SC694SL702SG703SK704VN705SI706SO710ZA716ZW" +
        "724ES728SS729SD732EH740SR748SZ752SE756CH760SY762TJ764TH768TG776TO780TT784AE788TN792TR795TM798TV800UG804UA807MK818EG826GB" +
        "834TZ840US854BF858UY860UZ862VE882WS887YE894ZM";

    // The country, then what lies in it.
    private static readonly string[] Dependencies =
    [
        "AU CC CX HM NF", "DK FO GL", "FI AX", "FR BL GF GP MF MQ PM RE TF WF YT", "GB AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
        "NL AW BQ CW SX", "NO BV SJ", "NZ CK NU TK", "US AS GU MP PR UM VI",
    ];

    private static readonly Dictionary<string, TerritorySet> ByCode = Dependencies.ToDictionary(static line => line[..2], TerritorySet.Parse, StringComparer.Ordinal);

    private static readonly Dictionary<int, TerritorySet> ByNumber = Enumerable.Range(0, Numbers.Length / Width).ToDictionary(
        static place => int.Parse(Numbers.AsSpan(place * Width, 3)),
        static place => Of(Numbers.Substring((place * Width) + 3, 2)));

    /// <summary>The territories of a country's number; null where it is no country's, or that of one that is no more.</summary>
    public static TerritorySet? Find(int number) => ByNumber.TryGetValue(number, out TerritorySet territories) ? territories : null;

    /// <summary>The territories of countries, by their codes with blanks between them.</summary>
    public static TerritorySet Of(string codes)
    {
        TerritorySet set = TerritorySet.Empty;
        foreach (string code in codes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            set = set.Union(ByCode.TryGetValue(code, out TerritorySet country) ? country : TerritorySet.Parse(code));
        }

        return set;
    }
}
