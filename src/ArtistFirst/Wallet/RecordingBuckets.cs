using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>From a recording to its candidates' numbers, without allocation: a table of one entry a recording into one flat array.</summary>
internal sealed class RecordingBuckets
{
    public static readonly RecordingBuckets Nothing = Build([], 0);

    private readonly IsrcIndex<Bucket> _buckets;
    private readonly int[] _candidates;

    private RecordingBuckets(IsrcIndex<Bucket> buckets, int[] candidates)
    {
        _buckets = buckets;
        _candidates = candidates;
    }

    /// <summary>The candidates of a recording, in the order in which they are tried.</summary>
    public ReadOnlySpan<int> Of(Isrc recording) =>
        _buckets.TryGetValue(recording, out Bucket bucket) ? _candidates.AsSpan(bucket.Start, bucket.Count) : default;

    /// <summary>Sorts pairs of recording and candidate into buckets; a candidate's number is its rank.</summary>
    /// <param name="pairs">The pairs, in any order.</param>
    /// <param name="count">How many candidates there are.</param>
    public static RecordingBuckets Build(List<(ulong Recording, int Candidate)> pairs, int count)
    {
        Span<(ulong Recording, int Candidate)> sorted = CollectionsMarshal.AsSpan(pairs);
        sorted.Sort();
        IsrcIndex<Bucket> buckets = new(sorted.Length);

        // Every candidate stands at its own number first: recordings that have one candidate, as most do, share that short stretch of memory.
        List<int> candidates = [.. Enumerable.Range(0, count)];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = EndOfRecording(sorted, start);
            buckets.GetOrAdd(Isrc.FromPacked(sorted[start].Recording), out _) =
                end == start + 1 ? new Bucket(sorted[start].Candidate, 1) : new Bucket(candidates.Count, end - start);
            for (int i = start; end > start + 1 && i < end; i++)
            {
                candidates.Add(sorted[i].Candidate);
            }
        }

        return new RecordingBuckets(buckets, [.. candidates]);
    }

    private static int EndOfRecording(ReadOnlySpan<(ulong Recording, int Candidate)> sorted, int start)
    {
        int end = start + 1;
        while (end < sorted.Length && sorted[end].Recording == sorted[start].Recording)
        {
            end++;
        }

        return end;
    }

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Bucket(int Start, int Count);
}
