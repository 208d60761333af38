using System.Text.Json;

namespace ArtistFirst.Tests.Transparency;

/// <summary>The vectors of transparency-dev/merkle and of RFC 6962's text.</summary>
internal static class MerkleVectors
{
    public static IEnumerable<(string Name, JsonElement Vector)> Read(string kind)
    {
        string folder = Vectors.Get(Path.Combine("merkle", "testdata", kind));
        foreach (string file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            yield return (Path.GetRelativePath(folder, file), document.RootElement.Clone());
        }
    }

    /// <summary>Positions that no tree here can have are refused by the caller, who has no number for them.</summary>
    public static long Position(this JsonElement vector, string name) => vector.GetProperty(name).TryGetInt64(out long number) ? number : -1;

    public static Sha256Hash[] Proof(this JsonElement vector) => vector.GetProperty("proof") is { ValueKind: JsonValueKind.Array } proof
        ? [.. proof.EnumerateArray().Select(hash => Hash(hash.GetBytesFromBase64()) ?? MerkleHash.Empty)]
        : [];

    /// <summary>A hash. Some vectors have other lengths there, which are no hash here: an empty one is refused before anything is verified (in a proof it stands for the hash of nothing), and others stand for the hash of their bytes.</summary>
    public static Sha256Hash? Hash(this JsonElement vector, string name) => Hash(vector.GetProperty(name).GetBytesFromBase64());

    private static Sha256Hash? Hash(byte[] bytes) => bytes.Length switch
    {
        0 => null,
        Sha256Hash.Length => Sha256Hash.FromBytes(bytes),
        _ => Sha256Hash.Of(bytes),
    };
}
