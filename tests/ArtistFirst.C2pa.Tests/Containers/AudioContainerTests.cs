namespace ArtistFirst.C2pa.Tests;

public sealed class AudioContainerTests
{
    [Fact]
    public async Task Each_container_is_told_by_its_content()
    {
        AudioContainerKind[] expected = [AudioContainerKind.Wave, AudioContainerKind.Mp3, AudioContainerKind.Mp3, AudioContainerKind.Flac, AudioContainerKind.Mp4];
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], await Read.Kind(Some.OneOfEach[i]));
            Assert.Equal(expected[i], (await Read.Container(Some.OneOfEach[i])).Kind);
        }
    }

    [Fact]
    public async Task Other_files_are_none_of_them()
    {
        byte[][] others =
        [
            [],
            [0xFF],
            "OggS\0\u0002 a page of Ogg"u8.ToArray(),
            "RIFF\u0004\0\0\0AVI LIST"u8.ToArray(),
            "ID3 is not a tag by its letters alone"u8.ToArray(),
            [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0],
            [0xFF, 0xFE, 0x41, 0, 0x42, 0, 0x43, 0, 0x44, 0],
            Some.Bytes([0xFF, 0xFB, 0x90, 0x00], new byte[1000]),
            Some.Bytes([0xFF, 0xF1, 0x50, 0x80], new byte[1000]),
        ];
        foreach (byte[] other in others)
        {
            Assert.Equal(AudioContainerKind.None, await Read.Kind(other));
            Assert.Equal(0, (await Read.Refusal(other)).Offset);
        }
    }

    [Fact]
    public async Task The_outermost_parts_cover_the_file()
    {
        foreach (byte[] file in Some.OneOfEach)
        {
            AudioContainer container = await Read.Container(file);
            long offset = 0;
            foreach (ContainerPart part in container.Parts)
            {
                Assert.Equal(offset, part.Offset);
                offset = part.End;
            }

            Assert.Equal(file.Length, offset);
            Assert.Equal(file.Length, container.Length);
        }
    }

    [Fact]
    public async Task The_position_of_the_stream_is_left_as_it_was_whether_reading_succeeds_or_fails()
    {
        using var good = new MemoryStream(Some.OneOfEach[0]) { Position = 7 };
        await AudioContainer.ReadAsync(good, TestContext.Current.CancellationToken);
        Assert.Equal(7, good.Position);

        using var bad = new MemoryStream(Some.OneOfEach[0][..40]) { Position = 9 };
        await Assert.ThrowsAsync<ContainerFormatException>(() => AudioContainer.ReadAsync(bad, TestContext.Current.CancellationToken));
        Assert.Equal(9, bad.Position);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_the_callers_mistake()
    {
        await using var pipe = new System.IO.Compression.DeflateStream(new MemoryStream(), System.IO.Compression.CompressionMode.Decompress);
        await Assert.ThrowsAsync<ArgumentException>("stream", () => AudioContainer.ReadAsync(pipe, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reading_ends_when_it_is_cancelled()
    {
        using var file = new MemoryStream(Some.OneOfEach[0]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AudioContainer.ReadAsync(file, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_refusal_says_where_what_was_expected_and_what_came()
    {
        ContainerFormatException refusal = await Read.Refusal(Some.WaveWith()[..^1]);
        Assert.Equal(4, refusal.Offset);
        Assert.Equal($"At byte 4: expected {refusal.Expected}, got {refusal.Actual}.", refusal.Message);
    }
}
