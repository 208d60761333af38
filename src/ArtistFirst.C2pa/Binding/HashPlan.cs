namespace ArtistFirst.C2pa;

/// <summary>What of a file is hashed: all of it but what is left out, with the places of boxes mixed in where a hash wants them.</summary>
internal static class HashPlan
{
    /// <summary>The stretches between those that are left out.</summary>
    /// <param name="fileLength">The length of the file in bytes.</param>
    /// <param name="excluded">What is left out, in any order; overlaps do no harm.</param>
    public static List<FileRange> Included(long fileLength, IEnumerable<FileRange> excluded)
    {
        var included = new List<FileRange>();
        long position = 0;
        foreach (FileRange range in excluded.OrderBy(static range => range.Start))
        {
            if (range.Start > position)
            {
                included.Add(new FileRange(position, range.Start - position));
            }

            position = Math.Max(position, range.End);
        }

        if (position < fileLength)
        {
            included.Add(new FileRange(position, fileLength - position));
        }

        return included;
    }

    /// <summary>The stretches with places mixed in: each in front of the byte that it names. A place from which nothing is hashed counts where something is hashed on both sides of it.</summary>
    /// <param name="included">The stretches, in order.</param>
    /// <param name="places">The places, in order.</param>
    public static List<HashStep> WithPlaces(IReadOnlyList<FileRange> included, IReadOnlyList<long> places)
    {
        var steps = new List<HashStep>(included.Count + places.Count);
        int next = 0;
        for (int i = 0; i < included.Count; i++)
        {
            long position = included[i].Start;
            for (; next < places.Count && places[next] < position; next++)
            {
                if (i > 0)
                {
                    steps.Add(new HashStep(new FileRange(places[next], 0), places[next]));
                }
            }

            long? offset = null;
            for (; next < places.Count && places[next] < included[i].End; next++)
            {
                if (places[next] > position)
                {
                    steps.Add(new HashStep(new FileRange(position, places[next] - position), offset));
                    position = places[next];
                }

                offset = places[next];
            }

            steps.Add(new HashStep(new FileRange(position, included[i].End - position), offset));
        }

        return steps;
    }

    /// <summary>What of the stretches lies in a part of the file; they have to be in order.</summary>
    public static List<FileRange> Within(List<FileRange> included, FileRange part)
    {
        int low = 0;
        for (int high = included.Count; low < high;)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = included[middle].End > part.Start ? (low, middle) : (middle + 1, high);
        }

        var within = new List<FileRange>();
        for (; low < included.Count && included[low].Start < part.End; low++)
        {
            long start = Math.Max(included[low].Start, part.Start);
            within.Add(new FileRange(start, Math.Min(included[low].End, part.End) - start));
        }

        return within;
    }

    /// <summary>The places that lie in a part of the file; they have to be in order.</summary>
    public static List<long> Within(List<long> places, FileRange part)
    {
        int first = places.BinarySearch(part.Start);
        first = first < 0 ? ~first : first;
        int count = 0;
        while (first + count < places.Count && places[first + count] < part.End)
        {
            count++;
        }

        return places.GetRange(first, count);
    }
}
