using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

public sealed class VectorFileTests
{
    [Theory]
    [InlineData("signed")]
    [InlineData("unsigned")]
    [InlineData("generated")]
    public async Task Every_file_of_the_vectors_is_read_as_what_its_name_says(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(Vectors.Get($"c2pa/{folder}")).Where(path => !path.EndsWith(".pem", StringComparison.Ordinal)))
        {
            await using FileStream file = File.OpenRead(path);
            AudioContainer container = await AudioContainer.ReadAsync(file, TestContext.Current.CancellationToken);
            AudioContainerKind expected = Path.GetExtension(path) switch
            {
                ".wav" => AudioContainerKind.Wave,
                ".mp3" => AudioContainerKind.Mp3,
                ".flac" => AudioContainerKind.Flac,
                _ => AudioContainerKind.Mp4,
            };
            Assert.True(expected == container.Kind, $"{path}: {container.Kind}");
            Assert.Equal(file.Length, container.Parts[^1].End);
        }
    }

    [Theory]
    [InlineData("c2pa-rs-0.91.3.wav", "RIFF", "C2PA")]
    [InlineData("c2pa-rs-0.91.3.mp3", "ID3v2.4", "GEOB")]
    [InlineData("c2pa-rs-0.91.3.flac", "ID3v2.4", "GEOB")]
    [InlineData("c2pa-rs-0.91.3.m4a", "uuid:d8fec3d6-1b0e-483c-9297-5828877ec481", null)]
    public async Task The_part_that_holds_the_manifest_is_found_where_it_lies(string name, string outer, string? inner)
    {
        byte[] bytes = await File.ReadAllBytesAsync(Vectors.Get($"c2pa/generated/{name}"), TestContext.Current.CancellationToken);
        AudioContainer container = await Read.Container(bytes);
        ContainerPart part = inner is null ? container.Find(outer) : container.Find(outer, inner);

        // The label of the outermost JUMBF box is "c2pa", and the store ends where the part ends.
        ReadOnlySpan<byte> content = bytes.AsSpan((int)part.ContentOffset, (int)part.ContentLength);
        int jumbf = content.IndexOf("jumb"u8) - 4;
        int length = (content[jumbf + 2] << 8) | content[jumbf + 3];
        Assert.Equal(part.End, part.ContentOffset + jumbf + length);
    }

    [Fact]
    public async Task Boxes_nested_a_thousand_deep_are_refused_at_the_limit()
    {
        byte[] bytes = await File.ReadAllBytesAsync(Vectors.Get("c2pa/hostile/c2pa-rs_nested_moov_1000.mp4"), TestContext.Current.CancellationToken);
        ContainerFormatException refusal = await Read.Refusal(bytes);
        Assert.Contains($"{ContainerScan.MaxDepth} deep", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_nested_a_thousand_deep_cost_nothing_since_only_one_level_has_a_meaning()
    {
        byte[] bytes = await File.ReadAllBytesAsync(Vectors.Get("c2pa/hostile/c2pa-rs_riff_bomb_1000.wav"), TestContext.Current.CancellationToken);
        AudioContainer container = await Read.Container(bytes);
        ContainerPart list = container.Find("RIFF", "LIST");
        Assert.Equal("LIST", Assert.Single(list.Parts).Name);
        Assert.Empty(list.Parts[0].Parts);
    }
}
