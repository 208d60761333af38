using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ArtistFirst.C2pa;

namespace ArtistFirst.Conformance;

/// <summary>Hashes of blocks of the audio in MP4 files, which other writers make (C2PA 2.2 §18.6.4): each block is bound, and c2pa-rs says the same.</summary>
public sealed class C2paMerkleTests(ITestOutputHelper output) : IDisposable
{
    private const int BlockLength = 1024;

    // Of an mdat box the hash of the file covers so much, its blocks the rest.
    private const int HashedStart = 16;

    private static readonly byte[] StoreBox = [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];
    private static readonly byte[] FileType = Box("ftyp", [.. "M4A "u8, 0, 0, 0, 0, .. "M4A isom"u8]);
    private static readonly byte[] Movie = Box("moov", Box("mvhd", new byte[100]));
    private static readonly byte[] Audio = Box("mdat", [.. Enumerable.Range(0, 5000).Select(static i => (byte)(i * 31 & 0xFF))]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-merkle-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_block_of_the_audio_is_bound()
    {
        using var forger = new Forger();
        byte[] rows = await ForgeAsync(forger, static leaves => leaves);
        byte[] root = await ForgeAsync(forger, static leaves => [Root(leaves)]);
        byte[] another = await ForgeAsync(forger, static leaves => [.. leaves[1..], leaves[0]]);
        int audio = rows.AsSpan().IndexOf("mdat"u8) - 4;
        var files = new List<(string, byte[])> { ("rows", rows), ("root", root), ("wrong order", another) };
        foreach (int place in (ReadOnlySpan<int>)[audio + 9, audio + HashedStart, audio + HashedStart + BlockLength, audio + Audio.Length - 1])
        {
            files.Add(($"rows, byte {place}", Changed(rows, place)));
            files.Add(($"root, byte {place}", Changed(root, place)));
        }

        ReadingComparison comparison = await CompareAsync(forger.Anchors, files);
        Assert.Empty(comparison.Laxer);
        Assert.All(comparison.Pairs.Take(2), static pair => Assert.Equal((ValidationState.Trusted, "Trusted"), (pair.Ours.State, pair.Theirs.State)));
        Assert.All(comparison.Pairs.Skip(2), static pair => Assert.Equal(ValidationState.Invalid, pair.Ours.State));
    }

    private static async Task<byte[]> ForgeAsync(Forger forger, Func<byte[][], byte[][]> row)
    {
        byte[][] leaves = [.. Audio[HashedStart..].Chunk(BlockLength).Select(SHA256.HashData)];
        int length = (await forger.StoreAsync(Manifest(new byte[32], row(leaves), leaves.Length))).Length;
        byte[] start = [.. FileType, .. Box("uuid", [.. StoreBox, 0, 0, 0, 0, .. "manifest\0"u8, .. new byte[8], .. new byte[length]])];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([.. BigEndian(start.Length), .. Audio[..HashedStart]]);
        hash.AppendData([.. BigEndian(start.Length + Audio.Length), .. Movie]);
        byte[] store = await forger.StoreAsync(Manifest(hash.GetHashAndReset(), row(leaves), leaves.Length));
        Assert.Equal(length, store.Length);
        return [.. start[..^length], .. store, .. Audio, .. Movie];
    }

    private static Forgery Manifest(byte[] hash, byte[][] row, int count)
    {
        var forgery = new Forgery { Bindings = 0 };
        object[] exclusions =
        [
            Exclusion("/uuid", ("data", new object[] { Cbor.Map(("offset", 8), ("value", StoreBox)) })),
            Exclusion("/ftyp"),
            Exclusion("/mfra"),
            Exclusion("/mdat", ("subset", new object[] { Cbor.Map(("offset", HashedStart), ("length", 0)) })),
        ];
        (string, object?)[] merkle = Cbor.Map(("uniqueId", 0), ("localId", 0), ("count", count), ("hashes", row.Cast<object>().ToArray()), ("fixedBlockSize", BlockLength));
        forgery.Add("c2pa.hash.bmff.v3", Cbor.Map(("exclusions", exclusions), ("alg", "sha256"), ("hash", hash), ("name", "jumbf manifest"), ("merkle", new object[] { merkle })));
        return forgery;
    }

    private static (string, object?)[] Exclusion(string path, params (string, object?)[] more) => [("xpath", path), .. more];

    private static byte[] Root(byte[][] row) =>
        row.Length == 1 ? row[0] : Root([.. row.Chunk(2).Select(static pair => pair.Length == 2 ? SHA256.HashData([.. pair[0], .. pair[1]]) : pair[0])]);

    private async Task<ReadingComparison> CompareAsync(string anchors, List<(string Name, byte[] File)> files)
    {
        var paths = new List<string>();
        foreach ((string name, byte[] file) in files)
        {
            paths.Add(Path.Combine(_folder.FullName, $"{name}.m4a"));
            await File.WriteAllBytesAsync(paths[^1], file, TestContext.Current.CancellationToken);
        }

        ReadingComparison comparison = await ReadingComparison.OfAsync(anchors, [.. paths]);
        output.WriteLine(comparison.ToString());
        return comparison;
    }

    private static byte[] Changed(byte[] file, int place)
    {
        byte[] changed = [.. file];
        changed[place] ^= 1;
        return changed;
    }

    private static byte[] BigEndian(int place)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place);
        return bytes;
    }

    private static byte[] Box(string type, byte[] content)
    {
        byte[] box = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type), .. content];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }
}
