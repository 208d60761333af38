using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>
/// What the use types of a deal mean here (DDEX AVS, UseType_ERN). Three name one of our uses; data mining is near to two of them and is therefore a yes to none. All others
/// bring music to listeners, which is no use of ours.
/// </summary>
internal static class ErnUses
{
    private const string OwnSpace = "artistfirst";

    /// <summary>The uses that a deal names and those that it only comes near to.</summary>
    /// <param name="terms">The terms of the deal.</param>
    public static (Uses Named, Uses Near) Of(XElement terms)
    {
        Uses named = Uses.None;
        Uses near = Uses.None;
        foreach (XElement use in terms.Descendants("UseType"))
        {
            named |= Named(use);
            near |= use.Value.Trim() is "UseForDataMining" ? Uses.Embed | Uses.Recommend : Uses.None;
        }

        return (named, near & ~named);
    }

    private static Uses Named(XElement use) => use.Value.Trim() switch
    {
        "UseForTrainingGenerativeAI" => Uses.TrainGenerative,
        "UseForTrainingNonGenerativeAI" => Uses.TrainAnalysis,
        "UseForIdentification" => Uses.Identify,
        "UserDefined" when use.Attribute("Namespace")?.Value is OwnSpace && UseNames.TryParse(use.Attribute("UserDefinedValue")?.Value, out Uses own) => own,
        _ => Uses.None,
    };
}
