namespace ArtistFirst.Registry;

/// <summary>
/// A party that is described anew. Who is under age, and who speaks for whom, is not forgotten because a source does not say it, and not changed because one says something else: who may speak
/// could be anybody then. Changing it is the registry's own act.
/// </summary>
/// <param name="Party">The party as it is from then on.</param>
/// <param name="Contradiction">What the row said otherwise than the register, and what stands; null where both fit together.</param>
internal sealed record MergedParty(Party Party, string? Contradiction)
{
    public static MergedParty Of(PartyRow row, Party? before)
    {
        Party said = row.Party;
        if (before is null || row.IsCorrection)
        {
            return new MergedParty(said, null);
        }

        List<string> parts = [];
        Party merged = said with
        {
            MinorUntil = Stands(parts, "a coming of age at", before.MinorUntil, said.MinorUntil, static instant => $"{instant:u}"),
            Guardian = Stands(parts, "the guardian", before.Guardian, said.Guardian, static id => $"{id}"),
            Estate = Stands(parts, "the estate", before.Estate, said.Estate, static id => $"{id}"),
        };
        return new MergedParty(merged, parts.Count == 0 ? null : string.Join("; ", parts));
    }

    // The first to say it counts; the others do not contradict by saying nothing.
    private static T? Stands<T>(List<string> parts, string what, T? before, T? said, Func<T?, string> tell)
    {
        if (before is not null && said is not null && !EqualityComparer<T>.Default.Equals(before, said))
        {
            parts.Add($"{what} {tell(said)} where the register had {tell(before)}, which stands");
        }

        return before is null ? said : before;
    }
}
