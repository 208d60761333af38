namespace ArtistFirst.Registry;

/// <summary>Some entries in the order of their buckets, as words (<see cref="EntryWords"/>).</summary>
/// <param name="words">The entries.</param>
/// <param name="evidence">What evidence needs of each; empty where there is none.</param>
/// <param name="ends">Where those of each bucket end; they begin where those of the bucket before end.</param>
internal sealed class EntryRun(ulong[] words, ulong[] evidence, int[] ends)
{
    public int CountOf(int bucket) => ends[bucket] - StartOf(bucket);

    public ReadOnlySpan<ulong> WordsOf(int bucket) => words.AsSpan(StartOf(bucket), CountOf(bucket));

    public ReadOnlySpan<ulong> EvidenceOf(int bucket) => evidence.AsSpan(StartOf(bucket), CountOf(bucket));

    private int StartOf(int bucket) => bucket == 0 ? 0 : ends[bucket - 1];
}
