namespace ArtistFirst.Registry;

/// <summary>The active codes of ISO 4217 that money is paid in, by how many digits their minor unit has. Metals, bond units and test codes have none.</summary>
internal static class CurrencyCodes
{
    private const string None = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
    private const string Two =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ "
        + "GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR "
        + "RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG";

    private const string Three = "BHD IQD JOD KWD LYD OMR TND";
    private const string Four = "CLF UYW";
    private const string Unpayable = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";

    private static readonly Dictionary<string, int> Digits = Read();

    /// <summary>How many digits the minor unit has, 0 to 4; -1 where nobody is paid in it.</summary>
    public static int DigitsOf(string code) => Digits.GetValueOrDefault(code, -1);

    /// <summary>Whether ISO has the code, but no minor unit for it.</summary>
    public static bool IsUnpayable(string code) => Unpayable.Split(' ').Contains(code, StringComparer.Ordinal);

    private static Dictionary<string, int> Read()
    {
        Dictionary<string, int> digits = new(StringComparer.Ordinal);
        foreach ((string codes, int count) in new[] { (None, 0), (Two, 2), (Three, 3), (Four, 4) })
        {
            foreach (string code in codes.Split(' '))
            {
                digits.Add(code, count);
            }
        }

        return digits;
    }
}
