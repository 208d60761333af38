namespace ArtistFirst.C2pa;

/// <summary>Turns the exclusions of a hash into stretches of a file.</summary>
internal sealed class BmffRanges(BoundFile file)
{
    private readonly List<FileRange> _excluded = [];
    private readonly HashSet<long> _wholeBoxes = [];

    private BmffTree Tree => file.Location.Boxes!;

    /// <summary>What is left out, in no order.</summary>
    public IReadOnlyList<FileRange> Excluded => _excluded;

    /// <summary>The places of the outermost boxes that are not wholly left out, in order.</summary>
    public IReadOnlyList<long> Places => [.. Tree.Boxes.Select(static box => box.Place.Start).Where(start => !_wholeBoxes.Contains(start))];

    /// <summary>Finds what the exclusions are about.</summary>
    /// <exception cref="ManifestFormatException">They are about too much, or compare what lies behind the end of the file.</exception>
    public async Task AddAsync(IReadOnlyList<BmffExclusion> exclusions)
    {
        foreach (BmffExclusion exclusion in exclusions)
        {
            foreach (BmffNode box in Tree.Find(exclusion.Path))
            {
                if (FitsHeader(exclusion, box) && await FitsDataAsync(exclusion, box).ConfigureAwait(false))
                {
                    Add(exclusion, box);
                }
            }
        }
    }

    private static bool FitsHeader(BmffExclusion exclusion, BmffNode box)
    {
        if (exclusion.Length is { } length && length != box.Place.Length)
        {
            return false;
        }

        if (box.VersionAndFlags is not { } both)
        {
            return true;
        }

        (byte version, uint flags) = BmffTree.Split(both);
        return (exclusion.Version ?? version) == version
            && (exclusion.Flags is not { } wanted || (exclusion.IsExact ? wanted == flags : (wanted | flags) == wanted));
    }

    private async Task<bool> FitsDataAsync(BmffExclusion exclusion, BmffNode box)
    {
        foreach ((long offset, ReadOnlyMemory<byte> value) in exclusion.Data)
        {
            if (offset > file.Length || box.Place.Start + offset > file.Length - value.Length)
            {
                throw new ManifestFormatException(0, "exclusions that compare what lies in the file", "one that looks behind its end");
            }

            ReadOnlyMemory<byte> actual = await file.Scan.ReadAsync(box.Place.Start + offset, value.Length).ConfigureAwait(false);
            if (!actual.Span.SequenceEqual(value.Span))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(BmffExclusion exclusion, BmffNode box)
    {
        if (exclusion.Subsets is null)
        {
            _excluded.Add(box.Place);
            _wholeBoxes.Add(box.Place.Start);
        }

        foreach (FileRange subset in exclusion.Subsets ?? [])
        {
            if (subset.Start <= box.Place.Length)
            {
                long left = box.Place.Length - subset.Start;
                _excluded.Add(new FileRange(box.Place.Start + subset.Start, subset.Length == 0 ? left : Math.Min(subset.Length, left)));
            }
        }

        if (_excluded.Count > ContainerScan.MaxParts)
        {
            throw new ManifestFormatException(0, $"exclusions of at most {ContainerScan.MaxParts} places", "more");
        }
    }
}
