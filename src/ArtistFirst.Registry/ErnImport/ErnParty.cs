namespace ArtistFirst.Registry;

/// <summary>A party as a message names it.</summary>
/// <param name="Line">The line at which that is.</param>
/// <param name="Name">The name; empty where there is none.</param>
/// <param name="Ids">Its identifiers, in the order in which they are looked at: what each should be, and what it is.</param>
/// <param name="Number">The sender's own number, with its namespace; null where there is none.</param>
internal sealed record ErnParty(long Line, string Name, IReadOnlyList<(string System, string Value)> Ids, string? Number)
{
    public const string Isni = "ISNI";
    public const string Ipi = "IPI";
    public const string Dpid = "DPID";

    private static readonly string[] Order = [Isni, Ipi, Dpid];

    /// <summary>Reads the party in an element that holds PartyId and PartyName: in ERN 3.8 each mention, in ERN 4 an entry of the list of parties.</summary>
    public static ErnParty Read(long line, System.Xml.Linq.XElement element)
    {
        List<(string System, string Value)> ids = [];
        string? number = null;
        foreach (System.Xml.Linq.XElement id in element.Elements("PartyId"))
        {
            if (id.HasElements)
            {
                ids.AddRange(id.Elements().Where(static part => SystemOf(part) is not null).Select(static part => (SystemOf(part)!, part.Value.Trim())));
                number ??= id.Element("ProprietaryId") is { } own ? NumberOf(own) : null;
            }
            else if (id.Attribute("IsISNI")?.Value is "true" or "1")
            {
                ids.Add((Isni, id.Value.Trim()));
            }
            else if (id.Attribute("Namespace") is null || id.Attribute("IsDPID")?.Value is "true" or "1")
            {
                ids.Add((Dpid, id.Value.Trim()));
            }
            else
            {
                number ??= NumberOf(id);
            }
        }

        string name = element.Elements("PartyName").Select(static part => part.Element("FullName")?.Value ?? part.Element("KeyName")?.Value ?? part.Value).FirstOrDefault() ?? string.Empty;
        return new ErnParty(line, ImportLimits.Text(name.Trim()), [.. ids.OrderBy(static id => Array.IndexOf(Order, id.System))], number);
    }

    private static string? SystemOf(System.Xml.Linq.XElement id) => id.Name.LocalName switch
    {
        "ISNI" => Isni,
        "IpiNameNumber" => Ipi,
        "DPID" => Dpid,
        _ => null,
    };

    private static string NumberOf(System.Xml.Linq.XElement id) => $"{id.Attribute("Namespace")?.Value}:{id.Value.Trim()}".TrimStart(':');
}
