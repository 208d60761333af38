using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>The boxes of the file have the hashes that <c>c2pa.hash.bmff</c> says (C2PA 2.2 §15.12.2).</summary>
internal static class BmffHashRule
{
    private static readonly string[] Expected = ["/uuid", "/ftyp", "/mfra"];

    /// <summary>Checks the file.</summary>
    /// <param name="hash">The assertion.</param>
    /// <param name="url">Where it lies.</param>
    /// <param name="binding">The manifest that it belongs to.</param>
    /// <param name="file">The file.</param>
    /// <param name="log">Takes what is found.</param>
    public static async Task CheckAsync(BmffHash hash, string url, Manifest binding, BoundFile file, StatusLog log)
    {
        if (file.Location.Boxes is null)
        {
            log.Add(StatusCodes.BmffHashMismatch, "The hash is one of boxes, and the file has none: it is no ISO base media file.", url);
            return;
        }

        string? algorithm = hash.Algorithm ?? binding.Claim.Algorithm;
        if (HashFunction.Find(algorithm) is not { } function)
        {
            log.Add(StatusCodes.AlgorithmUnsupported, $"A hash function sha256, sha384 or sha512 is needed; '{Shown.Of(algorithm ?? "")}' is named.", url);
            return;
        }

        if (hash.Exclusions.Any(static exclusion => exclusion.Subsets is null && !Expected.Contains(exclusion.Path, StringComparer.Ordinal)))
        {
            log.Add(StatusCodes.BmffHashAdditionalExclusions, "The hash leaves out more boxes than C2PA asks for: what stands there could be changed by anyone.", url);
        }

        var ranges = new BmffRanges(file);
        await ranges.AddAsync(hash.Exclusions).ConfigureAwait(false);
        string? problem = await FindProblemAsync(hash, function, ranges, file).ConfigureAwait(false);
        log.Add(problem is null
            ? new ValidationStatus(StatusCodes.BmffHashMatch, "The file is the one that was signed.", url)
            : new ValidationStatus(StatusCodes.BmffHashMismatch, problem, url));
    }

    private static async Task<string?> FindProblemAsync(BmffHash hash, HashAlgorithmName function, BmffRanges ranges, BoundFile file)
    {
        if (hash.Hash is { } expected)
        {
            List<FileRange> included = HashPlan.Included(file.Length, ranges.Excluded);
            byte[] actual = await file.Hasher.HashAsync(function, HashPlan.WithPlaces(included, hash.Version > 1 ? ranges.Places : [])).ConfigureAwait(false);
            if (!CryptographicOperations.FixedTimeEquals(actual, expected.Span))
            {
                return "The file was changed after it was signed, or the manifest belongs to another one.";
            }
        }

        return hash.Merkle is { } merkle ? await new MerkleRule(file, ranges, hash.Version > 1, function).FindProblemAsync(merkle).ConfigureAwait(false) : null;
    }
}
