namespace ArtistFirst;

/// <summary>AF3001: an output names a source that the gate did not open for it.</summary>
internal static class SourceNotOpened
{
    public static readonly FindingRule Rule = new(3001, "A source did not come through the gate");

    /// <summary>Nothing that came through the gate stands behind the source.</summary>
    public static Finding OnlyNamed(Isrc recording) => Rule.Found(
        $"Every source of an output has to be opened by the gate that stamps it, so that its license and consents are known; {recording} is only named. Open it with CatalogueGate.OpenAsync, and start from Attribution.Of.");

    /// <summary>It was opened for something else.</summary>
    public static Finding ForAnotherOutput(Isrc recording, OperationId operation) => Rule.Found(
        $"One opening serves one output; operation {operation} opened {recording} for an output that is delivered already. Open the recording again for this output, under an operation id of its own.");

    /// <summary>What is written of it is not what the gate opened.</summary>
    public static Finding Altered(Isrc recording) => Rule.Found(
        $"What an output says of a source's license, consent and operation is what the gate found when it opened it; for {recording} it was changed. Change title, artists, role, weights and links, and nothing else.");

    /// <summary>There is no source at all.</summary>
    public static Finding None() => Rule.Found(
        "An output is stamped for the recordings that it was made from; there is none in the attribution. Start from Attribution.Of with what the gate opened. What was made from nothing of the catalogue is signed with ManifestEmbedder.");
}
