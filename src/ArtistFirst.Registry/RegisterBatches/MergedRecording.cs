namespace ArtistFirst.Registry;

/// <summary>
/// A recording that is described anew. Sources only ever add to whom a use has to ask: a work or a catalogue that is left out stays, and so do vocals. Taking away is the registry's own
/// act.
/// </summary>
/// <param name="Recording">The recording as it is from then on.</param>
/// <param name="Contradiction">What the row said otherwise than the register, and what stands; null where both fit together.</param>
internal sealed record MergedRecording(Recording Recording, string? Contradiction)
{
    public static MergedRecording Of(Recording before, RecordingRow row)
    {
        Recording said = row.Recording;
        Recording described = said with
        {
            Artists = said.Artists.IsEmpty ? before.Artists : said.Artists,
            Labels = said.Labels.IsEmpty ? before.Labels : said.Labels,
            ContainsAi = said.ContainsAi ?? before.ContainsAi,
            Contributions = said.Contributions.IsEmpty ? before.Contributions : said.Contributions,
        };
        return row switch
        {
            { IsLink: true } => new MergedRecording(before with { Works = [.. before.Works.Union(said.Works)] }, null),
            { IsCorrection: true } => new MergedRecording(described, null),
            _ => new MergedRecording(
                described with { Works = [.. before.Works.Union(said.Works)], Catalogues = [.. before.Catalogues.Union(said.Catalogues)], Vocals = VocalsOf(before.Vocals, said.Vocals) },
                ContradictionOf(before, said)),
        };
    }

    // Vocals that nobody knows of count as vocals, so that "no" is the one word that takes somebody out.
    private static Vocals VocalsOf(Vocals before, Vocals said) => (before, said) switch
    {
        (Vocals.Yes, _) or (_, Vocals.Yes) => Vocals.Yes,
        (Vocals.No, _) => Vocals.No,
        _ => Vocals.Unknown,
    };

    private static string? ContradictionOf(Recording before, Recording said)
    {
        List<string> parts = [];
        Iswc[] left = said.Works.IsEmpty ? [] : [.. before.Works.Except(said.Works)];
        if (left.Length > 0)
        {
            parts.Add($"works without {string.Join(", ", left.Take(3))}{(left.Length > 3 ? " and others" : string.Empty)}, to which it stays linked");
        }

        Vocals vocals = VocalsOf(before.Vocals, said.Vocals);
        bool isContradicted = before.Vocals != said.Vocals && (said.Vocals == Vocals.No || (before.Vocals == Vocals.No && said.Vocals == Vocals.Yes));
        if (isContradicted)
        {
            parts.Add($"vocals {NameOf(said.Vocals)} where the register had {NameOf(before.Vocals)}, so that {NameOf(vocals)} stands");
        }

        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    private static string NameOf(Vocals vocals) => RecordingReader.VocalsWords.All[(int)vocals];
}
