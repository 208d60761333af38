using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>Finds the ISRCs in a file's tags. RIFF INFO is left out on purpose: there ISRC means the source that the audio was taken from.</summary>
internal static class IsrcTags
{
    /// <summary>Adds each code in the tags to the evidence, and each tag that should hold one and does not.</summary>
    public static void Collect(AudioContainer container, IsrcEvidence evidence)
    {
        foreach (AudioTag tag in container.Tags)
        {
            switch (tag.Source)
            {
                case AudioTagSource.Id3 when tag.Name is "TSRC" or "TRC" || Is(tag.Name, "TXXX:ISRC") || Is(tag.Name, "TXX:ISRC"):
                    evidence.AddText(tag.Value, $"the ID3 frame {tag.Name}");
                    break;
                case AudioTagSource.VorbisComment or AudioTagSource.Ape when tag.Name is "ISRC":
                    evidence.AddText(tag.Value, tag.Source == AudioTagSource.Ape ? "the APE item ISRC" : "the Vorbis comment ISRC");
                    break;
                case AudioTagSource.CueSheet:
                    evidence.AddText(tag.Value, "the cue sheet");
                    break;
                case AudioTagSource.ITunes:
                    CollectITunes(tag, evidence);
                    break;
                case AudioTagSource.Axml or AudioTagSource.Ixml:
                    IsrcXml.Collect(tag.Value, $"the {tag.Name} chunk", evidence);
                    break;
            }
        }
    }

    // Taggers write a freeform item; the iTunes Store writes xid, vendor:isrc:code.
    private static void CollectITunes(AudioTag tag, IsrcEvidence evidence)
    {
        if (tag.Name.StartsWith("----:", StringComparison.Ordinal) && tag.Name.EndsWith(":ISRC", StringComparison.OrdinalIgnoreCase))
        {
            evidence.AddText(tag.Value, "the iTunes item ISRC");
        }
        else if (tag.Name is "xid " && tag.Value is { } value && value.IndexOf(":isrc:", StringComparison.OrdinalIgnoreCase) is >= 0 and int start)
        {
            evidence.AddText(value[(start + ":isrc:".Length)..], "the iTunes item xid");
        }
    }

    private static bool Is(string name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);
}
