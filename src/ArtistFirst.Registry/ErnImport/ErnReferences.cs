using System.Collections.Immutable;
using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>What the parts of a message call each other: which recordings a resource is, and which resources a release has.</summary>
internal sealed class ErnReferences
{
    private readonly Dictionary<string, ImmutableArray<Isrc>> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _releases = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Who gets the message; the default value where it does not say.</summary>
    public Dpid Recipient { get; private set; }

    /// <summary>Whether there are as many as a message may have.</summary>
    public bool IsFull => _count >= ImportLimits.References;

    /// <summary>Keeps to whom the message is addressed.</summary>
    public void KeepHeader(XElement header)
    {
        foreach (XElement recipient in header.Elements("MessageRecipient"))
        {
            Recipient = Dpid.TryParse(recipient.Element("PartyId")?.Value.Trim(), out Dpid dpid) ? dpid : Recipient;
        }
    }

    /// <summary>Keeps the recordings of a resource.</summary>
    public void KeepResource(XElement resource, ImmutableArray<Isrc> recordings)
    {
        if (resource.Element("ResourceReference")?.Value.Trim() is { Length: > 0 } reference && !recordings.IsEmpty)
        {
            _resources[reference] = recordings;
            _count++;
        }
    }

    /// <summary>Keeps the resources of a release.</summary>
    public void KeepRelease(XElement release)
    {
        if (release.Element("ReleaseReference")?.Value.Trim() is { Length: > 0 } reference)
        {
            string[] resources = [.. release.Descendants("ReleaseResourceReference").Select(static resource => resource.Value.Trim()).Distinct(StringComparer.Ordinal)];
            _releases[reference] = resources;
            _count += 1 + resources.Length;
        }
    }

    /// <summary>The recordings of a release.</summary>
    public IEnumerable<Isrc> RecordingsOf(string release) =>
        _releases.TryGetValue(release, out string[]? resources) ? resources.SelectMany(resource => _resources.TryGetValue(resource, out ImmutableArray<Isrc> codes) ? codes : []) : [];
}
