using System.Security.Cryptography;

namespace ArtistFirst.C2pa.Tests;

public sealed class ManifestEmbedderTests
{
    private static readonly byte[] Wave = Some.WaveWith(Some.Chunk("bext", new byte[603]), Some.Chunk("LIST", Some.Bytes(Some.Ascii("INFO"), Some.Chunk("IART", Some.Ascii("North")))));

    [Fact]
    public async Task Every_chunk_is_kept_byte_for_byte_and_the_manifest_is_the_last()
    {
        byte[] odd = Some.Bytes(Some.Wave(Some.Chunk("fmt ", Some.PcmFormat), Some.Chunk("data", new byte[63])));
        foreach (byte[] file in (byte[][])[Wave, odd, odd[..^1], Some.Bytes(Wave, Some.Ascii("trailing")), Some.Bytes(odd, [7])])
        {
            (byte[] signed, EmbeddedManifest manifest) = await EmbedAsync(Size(file));
            AudioContainer before = await Read.Container(Size(file));
            AudioContainer after = await Read.Container(signed);
            Assert.Equal(before.Parts[0].Parts.Select(part => part.Name).Append("C2PA"), after.Parts[0].Parts.Select(part => part.Name));
            foreach ((ContainerPart old, ContainerPart kept) in before.Parts[0].Parts.Zip(after.Parts[0].Parts))
            {
                Assert.Equal(Size(file)[(int)old.Offset..(int)old.End], signed[(int)kept.Offset..(int)kept.End]);
            }

            Assert.Equal(before.Length - before.Parts[0].End, after.Length - after.Parts[0].End);
            Assert.Equal(Size(file)[(int)before.Parts[0].End..], signed[(int)after.Parts[0].End..]);
            Assert.Equal(0, after.Parts[0].Parts[^1].Offset & 1);
            Assert.Equal((after.Parts[0].Parts[^1].ContentOffset, after.Parts[0].Parts[^1].ContentLength), (manifest.StoreOffset, manifest.StoreLength));
        }
    }

    /// <summary>ffmpeg reads an empty chunk "data" to the end of the file.</summary>
    [Fact]
    public async Task A_file_without_samples_is_refused()
    {
        byte[] empty = Some.Wave(Some.Chunk("fmt ", Some.PcmFormat), Some.Chunk("data", []));
        ContainerFormatException refusal = await Assert.ThrowsAsync<ContainerFormatException>(() => EmbedAsync(empty));
        Assert.Contains("samples in the chunk 'data'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_covers_everything_but_the_chunk_of_the_manifest()
    {
        byte[] file = Some.Bytes(Wave, Some.Ascii("trailing"));
        foreach (string title in (string[])["a", "ab"])
        {
            (byte[] signed, EmbeddedManifest manifest) = await EmbedAsync(file, new ManifestDraft { Generator = SomeDrafts.Studio, Title = title, Assertions = SomeDrafts.Draft().Assertions });
            int start = (int)manifest.StoreOffset - 8;
            byte[] hash = SHA256.HashData([.. signed.AsSpan(0, start), .. signed.AsSpan(start + 8 + manifest.StoreLength)]);
            Assert.Equal(hash, manifest.ContentHash.ToArray());
            JumbfSuperbox stored = JumbfReader.Read(Stores.In(signed)).Superboxes[0];
            Assert.Equal(manifest.Label, stored.Label);
            string binding = CborText.Of(stored.Find(JumbfLabels.AssertionStore)!.Find("c2pa.hash.data")!.Content(JumbfBox.Cbor)!.Value.ToArray());
            Assert.Contains($"\"hash\": h'{Convert.ToHexStringLower(hash)}'", binding, StringComparison.Ordinal);
            Assert.Contains($"\"exclusions\": [{{\"start\": {start}, \"length\": {8 + manifest.StoreLength}}}]", binding, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_audio_is_read_once_and_the_destination_need_not_seek()
    {
        byte[] file = Some.Wave(Some.Chunk("fmt ", Some.PcmFormat), Some.Chunk("data", new byte[3_000_000]));
        var source = new HollowStream(file);
        var destination = new OneWayStream();
        await SomeDrafts.Embedder.EmbedAsync(source, destination, SomeDrafts.Draft(), TestContext.Current.CancellationToken);
        Assert.InRange(source.BytesRead, file.Length, file.Length + 20_000);
        Assert.InRange(destination.Written, file.Length, file.Length + 10_000);
    }

    [Fact]
    public async Task A_file_with_a_manifest_and_a_draft_without_a_parent_are_refused_so_that_none_gets_lost()
    {
        (byte[] signed, _) = await EmbedAsync(Wave);
        Assert.Contains("already", (await Assert.ThrowsAsync<InvalidOperationException>(() => EmbedAsync(signed))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_and_other_files_and_streams_that_cannot_be_written_are_refused()
    {
        await Assert.ThrowsAsync<ContainerFormatException>(() => EmbedAsync(Wave[..^10]));
        await Assert.ThrowsAsync<ContainerFormatException>(() => EmbedAsync(Some.Ascii("no audio at all")));
        await Assert.ThrowsAsync<ArgumentException>(() => SomeDrafts.Embedder.EmbedAsync(new MemoryStream(Wave), new MemoryStream(new byte[1], writable: false), SomeDrafts.Draft(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_is_replaced_as_a_whole_or_not_at_all()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-embed-");
        string path = Path.Combine(folder.FullName, "song.wav");
        await File.WriteAllBytesAsync(path, Wave, TestContext.Current.CancellationToken);
        var bad = new ManifestDraft { Generator = SomeDrafts.Studio, Assertions = [new ActionsAssertion(SomeDrafts.Created with { Ingredients = [new IngredientAssertion(IngredientRelationship.InputTo)] })] };
        await Assert.ThrowsAsync<InvalidOperationException>(() => SomeDrafts.Embedder.EmbedAsync(path, path, bad, TestContext.Current.CancellationToken));
        Assert.Equal(Wave, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        EmbeddedManifest manifest = await SomeDrafts.Embedder.EmbedAsync(path, path, SomeDrafts.Draft(), TestContext.Current.CancellationToken);
        Assert.Equal(manifest.StoreLength, Stores.In(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).Length);
        Assert.Equal("song.wav", Assert.Single(folder.GetFiles()).Name);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_replaced_keeps_who_may_read_and_write_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-embed-");
        string path = Path.Combine(folder.FullName, "song.wav");
        await File.WriteAllBytesAsync(path, Wave, TestContext.Current.CancellationToken);
        SetMode(path, Shared);
        await SomeDrafts.Embedder.EmbedAsync(path, path, SomeDrafts.Draft(), TestContext.Current.CancellationToken);
        Assert.Equal(Shared, new FileInfo(path).UnixFileMode);
        folder.Delete(recursive: true);
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    // A RIFF size that counts what there is: files that were cut by hand get a size that fits.
    private static byte[] Size(byte[] file)
    {
        byte[] sized = [.. file];
        int size = BitConverter.ToInt32(file, 4);
        Some.LittleEndian((uint)Math.Min(size, file.Length - 8)).CopyTo(sized, 4);
        return sized;
    }

    private static async Task<(byte[] File, EmbeddedManifest Manifest)> EmbedAsync(byte[] file, ManifestDraft? draft = null)
    {
        var destination = new MemoryStream();
        EmbeddedManifest manifest = await SomeDrafts.Embedder.EmbedAsync(new MemoryStream(file), destination, draft ?? SomeDrafts.Draft(), TestContext.Current.CancellationToken);
        return (destination.ToArray(), manifest);
    }
}
