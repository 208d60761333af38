using System.Xml;

namespace ArtistFirst;

/// <summary>The parties of an ERN message, each once, and the references by which the rest of it names them.</summary>
internal sealed class ErnParties
{
    private readonly Dictionary<string, string> _references = new(StringComparer.Ordinal);

    public ErnParties(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            _references.TryAdd(name, $"P{XmlConvert.ToString(_references.Count + 1)}");
        }
    }

    public string ReferenceOf(string name) => _references[name];

    public void Write(XmlWriter writer)
    {
        writer.WriteStartElement("PartyList");
        foreach ((string name, string reference) in _references)
        {
            writer.WriteStartElement("Party");
            writer.WriteElementString("PartyReference", reference);
            writer.WriteStartElement("PartyName");
            writer.WriteElementString("FullName", name);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
