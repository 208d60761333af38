using System.Buffers.Binary;

namespace ArtistFirst.C2pa.Tests;

public sealed class BmffPlanTests
{
    private const int TypeLength = 24;

    [Fact]
    public async Task Every_table_of_places_behind_the_manifest_is_moved_and_nothing_else_is_changed()
    {
        byte[] file = Movie(Table("stco", Some.BigEndian(3), Some.BigEndian(24), Some.BigEndian(1000)), Table("co64", Wide(2000)), Some.Box("saio", [0, 0, 0, 0], Some.BigEndian(1), Some.BigEndian(500)));
        (byte[] signed, EmbeddedManifest manifest) = await EmbedAsync(file);
        int growth = signed.Length - file.Length;
        Assert.Equal(manifest.StoreLength + 45, growth);
        Assert.Equal(TypeLength + 45, manifest.StoreOffset);
        byte[] expected = Movie(
            Table("stco", Some.BigEndian(3), Some.BigEndian(24 + (uint)growth), Some.BigEndian(1000 + (uint)growth)), Table("co64", Wide(2000 + growth)),
            Some.Box("saio", [0, 0, 0, 0], Some.BigEndian(1), Some.BigEndian(500 + (uint)growth)));
        Assert.Equal(expected[..TypeLength], signed[..TypeLength]);
        Assert.Equal(expected[TypeLength..], signed[(TypeLength + growth)..]);
        Assert.Equal(manifest.StoreLength, Stores.In(signed).Length);
    }

    [Fact]
    public async Task Bases_of_fragments_and_random_access_tables_are_moved()
    {
        byte[] File(long growth) => Some.Bytes(
            Some.FileType,
            Some.Box("moov", Some.Box("mvhd", new byte[100])),
            Some.Box("moof", Some.Box("traf", Some.Box("tfhd", [0, 0, 0, 1], Some.BigEndian(1), Wide(700 + growth))), Some.Box("traf", Some.Box("tfhd", [0, 2, 0, 0], Some.BigEndian(1)))),
            Some.Box("mdat", new byte[64]),
            Some.Box("mfra", Some.Box("tfra", [1, 0, 0, 0], Some.BigEndian(1), Some.BigEndian(0), Some.BigEndian(2), Wide(5), Wide(800 + growth), [1, 1, 1], Wide(6), Wide(900 + growth), [1, 1, 1])));
        (byte[] signed, _) = await EmbedAsync(File(0));
        int growth = signed.Length - File(0).Length;
        Assert.Equal(File(growth)[TypeLength..], signed[(TypeLength + growth)..]);
    }

    [Fact]
    public async Task What_looks_like_a_table_elsewhere_is_left_alone()
    {
        byte[] file = Some.Bytes(Some.FileType, Some.Box("moov", Table("stco", Some.BigEndian(1000)), Some.Box("tfhd")), Some.Box("mdat", Table("stco", Some.BigEndian(1000))));
        (byte[] signed, _) = await EmbedAsync(file);
        Assert.Equal(file[TypeLength..], signed[^(file.Length - TypeLength)..]);
    }

    [Fact]
    public async Task A_table_that_is_broken_would_overflow_or_cannot_be_moved_is_refused()
    {
        byte[][] tables =
        [
            Some.Box("stco"), Some.Box("stco", Some.BigEndian(0), Some.BigEndian(2), Some.BigEndian(1)), Some.Box("stco", Some.BigEndian(0), Some.BigEndian(uint.MaxValue)),
            Table("stco", Some.BigEndian(uint.MaxValue - 10)), Table("co64", Wide(long.MaxValue)), Some.Box("saio", [0, 0, 0, 1], Some.BigEndian(0)),
        ];
        foreach (byte[] table in tables)
        {
            await Assert.ThrowsAsync<ContainerFormatException>(() => EmbedAsync(Movie(table)));
        }

        await Assert.ThrowsAsync<ContainerFormatException>(() => EmbedAsync(Some.Bytes(Some.Mp4(), Some.Box("meta", new byte[4], Some.Box("hdlr", new byte[24]), Some.Box("iloc", new byte[8])))));
    }

    [Fact]
    public async Task A_file_with_a_manifest_is_refused_so_that_none_gets_lost()
    {
        (byte[] signed, _) = await EmbedAsync(Some.Mp4());
        await Assert.ThrowsAsync<InvalidOperationException>(() => EmbedAsync(signed));
    }

    [Fact]
    public async Task A_last_box_that_reaches_to_the_end_of_the_file_stays_so()
    {
        byte[] file = Some.Bytes(Some.FileType, Some.Box("moov", Some.Box("mvhd", new byte[100])), [0, 0, 0, 0], Some.Ascii("mdat"), new byte[50]);
        (byte[] signed, _) = await EmbedAsync(file);
        Assert.Equal(file[TypeLength..], signed[^(file.Length - TypeLength)..]);
        Assert.Equal("mdat", (await Read.Container(signed)).Parts[^1].Name);
    }

    private static byte[] Movie(params byte[][] tables) =>
        Some.Bytes(Some.FileType, Some.Box("moov", Some.Box("trak", Some.Box("mdia", Some.Box("minf", Some.Box("stbl", tables))))), Some.Box("mdat", new byte[64]));

    private static byte[] Table(string name, params byte[][] entries) => Some.Box(name, [Some.BigEndian(0), Some.BigEndian((uint)entries.Length), .. entries]);

    private static byte[] Wide(long value)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static async Task<(byte[] File, EmbeddedManifest Manifest)> EmbedAsync(byte[] file)
    {
        var destination = new MemoryStream();
        EmbeddedManifest manifest = await SomeDrafts.Embedder.EmbedAsync(new MemoryStream(file), destination, SomeDrafts.Draft(), TestContext.Current.CancellationToken);
        return (destination.ToArray(), manifest);
    }
}
