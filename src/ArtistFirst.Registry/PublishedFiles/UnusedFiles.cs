using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>
/// Removes what no client can need any more once a new base is out. The base before it stays with its chunks and the deltas behind it: clients may be in the middle of fetching them.
/// </summary>
internal static class UnusedFiles
{
    private const int BasesKept = 2;

    /// <summary>Removes them. What cannot be removed now, since somebody reads it, is removed behind the next base.</summary>
    /// <param name="folder">The folder of a licensee.</param>
    public static void Remove(string folder)
    {
        string bases = Path.Combine(folder, "base");
        long[] versions = [.. VersionsIn(bases, "*.hashes").Select(static file => file.Version).OrderDescending()];
        if (versions.Length < BasesKept)
        {
            return;
        }

        long oldest = versions[BasesKept - 1];
        Delete(VersionsIn(bases, "*").Where(file => file.Version < oldest).Select(static file => file.Path));
        Delete(VersionsIn(Path.Combine(folder, "deltas"), "*").Where(file => file.Version <= oldest).Select(static file => file.Path));
        HashSet<string> named = [.. versions.Take(BasesKept).SelectMany(version => NamesOf(Path.Combine(bases, string.Create(CultureInfo.InvariantCulture, $"{version}.hashes"))))];
        Delete(FilesIn(Path.Combine(folder, "chunks"), "*").Where(path => !named.Contains(Path.GetFileName(path))));
    }

    private static IEnumerable<(string Path, long Version)> VersionsIn(string folder, string pattern)
    {
        foreach (string path in FilesIn(folder, pattern))
        {
            if (long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out long version))
            {
                yield return (path, version);
            }
        }
    }

    private static string[] FilesIn(string folder, string pattern) => Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];

    private static IEnumerable<string> NamesOf(string hashes)
    {
        byte[] all = File.ReadAllBytes(hashes);
        for (int start = 0; start + ChunkTree.HashLength <= all.Length; start += ChunkTree.HashLength)
        {
            yield return SnapshotAddress.NameOf(all.AsSpan(start, ChunkTree.HashLength));
        }
    }

    private static void Delete(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A file that is left over takes room, and nothing else: what is current was published.
            }
        }
    }
}
