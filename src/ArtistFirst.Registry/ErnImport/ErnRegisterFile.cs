using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>Makes rows of a DDEX ERN NewReleaseMessage, versions 3.8 to 4.3.2: parties, works, recordings, claims, and what deals offer. One resource is in memory at a time.</summary>
internal sealed class ErnRegisterFile
{
    private const string Space = "http://ddex.net/xml/ern/";

    private static readonly string[] Versions = ["38", "381", "382", "383", "41", "411", "42", "43", "431", "432"];

    private readonly ErnPartyList _parties;
    private readonly ErnRecordings _recordings;
    private readonly ErnWorks _works;
    private readonly ErnDeals _deals;
    private readonly ErnReferences _references = new();

    public ErnRegisterFile(PartyNames names, ErnAgreement? agreement, DateTimeOffset receivedAt)
    {
        _parties = new ErnPartyList(names);
        _recordings = new ErnRecordings(_parties);
        _works = new ErnWorks(_parties);
        _deals = new ErnDeals(agreement, receivedAt);
    }

    /// <summary>Reads a message.</summary>
    public async IAsyncEnumerable<ImportItem> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using XmlElements xml = new(stream);
        List<ImportItem> items = [];
        long unit = 0;
        (string? name, Finding? problem) = await xml.NextAsync(cancellationToken).ConfigureAwait(false);
        problem ??= JudgeRoot(name, xml.Namespace);
        while (problem is null && name is not null)
        {
            long line = xml.Line;
            unit++;
            (XElement? element, problem) = IsUnit(name) ? await xml.TakeAsync(cancellationToken).ConfigureAwait(false) : (null, null);
            items.Clear();
            if (element is not null)
            {
                problem = Read(line, name, element, items);
            }

            foreach (ImportItem item in items)
            {
                yield return item with { Unit = unit };
            }

            if (problem is null)
            {
                (name, problem) = await xml.NextAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        if (problem is not null)
        {
            yield return ImportItem.Rejected(xml.Line, problem) with { Unit = unit + 1 };
        }
    }

    // Lists are walked through, their entries are read as wholes; so is everything else that may hold an element of the same name.
    private static bool IsUnit(string name) => name is not ("NewReleaseMessage" or "PartyList" or "WorkList" or "ResourceList" or "ReleaseList" or "DealList" or "CollectionList" or "CueSheetList" or "ChapterList");

    private Finding? Read(long line, string name, XElement element, List<ImportItem> items)
    {
        switch (name)
        {
            case "MessageHeader":
                _references.KeepHeader(element);
                break;
            case "Party":
                _parties.Keep(line, element);
                break;
            case "MusicalWork":
                _works.Add(line, element, items);
                break;
            case "SoundRecording":
                _references.KeepResource(element, _recordings.Add(line, element, items));
                break;
            case "Release" or "TrackRelease":
                _references.KeepRelease(element);
                break;
            case "ReleaseDeal":
                _deals.Add(line, element, _references, items);
                break;
        }

        return _parties.IsFull || _references.IsFull ? ImportTooLarge.Found("a message", ImportLimits.References, "parties, resources and releases") : null;
    }

    private static Finding? JudgeRoot(string? name, string space)
    {
        const string Expected = "a DDEX NewReleaseMessage of ERN 3.8 to 4.3.2";
        if (name is not "NewReleaseMessage")
        {
            return ImportFormatUnknown.Found(Expected, name is null ? "an empty file" : Quoted.Text(name));
        }

        bool isKnown = space.StartsWith(Space, StringComparison.Ordinal) && Versions.Contains(space[Space.Length..], StringComparer.Ordinal);
        return isKnown ? null : ImportFormatUnknown.Found(Expected, Quoted.Text(space));
    }
}
