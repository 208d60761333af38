using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>Signals in XMP: the Data Mining property of PLUS (IPTC Photo Metadata Standard 2023.1, PLUS LDF vocabulary DMI), of cover art, video and whatever else carries XMP.</summary>
internal static class PlusDataMining
{
    private const string Property = "DataMining";
    private const string Prefix = "DMI-";

    /// <summary>Reads XMP, as an xmp file or the packet of a file.</summary>
    public static async Task<SignalReading> ReadAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        SignalReading reading = new("plus");
        using XmlElements xml = new(bytes);
        (string? name, Finding? problem) = await xml.NextAsync(cancellationToken).ConfigureAwait(false);
        (XElement? root, problem) = name is null ? (null, problem) : await xml.TakeAsync(cancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            reading.Problems.Add((xml.Line, problem ?? ImportSignalUnusable.Found("XMP", "an empty file")));
            return reading;
        }

        IEnumerable<string> values = root.DescendantsAndSelf().Where(static element => element.Name.LocalName is Property).Select(static element => element.Attribute("resource")?.Value ?? element.Value)
            .Concat(root.DescendantsAndSelf().Attributes(Property).Select(static attribute => attribute.Value));
        foreach (string value in values)
        {
            Judge(reading, value.Trim());
        }

        return reading;
    }

    // A value is its URI, or the last part of it.
    private static void Judge(SignalReading reading, string value)
    {
        string term = value[(value.LastIndexOf('/') + 1)..];
        Uses? denied = !term.StartsWith(Prefix, StringComparison.Ordinal) ? null : term[Prefix.Length..] switch
        {
            "UNSPECIFIED" or "ALLOWED" => Uses.None,
            "PROHIBITED-GENAIMLTRAINING" => SignalUses.GenerativeTraining,
            "PROHIBITED-AIMLTRAINING" => SignalUses.Training,
            "PROHIBITED-EXCEPTSEARCHENGINEINDEXING" => SignalUses.TextAndDataMining & ~SignalUses.Search,

            // PROHIBITED, and where a constraint or an expression of rights would have to be read by a person; also what may come.
            var other when other.StartsWith("PROHIBITED", StringComparison.Ordinal) => SignalUses.TextAndDataMining,
            _ => null,
        };
        if (denied is null)
        {
            reading.Fail(1, "a value of PLUS for data mining, such as DMI-PROHIBITED", Quoted.Text(value));
        }

        reading.Deny(new SignalDenial(1, denied ?? Uses.None, term));
    }
}
