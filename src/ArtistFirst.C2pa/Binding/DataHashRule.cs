using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>The file has the hash that <c>c2pa.hash.data</c> says, with the manifest and nothing else left out (C2PA 2.2 §15.12.1.1).</summary>
internal static class DataHashRule
{
    /// <summary>Checks the file.</summary>
    /// <param name="hash">The assertion.</param>
    /// <param name="url">Where it lies.</param>
    /// <param name="binding">The manifest that it belongs to.</param>
    /// <param name="isUpdated">Whether updates lie in the store behind that manifest, so that its place has grown.</param>
    /// <param name="file">The file.</param>
    /// <param name="log">Takes what is found.</param>
    public static async Task CheckAsync(DataHash hash, string url, Manifest binding, bool isUpdated, BoundFile file, StatusLog log)
    {
        IReadOnlyList<FileRange> exclusions = hash.Exclusions;
        string? problem = FindProblem(hash, file);
        if (problem is null)
        {
            exclusions = isUpdated ? Grow(exclusions, file.Location.Place) : exclusions;
            problem = FindPlaceProblem(exclusions, file);
        }

        if (problem is not null)
        {
            log.Add(StatusCodes.DataHashMismatch, problem, url);
            return;
        }

        if (HashFunction.Find(hash.Algorithm ?? binding.Claim.Algorithm) is not { } function)
        {
            log.Add(StatusCodes.AlgorithmUnsupported, $"A hash function sha256, sha384 or sha512 is needed; '{Shown.Of(hash.Algorithm ?? binding.Claim.Algorithm ?? "")}' is named.", url);
            return;
        }

        if (exclusions.Count > 1)
        {
            log.Add(StatusCodes.DataHashAdditionalExclusions, $"The hash leaves out {exclusions.Count - 1} more places than that of the manifest: what stands there could be changed by anyone.", url);
        }

        byte[] actual = await file.Hasher.HashAsync(function, HashPlan.Included(file.Length, exclusions).Select(static range => new HashStep(range))).ConfigureAwait(false);
        log.Add(CryptographicOperations.FixedTimeEquals(actual, hash.Hash.Span)
            ? new ValidationStatus(StatusCodes.DataHashMatch, "The file is the one that was signed.", url)
            : new ValidationStatus(StatusCodes.DataHashMismatch, "The file was changed after it was signed, or the manifest belongs to another one.", url));
    }

    private static string? FindProblem(DataHash hash, BoundFile file)
    {
        if (hash.IsRemote)
        {
            return "The hash is about a file elsewhere, which C2PA no longer allows.";
        }

        foreach (FileRange range in hash.Exclusions)
        {
            if (!range.FitsIn(file.Length))
            {
                return $"The hash leaves out {ContainerScan.Bytes(range.Length)} from {range.Start} on, in a file of {ContainerScan.Bytes(file.Length)}.";
            }
        }

        return null;
    }

    // Else a manifest could be moved in a file, and what lay there before would be left out instead.
    private static string? FindPlaceProblem(IReadOnlyList<FileRange> exclusions, BoundFile file)
    {
        FileRange place = file.Location.Place;
        return exclusions.Contains(place) && exclusions.All(range => range.FitsIn(file.Length))
            ? null
            : $"The hash has to leave out the place of the manifest, {ContainerScan.Bytes(place.Length)} from {place.Start} on, and does not.";
    }

    // C2PA 2.2 §15.12.1.1: the updates were put behind the manifest that was hashed, and moved what follows.
    private static FileRange[] Grow(IReadOnlyList<FileRange> exclusions, FileRange place)
    {
        FileRange? before = exclusions.Where(range => range.Start == place.Start).Select(static range => (FileRange?)range).FirstOrDefault();
        long growth = before is { } range && place.Length > range.Length ? place.Length - range.Length : 0;
        return [.. exclusions.Select(range => Move(range, place, growth))];
    }

    private static FileRange Move(FileRange range, FileRange place, long growth)
    {
        if (range.Start == place.Start)
        {
            return place;
        }

        return range.Start > place.Start ? range with { Start = range.Start + growth } : range;
    }
}
