using System.Numerics;
using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>
/// Gathers the words of a bucket from all runs and sorts them. Mixed keys are spread evenly, so that their first bits bring each word to within a few places of its own; what chance
/// leaves in one spot is sorted there. Used by one thread, for one bucket after the other.
/// </summary>
/// <param name="runs">The runs.</param>
/// <param name="hasEvidence">Whether each word has one of evidence beside it.</param>
internal sealed class BucketSort(EntryRun[] runs, bool hasEvidence)
{
    private const int WordBits = 64;
    private const int MostBits = 12;

    // Words that share a spot: fewer are sorted by insertion.
    private const int MostInserted = 24;

    private readonly int[] _ends = new int[1 << MostBits];
    private ulong[] _words = [];
    private ulong[] _evidence = [];

    /// <summary>The words of a bucket in their order, and those of evidence beside them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // there are few buckets, each at once: these loops would be nearly over before the runtime compiles them well
    public (ulong[] Words, ulong[] Evidence) Sort(int bucket)
    {
        int count = Gather(bucket);
        if (count == 0)
        {
            return ([], []);
        }

        int bits = Math.Clamp(BitOperations.Log2((uint)count) - 1, 1, MostBits);
        Span<int> ends = _ends.AsSpan(0, 1 << bits);
        CountSpots(_words.AsSpan(0, count), ends, WordBits - bits);
        ulong[] words = GC.AllocateUninitializedArray<ulong>(count);
        ulong[] evidence = hasEvidence ? GC.AllocateUninitializedArray<ulong>(count) : [];
        for (int i = 0; i < count; i++)
        {
            ulong word = _words[i];
            int place = ends[(int)(word >> (WordBits - bits))]++;
            words[place] = word;
            if (hasEvidence)
            {
                evidence[place] = _evidence[i];
            }
        }

        int start = 0;
        foreach (int end in ends)
        {
            SortSpot(words.AsSpan(start..end), hasEvidence ? evidence.AsSpan(start..end) : []);
            start = end;
        }

        return (words, evidence);
    }

    private int Gather(int bucket)
    {
        int count = 0;
        foreach (EntryRun run in runs)
        {
            count += run.CountOf(bucket);
        }

        if (count > _words.Length)
        {
            _words = new ulong[count + (count / 4)];
            _evidence = new ulong[hasEvidence ? _words.Length : 0];
        }

        int start = 0;
        foreach (EntryRun run in runs)
        {
            run.WordsOf(bucket).CopyTo(_words.AsSpan(start));
            if (hasEvidence)
            {
                run.EvidenceOf(bucket).CopyTo(_evidence.AsSpan(start));
            }

            start += run.CountOf(bucket);
        }

        return count;
    }

    // Where the words of each spot begin.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountSpots(ReadOnlySpan<ulong> words, Span<int> starts, int shift)
    {
        starts.Clear();
        foreach (ulong word in words)
        {
            starts[(int)(word >> shift)]++;
        }

        int next = 0;
        foreach (ref int start in starts)
        {
            (start, next) = (next, next + start);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortSpot(Span<ulong> words, Span<ulong> evidence)
    {
        if (words.Length > MostInserted)
        {
            SortMany(words, evidence);
            return;
        }

        for (int i = 1; i < words.Length; i++)
        {
            ulong word = words[i];
            int place = i;
            while (place > 0 && words[place - 1] > word)
            {
                words[place] = words[place - 1];
                place--;
            }

            words[place] = word;
            if (!evidence.IsEmpty && place != i)
            {
                ulong moved = evidence[i];
                evidence[place..i].CopyTo(evidence[(place + 1)..]);
                evidence[place] = moved;
            }
        }
    }

    private static void SortMany(Span<ulong> words, Span<ulong> evidence)
    {
        if (evidence.IsEmpty)
        {
            words.Sort();
        }
        else
        {
            words.Sort(evidence);
        }
    }
}
