using System.Xml;

namespace ArtistFirst;

/// <summary>
/// Finds ISRCs in the XML chunks of Broadcast Wave: in EBU Core (EBU Tech 3352) an identifier whose text is <c>ISRC:</c> and the code, or whose format or type label is ISRC;
/// in iXML an element named isrc or isrcId.
/// </summary>
internal static class IsrcXml
{
    private const string Label = "ISRC:";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>Adds each code to the evidence. XML that is broken and speaks of ISRCs is evidence that cannot be read.</summary>
    /// <param name="xml">The chunk's text; null where it is too long.</param>
    /// <param name="where">Which chunk.</param>
    /// <param name="evidence">What is known of the file.</param>
    public static void Collect(string? xml, string where, IsrcEvidence evidence)
    {
        if (xml is null)
        {
            evidence.AddUnreadable(where);
            return;
        }

        try
        {
            using var text = new StringReader(xml);
            using var reader = XmlReader.Create(text, Settings);
            Collect(reader, where, evidence);
        }
        catch (XmlException) when (!xml.Contains("ISRC", StringComparison.OrdinalIgnoreCase))
        {
            // Says nothing about recording codes.
        }
        catch (XmlException)
        {
            evidence.AddUnreadable(where);
        }
    }

    private static void Collect(XmlReader reader, string where, IsrcEvidence evidence)
    {
        int labelled = int.MaxValue; // the depth of the outermost element that says that it holds an ISRC
        string element = string.Empty;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    element = reader.LocalName;
                    labelled = !reader.IsEmptyElement && IsLabelled(reader) ? Math.Min(labelled, reader.Depth) : labelled;
                    break;
                case XmlNodeType.EndElement:
                    labelled = reader.Depth == labelled ? int.MaxValue : labelled;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    CollectText(reader.Value.Trim(), element, labelled < reader.Depth, where, evidence);
                    break;
            }
        }
    }

    private static void CollectText(string text, string element, bool labelled, string where, IsrcEvidence evidence)
    {
        if (text.StartsWith(Label, StringComparison.OrdinalIgnoreCase))
        {
            evidence.AddText(text[Label.Length..], where);
        }
        else if (labelled && (IsIsrc(element) || element is "identifier"))
        {
            evidence.AddText(text, where);
        }
    }

    private static bool IsLabelled(XmlReader reader) =>
        IsIsrc(reader.LocalName) || Is(reader.GetAttribute("formatLabel"), "ISRC") || Is(reader.GetAttribute("typeLabel"), "ISRC");

    private static bool IsIsrc(string name) => Is(name, "isrc") || Is(name, "isrcId");

    private static bool Is(string? text, string expected) => string.Equals(text, expected, StringComparison.OrdinalIgnoreCase);
}
