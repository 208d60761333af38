using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using ArtistFirst.Signing;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public sealed partial class StatusListTests
{
    [Theory]
    [InlineData("status_list_encoding_json.md", 1, "b9a3")]
    [InlineData("status_list_encoding2_json.md", 2, "c944f9")]
    public void The_short_examples_of_the_draft_decode_to_their_bytes(string file, int bits, string hex)
    {
        StatusList list = Example(file, bits);
        Assert.Equal(Convert.FromHexString(hex), Packed(list));
    }

    [Fact]
    public void The_first_example_reads_from_the_least_significant_bit()
    {
        StatusList list = Example("status_list_encoding_json.md", 1);
        int[] expected = [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1];
        Assert.Equal(expected, Statuses(list).Select(status => (int)status));
    }

    [Fact]
    public void The_second_example_reads_two_bits_from_the_least_significant_on()
    {
        StatusList list = Example("status_list_encoding2_json.md", 2);
        int[] expected = [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3];
        Assert.Equal(expected, Statuses(list).Select(status => (int)status));
    }

    [Theory]
    [InlineData("status_list_encoding1_long_json.md", 1, "0:1 1993:1 25460:1 159495:1 495669:1 554353:1 645645:1 723232:1 854545:1 934534:1 1000345:1")]
    [InlineData("status_list_encoding2_long_json.md", 2, "0:1 1993:2 25460:1 159495:3 495669:1 554353:1 645645:2 723232:1 854545:1 934534:2 1000345:3")]
    [InlineData("status_list_encoding4_json.md", 4,
        "0:1 1993:2 35460:3 459495:4 595669:5 754353:6 845645:7 923232:8 924445:9 934534:10 1000345:12 1004534:11 1030203:13 1030204:14 1030205:15")]
    public void The_long_examples_hold_a_million_statuses(string file, int bits, string notZero)
    {
        StatusList list = Example(file, bits);
        Assert.Equal(1 << 20, list.Length);
        Assert.Equal(notZero, string.Join(' ', Statuses(list).Index().Where(item => item.Item != 0).Select(item => $"{item.Index}:{item.Item}")));
    }

    [Fact]
    public void The_eight_bit_example_holds_every_value()
    {
        StatusList list = Example("status_list_encoding8_json.md", 8);
        Assert.Equal(1 << 20, list.Length);
        Assert.Equal(256, Statuses(list).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void What_is_packed_and_compressed_reads_back(int bits) => Check.One(
        Config.QuickThrowOnFailure.WithReplay(2026, 11).WithMaxTest(200),
        Prop.ForAll<byte[]>(values =>
        {
            byte[] statuses = [1, .. values.Select(value => (byte)(value & ((1 << bits) - 1)))];
            var list = StatusList.FromStatuses(bits, statuses);
            StatusList read = StatusList.Decompress(bits, list.Compress());
            return Statuses(read).Take(statuses.Length).SequenceEqual(statuses) && Statuses(read).Skip(statuses.Length).All(status => status == 0);
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(-1)]
    public void Other_numbers_of_bits_are_refused(int bits)
    {
        byte[] compressed = StatusList.FromStatuses(1, [1]).Compress();
        Assert.Throws<StatusListFormatException>(() => StatusList.Decompress(bits, compressed));
        Assert.Throws<ArgumentOutOfRangeException>(() => StatusList.FromStatuses(bits, [1]));
    }

    [Fact]
    public void A_status_that_does_not_fit_the_bits_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StatusList.FromStatuses(1, [0, 1, 2]));

    [Fact]
    public void A_list_of_nothing_is_not_made() => Assert.Throws<ArgumentException>(() => StatusList.FromStatuses(1, []));

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void An_index_outside_of_the_list_is_not_in_it(long index) =>
        Assert.False(StatusList.FromStatuses(1, new byte[16]).TryGetStatus(index, out _));

    [Fact]
    public void Data_cut_off_anywhere_is_refused()
    {
        byte[] whole = StatusList.FromStatuses(8, [.. Enumerable.Range(0, 256).Select(i => (byte)i)]).Compress();
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Throws<StatusListFormatException>(() => StatusList.Decompress(8, whole.AsMemory(0, length)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(15)]
    [InlineData(17)]
    [InlineData(20000)]
    public void Bytes_after_the_end_are_refused(int count)
    {
        byte[] whole = StatusList.FromStatuses(8, [1, 2, 3]).Compress();
        Assert.Throws<StatusListFormatException>(() => StatusList.Decompress(8, (byte[])[.. whole, .. new byte[count]]));
        Assert.Throws<StatusListFormatException>(() => StatusList.Decompress(8, (byte[])[.. whole, .. whole]));
    }

    [Fact]
    public void A_changed_byte_is_refused_or_changes_nothing()
    {
        byte[] whole = StatusList.FromStatuses(8, [.. Enumerable.Range(0, 100).Select(i => (byte)(i * 2))]).Compress();
        StatusList original = StatusList.Decompress(8, whole);
        for (int i = 0; i < whole.Length * 8; i++)
        {
            byte[] changed = [.. whole];
            changed[i >> 3] ^= (byte)(1 << (i & 7));
            try
            {
                Assert.Equal(Packed(original), Packed(StatusList.Decompress(8, changed)));
            }
            catch (StatusListFormatException)
            {
                // Refused: that is right.
            }
        }
    }

    [Fact]
    public void Raw_deflate_and_gzip_are_refused()
    {
        byte[] bytes = [.. Enumerable.Range(0, 100).Select(i => (byte)i)];
        Assert.Throws<StatusListFormatException>(() => StatusList.Decompress(8, Compressed(bytes, stream => new DeflateStream(stream, CompressionLevel.Optimal))));
        Assert.Throws<StatusListFormatException>(() => StatusList.Decompress(8, Compressed(bytes, stream => new GZipStream(stream, CompressionLevel.Optimal))));
    }

    [Fact]
    public void A_preset_dictionary_is_refused() =>
        Assert.Throws<StatusListFormatException>(() => StatusList.Decompress(8, (byte[])[0x78, 0xBB, 0, 0, 0, 1, 3, 0, 0, 0, 0, 1]));

    [Fact]
    public void A_bomb_of_a_hundred_megabytes_is_refused_without_room_for_it()
    {
        byte[] bomb = Compressed(new byte[100 * 1024 * 1024], stream => new ZLibStream(stream, CompressionLevel.SmallestSize));
        Assert.InRange(bomb.Length, 90_000, 110_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<StatusListFormatException>(() => StatusList.Decompress(1, bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void A_list_of_exactly_the_most_bytes_is_read_and_one_more_is_not()
    {
        byte[] most = Compressed(new byte[StatusList.MaxBytes], stream => new ZLibStream(stream, CompressionLevel.Fastest));
        Assert.Equal(StatusList.MaxBytes * 8L, StatusList.Decompress(1, most).Length);
        byte[] more = Compressed(new byte[StatusList.MaxBytes + 1], stream => new ZLibStream(stream, CompressionLevel.Fastest));
        Assert.Throws<StatusListFormatException>(() => StatusList.Decompress(1, more));
    }

    [Fact]
    public void Random_bytes_never_do_worse_than_being_refused() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(7, 3).WithMaxTest(2000),
        Prop.ForAll<byte[]>(bytes =>
        {
            byte[] behindHeader = [0x78, 0xDA, .. bytes];
            try
            {
                StatusList.Decompress(1, behindHeader);
            }
            catch (StatusListFormatException)
            {
                return true;
            }

            return true;
        }));

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        StatusList list = StatusList.FromStatuses(2, new byte[1000]);
        list.TryGetStatus(0, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            list.TryGetStatus(i, out _);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static StatusList Example(string file, int bits)
    {
        string text = File.ReadAllText(Vectors.Get($"status-list/examples/{file}"));
        Assert.Equal(bits, int.Parse(BitsMember().Match(text).Groups["bits"].Value, CultureInfo.InvariantCulture));
        string list = Space().Replace(ListMember().Match(text).Groups["list"].Value, string.Empty);
        byte[] bytes = new byte[StrictBase64Url.GetMaxDecodedLength(list.Length)];
        Assert.True(StrictBase64Url.TryDecode(list, bytes, out int written));
        return StatusList.Decompress(bits, bytes.AsMemory(0, written));
    }

    private static byte[] Packed(StatusList list) => [.. Enumerable.Range(0, (int)(list.Length * list.Bits / 8)).Select(index =>
        (byte)Enumerable.Range(0, 8 / list.Bits).Sum(part => Status(list, ((long)index * 8 / list.Bits) + part) << (part * list.Bits)))];

    private static IEnumerable<byte> Statuses(StatusList list)
    {
        for (long i = 0; i < list.Length; i++)
        {
            yield return Status(list, i);
        }
    }

    private static byte Status(StatusList list, long index) => list.TryGetStatus(index, out byte status) ? status : throw new UnreachableException();

    private static byte[] Compressed(byte[] bytes, Func<Stream, Stream> compress)
    {
        using var packed = new MemoryStream();
        using (Stream stream = compress(packed))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    [GeneratedRegex("\"bits\": (?<bits>\\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BitsMember();

    [GeneratedRegex("\"lst\": \"(?<list>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListMember();

    [GeneratedRegex("\\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Space();
}
