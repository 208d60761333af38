using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>The usage terms of one license of RSL (RSL 1.0 §3.4 to §3.6): what it permits, what it prohibits, for whom and where.</summary>
internal sealed class RslTerms
{
    private const string Everything = "all";

    private static readonly Dictionary<string, Uses> Usages = new(StringComparer.Ordinal)
    {
        [Everything] = SignalUses.All,
        ["ai-all"] = AnyModel,
        ["ai-train"] = SignalUses.Training,
        ["ai-input"] = SignalUses.Input,
        ["ai-index"] = SignalUses.Index,
        ["search"] = SignalUses.Search,

        // Drafts before 1.0, and names of other vocabularies, which files in the field have.
        ["ai-use"] = AnyModel,
        ["ai-include"] = SignalUses.Input,
        ["ai-inference"] = SignalUses.Input,
        ["train-ai"] = SignalUses.Training,
        ["train-genai"] = SignalUses.GenerativeTraining,
    };

    /// <summary>Every use by a model: ai-all.</summary>
    public const Uses AnyModel = SignalUses.Training | SignalUses.Input | SignalUses.Index | Uses.Likeness;

    /// <summary>What is permitted; everything where nothing is listed.</summary>
    public Uses Permitted { get; private set; } = SignalUses.All;

    /// <summary>Whether it lists what is permitted.</summary>
    public bool IsListed => Permitted != SignalUses.All;

    /// <summary>What is prohibited.</summary>
    public Uses Prohibited { get; private set; }

    /// <summary>Where it is permitted.</summary>
    public TerritorySet Territories { get; private set; } = TerritorySet.Worldwide;

    /// <summary>Reads a license.</summary>
    /// <param name="license">The element.</param>
    /// <param name="fail">Takes words that nobody knows: what was expected and what came.</param>
    public static RslTerms Read(XElement license, Action<string, string> fail)
    {
        RslTerms terms = new();
        foreach (XElement permits in license.Elements("permits"))
        {
            terms.Permit(permits.Attribute("type")?.Value, Tokens(permits), fail);
        }

        foreach (XElement prohibits in license.Elements("prohibits"))
        {
            terms.Prohibit(prohibits.Attribute("type")?.Value, Tokens(prohibits), fail);
        }

        return terms;
    }

    // A list that is there is closed: what it does not name is not permitted. Uses of a product team are commercial.
    private void Permit(string? type, string[] tokens, Action<string, string> fail)
    {
        switch (type)
        {
            case "usage":
                Permitted &= tokens.Aggregate(Uses.None, static (all, token) => all | Usages.GetValueOrDefault(token));
                break;
            case "user" when !tokens.Contains("commercial", StringComparer.Ordinal):
                Permitted = Uses.None;
                break;
            case "geo":
                Territories = Territories.Intersect(Places(tokens, fail, unknown: TerritorySet.Empty));
                break;
        }
    }

    // A word that nobody knows in a prohibition was meant to keep something away: it keeps models away.
    private void Prohibit(string? type, string[] tokens, Action<string, string> fail)
    {
        switch (type)
        {
            case "usage":
                foreach (string token in tokens.Where(static token => !token.Contains(':', StringComparison.Ordinal)))
                {
                    Prohibited |= Usages.TryGetValue(token, out Uses uses) ? uses : AnyModel;
                }

                break;
            case "user" when tokens.Contains("commercial", StringComparer.Ordinal):
                Prohibited |= SignalUses.All;
                break;
            case "geo":
                Territories = Territories.Except(Places(tokens, fail, unknown: TerritorySet.Worldwide));
                break;
        }
    }

    private static TerritorySet Places(string[] tokens, Action<string, string> fail, TerritorySet unknown)
    {
        TerritorySet places = TerritorySet.Empty;
        foreach (string token in tokens)
        {
            if (token is "EU")
            {
                places = places.Union(TisTerritories.Find(2123)!.Value.Surely);
            }
            else if (Territory.TryParse(token, out Territory territory))
            {
                places = places.Union(TerritorySet.Of(territory));
            }
            else
            {
                fail("codes of two letters, or EU", Quoted.Text(token));
                places = places.Union(unknown);
            }
        }

        return places;
    }

    // 1.0 puts blanks between words; drafts before it put commas.
    private static string[] Tokens(XElement list) => list.Value.Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
