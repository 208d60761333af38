using System.Text.Json;

namespace ArtistFirst;

/// <summary>
/// What a client keeps for its next start: the base, the deltas, the head, and the highest state that it has seen. Each file is written beside its place and renamed.
/// Nothing in it is believed for lying there: it is verified like what was fetched.
/// </summary>
internal sealed class StateFolder(string path)
{
    public string BasePath => Path.Combine(path, "base.afcs");

    public string HeadPath => Path.Combine(path, "head.jwt");

    private string MarkPath => Path.Combine(path, "seen.json");

    public string ChunkPath(string name) => Path.Combine(path, "chunks", name);

    public string DeltaPath(long version) => Path.Combine(path, "deltas", $"{version}.afcd");

    /// <summary>The highest state that was seen; null where none was.</summary>
    /// <exception cref="SnapshotFormatException">The file that says it is damaged.</exception>
    public SnapshotMark? ReadMark()
    {
        if (!File.Exists(MarkPath))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(MarkPath), SnapshotJson.Default.SnapshotMark) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new SnapshotFormatException($"The highest version that was seen cannot be read from '{MarkPath}': remove the folder to start anew.", e);
        }
    }

    public void Write(SnapshotMark mark) => Write(MarkPath, JsonSerializer.SerializeToUtf8Bytes(mark, SnapshotJson.Default.SnapshotMark));

    public void WriteHead(byte[] head) => Write(HeadPath, head);

    public void WriteDelta(LoadedDelta delta)
    {
        if (!File.Exists(DeltaPath(delta.Said.Part.Version)))
        {
            Write(DeltaPath(delta.Said.Part.Version), delta.File);
        }
    }

    public void WriteChunk(string name, byte[] chunk) => Write(ChunkPath(name), chunk);

    /// <summary>Removes what no state needs any more.</summary>
    public void Tidy(IEnumerable<long> deltas)
    {
        HashSet<string> kept = [.. deltas.Select(DeltaPath)];
        foreach (string delta in Directory.Exists(Path.Combine(path, "deltas")) ? Directory.GetFiles(Path.Combine(path, "deltas")) : [])
        {
            if (!kept.Contains(delta))
            {
                File.Delete(delta);
            }
        }
    }

    /// <summary>Puts the chunks of a base together, in order, and the rest of its container behind them.</summary>
    public void WriteBase(IEnumerable<byte[]> chunks, long length, byte[] leafHashes, byte[] head)
    {
        string half = $"{BasePath}.part";
        Directory.CreateDirectory(path);
        using (FileStream file = new(half, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            foreach (byte[] chunk in chunks)
            {
                file.Write(chunk);
            }

            file.Write(leafHashes);
            file.Write(head);
            file.Write(SnapshotContainer.Footer(length, head.Length));
            file.Flush(flushToDisk: true);
        }

        File.Move(half, BasePath, overwrite: true);
        if (Directory.Exists(Path.Combine(path, "chunks")))
        {
            Directory.Delete(Path.Combine(path, "chunks"), recursive: true);
        }
    }

    private static void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        string half = $"{file}.part";
        using (FileStream stream = new(half, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, file, overwrite: true);
    }
}
