using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>From a recording to its candidates' numbers, without allocation: a table of one entry a recording into one flat array.</summary>
internal sealed class RecordingBuckets
{
    public static readonly RecordingBuckets Nothing = Build([]);

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
    public static RecordingBuckets Build(List<(ulong Recording, int Candidate)> pairs)
    {
        Span<(ulong Recording, int Candidate)> sorted = CollectionsMarshal.AsSpan(pairs);
        sorted.Sort();
        int[] candidates = new int[sorted.Length];
        IsrcIndex<Bucket> buckets = new(sorted.Length);
        int start = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            candidates[i] = sorted[i].Candidate;
            if (i + 1 == sorted.Length || sorted[i + 1].Recording != sorted[i].Recording)
            {
                buckets.GetOrAdd(Isrc.FromPacked(sorted[i].Recording), out _) = new Bucket(start, i + 1 - start);
                start = i + 1;
            }
        }

        return new RecordingBuckets(buckets, candidates);
    }

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Bucket(int Start, int Count);
}
