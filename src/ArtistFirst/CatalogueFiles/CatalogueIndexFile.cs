using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>Reads catalogue.json or catalogue.csv. What is broken in it is refused whole: a line that is left out would leave its file to name and tags, which the line was there to overrule.</summary>
internal sealed class CatalogueIndexFile
{
    private const string JsonName = "catalogue.json";
    private const string CsvName = "catalogue.csv";

    /// <summary>Enough for a million recordings with paths of 200 characters.</summary>
    private const long MaxBytes = 256L << 20;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 2 };

    private static readonly CatalogueIndexFile Absent = new(string.Empty, []);

    private readonly string _name;
    private readonly ReadOnlyMemory<byte> _text;

    private CatalogueIndexFile(string name, byte[] bytes)
    {
        _name = name;
        _text = bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsMemory(ByteOrderMark.Length) : bytes;
        Fingerprint = name.Length == 0 ? string.Empty : $"{name} {Convert.ToHexString(SHA256.HashData(bytes))}";
    }

    /// <summary>The names that the file may have.</summary>
    public static IReadOnlyList<string> Names { get; } = [JsonName, CsvName];

    /// <summary>Differs where name or bytes differ; empty where there is no index file.</summary>
    public string Fingerprint { get; }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The folder's index file, not yet understood; one without lines where there is no such file.</summary>
    /// <param name="folder">The folder, without links.</param>
    /// <param name="paths">Follows links.</param>
    /// <exception cref="InvalidDataException">The file is too long, or there are both forms of it.</exception>
    public static CatalogueIndexFile Read(string folder, RealPaths paths)
    {
        string json = Path.Join(folder, JsonName);
        string csv = Path.Join(folder, CsvName);
        return (File.Exists(json), File.Exists(csv)) switch
        {
            (true, true) => throw new InvalidDataException($"Expected one index file, got both {JsonName} and {CsvName} in '{folder}': delete one."),
            (true, false) => new CatalogueIndexFile(JsonName, ReadBytes(json, folder, paths)),
            (false, true) => new CatalogueIndexFile(CsvName, ReadBytes(csv, folder, paths)),
            _ => Absent,
        };
    }

    /// <summary>The lines; none where there is no index file.</summary>
    /// <exception cref="InvalidDataException">The file is broken.</exception>
    public IReadOnlyList<IndexedPath> ReadLines() => _name switch
    {
        JsonName => ReadJson(_text),
        CsvName => ReadCsv(_text),
        _ => [],
    };

    private static List<IndexedPath> ReadJson(ReadOnlyMemory<byte> text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Strict);
            return ReadJson(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{JsonName}: expected JSON, got something else at line {exception.LineNumber + 1}: {exception.Message}", exception);
        }
    }

    private static List<IndexedPath> ReadJson(JsonElement root)
    {
        JsonElement recordings = default;
        bool known = root.ValueKind == JsonValueKind.Object && root.GetPropertyCount() == 1 && root.TryGetProperty("recordings", out recordings);
        if (!known || recordings.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{JsonName}: expected {{\"recordings\":{{\"ISRC\":\"path\"}}}} and no other member, got something else.");
        }

        var lines = new List<IndexedPath>(recordings.GetPropertyCount());
        foreach (JsonProperty recording in recordings.EnumerateObject())
        {
            lines.Add(recording.Value.ValueKind == JsonValueKind.String
                ? IndexedPath.Parse(recording.Name, recording.Value.GetString()!, $"{JsonName}, '{recording.Name}'")
                : throw new InvalidDataException($"{JsonName}, '{recording.Name}': expected a path as text, got {recording.Value.ValueKind}."));
        }

        return lines;
    }

    private static List<IndexedPath> ReadCsv(ReadOnlyMemory<byte> text)
    {
        using var reader = new StringReader(Encoding.UTF8.GetString(text.Span));
        string? header = reader.ReadLine();
        if (!string.Equals(header, "isrc,path", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException($"{CsvName}: expected the first line 'isrc,path', got '{header}'.");
        }

        var lines = new List<IndexedPath>();
        for (int number = 2; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0)
            {
                (string isrc, string file) = CsvLine.Split(line, $"{CsvName}, line {number}");
                lines.Add(IndexedPath.Parse(isrc, file, $"{CsvName}, line {number}"));
            }
        }

        return lines;
    }

    private static byte[] ReadBytes(string path, string folder, RealPaths paths)
    {
        string real = paths.Resolve(path);
        if (!RealPaths.IsInside(real, folder))
        {
            throw new InvalidDataException($"'{path}': expected the index file in the catalogue's folder, got a link that leads out of it. Copy the file into the folder.");
        }

        // Asked before opening: a pipe has no length, and opening one would wait for whoever writes to it.
        long length = new FileInfo(real).Length;
        return length is > 0 and <= MaxBytes
            ? File.ReadAllBytes(real)
            : throw new InvalidDataException($"'{path}': expected an index file of 1 to {MaxBytes} bytes, got {length}.");
    }
}
