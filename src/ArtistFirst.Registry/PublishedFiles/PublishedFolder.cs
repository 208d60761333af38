using System.Security.Cryptography;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>
/// The files of one licensee under the published folder, as any web server can serve them: <c>head.jwt</c>, <c>base/</c>, <c>deltas/</c> and <c>chunks/</c>. Each file
/// is written beside and renamed; the head, which the others follow from, comes last.
/// </summary>
internal sealed class PublishedFolder(string root, string licensee)
{
    public string Path { get; } = System.IO.Path.Combine(root, SnapshotAddress.FolderOf(licensee));

    public string HeadPath => In("head.jwt");

    public string BasePath(long version) => In("base", $"{version}.afcs");

    public string HashesPath(long version) => In("base", $"{version}.hashes");

    public string DeltaPath(long version) => In("deltas", $"{version}.afcd");

    /// <summary>What was published last; null where nothing was.</summary>
    /// <exception cref="InvalidDataException">The file that says it is none of ours.</exception>
    public PublisherState? ReadState()
    {
        if (!File.Exists(In("publisher.json")))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(In("publisher.json")), PublisherJson.Default.PublisherState);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"Expected '{In("publisher.json")}' to say what was published last; it cannot be read. Publish into a new folder.", e);
        }
    }

    public void WriteState(PublisherState state) => Write(In("publisher.json"), JsonSerializer.SerializeToUtf8Bytes(state, PublisherJson.Default.PublisherState));

    /// <summary>Writes a file beside its place, then renames it there, so that nobody sees half of it.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        string half = $"{path}.{Environment.ProcessId}.part";
        using (FileStream file = new(half, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
    }

    /// <summary>A file to write a body into, on the same disk.</summary>
    public string NewPart()
    {
        Directory.CreateDirectory(Path);
        return In($"body.{Environment.ProcessId}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}.part");
    }

    /// <summary>Makes a container of a body that was written, and moves it to its place.</summary>
    public static void Complete(string part, string path, byte[] leafHashes, byte[] token)
    {
        // Shared: the body may still be open to whoever compared it with what was published before.
        using (FileStream file = new(part, FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
        {
            long bodyLength = file.Length;
            file.Write(leafHashes);
            file.Write(token);
            file.Write(SnapshotContainer.Footer(bodyLength, token.Length));
            file.Flush(flushToDisk: true);
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Writes the chunks of a base, each under its hash; those that are there from an earlier base stay.</summary>
    public void WriteChunks(string container, long bodyLength, byte[] leafHashes)
    {
        ChunkSource file = ChunkSource.Open(container);
        VerifiedChunks chunks = new(file, bodyLength, leafHashes);
        for (int chunk = 0; chunk < SnapshotLayout.ChunksOf(bodyLength); chunk++)
        {
            string path = In("chunks", SnapshotAddress.NameOf(leafHashes.AsSpan(chunk * ChunkTree.HashLength, ChunkTree.HashLength)));
            if (!File.Exists(path))
            {
                Write(path, chunks.Read(chunk));
            }
        }
    }

    private string In(params ReadOnlySpan<string> names) => System.IO.Path.Combine([Path, .. names]);
}
