using System.Security.Cryptography;

namespace ArtistFirst.C2pa.Tests;

public sealed class Id3PlanTests
{
    private static readonly byte[] Audio = Some.MpegFrames(40);
    private static readonly byte[] Isrc23 = Some.Frame23("TSRC", Some.Latin1Text(Some.Isrc));
    private static readonly byte[] Isrc24 = Some.Frame24("TSRC", Some.Utf8Text(Some.Isrc));
    private static readonly byte[] Title23 = Some.Frame23("TIT2", Some.Utf16Text("ÿÿ Øre"));
    private static readonly byte[] OtherObject = Some.Frame24("GEOB", Some.Bytes([0], Some.Ascii("application/json\0a\0b\0{}")));

    /// <summary>Files, and the version of the tag that they must come out with.</summary>
    public static TheoryData<string, int> Names => new()
    {
        { "no tag", 4 }, { "empty tag", 3 }, { "version 3", 3 }, { "version 4", 4 }, { "padding", 4 }, { "footer", 4 }, { "extended header 3", 3 }, { "extended header 4", 4 },
        { "unsynchronized 3", 3 }, { "unsynchronized 4", 4 }, { "unsynchronized 4 by the tag alone", 4 }, { "another object", 4 }, { "trailers", 4 }, { "two tags", 3 }, { "flac", 4 }, { "flac with tag", 3 },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Tags_keep_their_version_and_texts_and_the_rest_is_kept_byte_for_byte(string name, int version)
    {
        byte[] file = File(name);
        AudioContainer before = await Read.Container(file);
        (byte[] signed, EmbeddedManifest manifest) = await EmbedAsync(file, new MemoryStream());
        AudioContainer after = await Read.Container(signed);

        Assert.Equal($"ID3v2.{version}", after.Parts[0].Name);
        Assert.Equal(0, signed[5] & ~0x20);
        Assert.Equal(before.Tags.Select(tag => (tag.Source, tag.Name, tag.Value)), after.Tags.Select(tag => (tag.Source, tag.Name, tag.Value)));
        ContainerPart carrier = after.Parts[0].Parts[^1];
        Assert.Equal(("GEOB", carrier.End), (carrier.Name, manifest.StoreOffset + manifest.StoreLength));
        Assert.Equal(after.Parts[0].End, carrier.End);

        bool tagged = before.Parts[0].Name.StartsWith("ID3", StringComparison.Ordinal);
        long rest = tagged ? before.Parts[0].End : 0;
        Assert.Equal(file[(int)rest..], signed[(int)after.Parts[0].End..]);
        byte[] hash = SHA256.HashData([.. signed.AsSpan(0, (int)manifest.StoreOffset), .. signed.AsSpan((int)carrier.End)]);
        Assert.Equal(hash, manifest.ContentHash.ToArray());
        Assert.Equal(manifest.StoreLength, Stores.In(signed).Length);
    }

    [Fact]
    public async Task Frames_of_a_plain_tag_are_kept_byte_for_byte()
    {
        (byte[] signed, _) = await EmbedAsync(File("another object"), new MemoryStream());
        Assert.Equal(Some.Bytes(Isrc24, OtherObject), signed[10..(10 + Isrc24.Length + OtherObject.Length)]);
    }

    [Fact]
    public async Task A_destination_that_cannot_seek_gets_the_same_file_as_one_that_can()
    {
        byte[] file = Some.Bytes(File("version 3"), new byte[3_000_000]);
        ManifestDraft draft = SomeDrafts.Draft();
        var seekable = new MemoryStream();
        seekable.Write("already there"u8);
        var source = new HollowStream(file);
        EmbeddedManifest manifest = await SomeDrafts.Embedder.EmbedAsync(source, seekable, draft, TestContext.Current.CancellationToken);
        Assert.InRange(source.BytesRead, file.Length, file.Length + 50_000);
        Assert.Equal(seekable.Length, seekable.Position);

        var oneWay = new OneWayStream();
        EmbeddedManifest other = await SomeDrafts.Embedder.EmbedAsync(new MemoryStream(file), oneWay, draft, TestContext.Current.CancellationToken);
        Assert.Equal(manifest.ContentHash.ToArray(), other.ContentHash.ToArray());
        Assert.Equal(seekable.Length - 13, oneWay.Written);
        byte[] signed = seekable.ToArray()[13..];
        Assert.Equal(manifest.StoreLength, Stores.In(signed).Length);
        Assert.Equal(file[^3_000_000..], signed[^3_000_000..]);
    }

    [Theory]
    [InlineData("application/c2pa")]
    [InlineData("application/x-c2pa-manifest-store")]
    public async Task A_file_with_a_manifest_is_refused_so_that_none_gets_lost(string mediaType)
    {
        byte[] file = Some.Bytes(Some.Id3(3, 0, Isrc23, Some.Frame23("GEOB", Some.Bytes([0], Some.Ascii($"{mediaType}\0\0\0"), new byte[10]))), Audio);
        await Assert.ThrowsAsync<InvalidOperationException>(() => EmbedAsync(file, new MemoryStream()));
        (byte[] signed, _) = await EmbedAsync(Audio, new MemoryStream());
        await Assert.ThrowsAsync<InvalidOperationException>(() => EmbedAsync(signed, new MemoryStream()));
    }

    [Fact]
    public async Task A_tag_of_version_2_2_which_validators_do_not_look_into_becomes_one_of_version_2_3()
    {
        byte[] jpeg = [3, .. Some.Ascii("cover\0"), 0xFF, 0xD8];
        byte[] old = Some.Id3(2, 0, Some.Frame22("TT2", Some.Utf16Text("Øre")), Some.Frame22("PIC", Some.Bytes([0], Some.Ascii("JPG"), jpeg)), Some.Frame22("TRC", Some.Latin1Text(Some.Isrc)), new byte[20]);
        (byte[] signed, _) = await EmbedAsync(Some.Bytes(old, Audio), new MemoryStream());
        ContainerPart tag = (await Read.Container(signed)).Parts[0];
        Assert.Equal("ID3v2.3", tag.Name);
        Assert.Equal(["TIT2", "APIC", "TSRC", "GEOB"], tag.Parts.Select(frame => frame.Name));
        byte[] frames = Some.Bytes(Some.Frame23("TIT2", Some.Utf16Text("Øre")), Some.Frame23("APIC", Some.Bytes([0], Some.Ascii("image/jpeg\0"), jpeg)), Isrc23);
        Assert.Equal(frames, signed[10..(10 + frames.Length)]);
        Assert.Equal(Audio, signed[^Audio.Length..]);
    }

    [Theory]
    [InlineData("CRM", 0)]
    [InlineData("LNK", 0)]
    [InlineData("TT2", 0x80)]
    public async Task A_tag_of_version_2_2_that_could_not_be_kept_whole_is_refused(string frame, byte flags)
    {
        ContainerFormatException refusal = await Assert.ThrowsAsync<ContainerFormatException>(() => EmbedAsync(Some.Bytes(Some.Id3(2, flags, Some.Frame22(frame, Some.Latin1Text("x"))), Audio), new MemoryStream()));
        Assert.Contains("have a tag editor write it anew", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(70_000)]
    public async Task Sizes_of_version_2_4_that_are_stored_plainly_are_mended(int length)
    {
        byte[] content = [0, .. Enumerable.Repeat((byte)'x', length - 1)];
        byte[] plain = Some.Frame23("APIC", content);
        (byte[] signed, _) = await EmbedAsync(Some.Bytes(Some.Id3(4, 0, plain, Isrc24, new byte[30]), Audio), new MemoryStream());
        byte[] frames = Some.Bytes(Some.Frame24("APIC", content), Isrc24);
        Assert.Equal(frames, signed[10..(10 + frames.Length)]);
    }

    private static byte[] File(string name)
    {
        byte[] unsynchronized24 = Some.Unsynchronize(Some.Bytes([3], [0xC3, 0xBF], Some.Ascii("x")));
        byte[] extended3 = Some.Bytes(Some.BigEndian(6), new byte[6]);
        byte[] extended4 = Some.Bytes(Some.SyncSafe(6), [1, 0]);
        byte[] footer = Some.Id3(4, 0x10, Isrc24)[..10];
        return name switch
        {
            "no tag" => Audio,
            "empty tag" => Some.Bytes(Some.Id3(3, 0), Audio),
            "version 3" => Some.Bytes(Some.Id3(3, 0, Isrc23, Title23), Audio),
            "version 4" => Some.Bytes(Some.Id3(4, 0x20, Isrc24, Some.Frame24("APIC", new byte[5000])), Audio),
            "padding" => Some.Bytes(Some.Id3(4, 0, Isrc24, new byte[1000]), Audio),
            "footer" => Some.Bytes(Some.Id3(4, 0x10, Isrc24), Some.Ascii("3DI"), footer[3..], Audio),
            "extended header 3" => Some.Bytes(Some.Id3(3, 0x40, extended3, Isrc23), Audio),
            "extended header 4" => Some.Bytes(Some.Id3(4, 0x40, extended4, Isrc24), Audio),
            "unsynchronized 3" => Some.Bytes(Some.Id3(3, 0x80, Some.Unsynchronize(Some.Bytes(Title23, Isrc23, Title23))), Audio),
            "unsynchronized 4" => Some.Bytes(Some.Id3(4, 0x80, Isrc24, Some.Frame24("TIT2", unsynchronized24, flags: 2)), Audio),
            "unsynchronized 4 by the tag alone" => Some.Bytes(Some.Id3(4, 0x80, Some.Frame24("TIT2", Some.Unsynchronize(Some.Utf16Text("ÿÿ")))), Audio),
            "another object" => Some.Bytes(Some.Id3(4, 0, Isrc24, OtherObject), Audio),
            "trailers" => Some.Bytes(Some.Id3(4, 0, Isrc24), Audio, Some.ApeTag(header: true, ("Isrc", Some.Ascii(Some.Isrc))), Some.Ascii("TAG"), new byte[125]),
            "two tags" => Some.Bytes(Some.Id3(3, 0, Isrc23), Some.Id3(4, 0, Isrc24), Audio),
            "flac" => Some.Flac(Some.Block(4, Some.Comments($"ISRC={Some.Isrc}"))),
            _ => Some.Bytes(Some.Id3(3, 0, Isrc23), Some.Flac()),
        };
    }

    private static async Task<(byte[] File, EmbeddedManifest Manifest)> EmbedAsync(byte[] file, MemoryStream destination)
    {
        EmbeddedManifest manifest = await SomeDrafts.Embedder.EmbedAsync(new MemoryStream(file), destination, SomeDrafts.Draft(), TestContext.Current.CancellationToken);
        return (destination.ToArray(), manifest);
    }
}
