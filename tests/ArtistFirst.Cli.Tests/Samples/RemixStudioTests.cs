using System.Net;
using System.Text.Json;
using ArtistFirst.C2pa;

namespace ArtistFirst.Cli;

/// <summary>The sample RemixStudio as its page says it is used: as a program, from a folder that the command has prepared.</summary>
public sealed class RemixStudioTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_remixes_what_is_licensed_stamps_it_reads_it_back_and_says_why_not()
    {
        using StampingDesk desk = new();
        await desk.PrepareAsync();
        await File.WriteAllBytesAsync(desk.PathOf($"catalogue/{StampingDesk.Song}.wav"), Stereo(), Stop);
        Directory.CreateSymbolicLink(desk.PathOf("data"), desk.PathOf("."));
        await using RunningSample studio = await RunningSample.StartAsync("RemixStudio", Path.GetDirectoryName(desk.PathOf("x"))!);

        HttpResponseMessage remixed = await studio.Client.PostAsync($"/remix/{StampingDesk.Song}?job=1&territory=SE", null, Stop);
        byte[] file = await remixed.Content.ReadAsByteArrayAsync(Stop);
        Assert.True(remixed.StatusCode == HttpStatusCode.OK, studio.Said);
        ValidationReport report = await new ManifestReader(TimeProvider.System).ReadAsync(new MemoryStream(file), Stop);
        Assert.Equal(ValidationState.Valid, report.State);

        HttpResponseMessage credits = await studio.Client.PostAsync("/credits", new ByteArrayContent(file), Stop);
        JsonElement told = JsonElement.Parse(await credits.Content.ReadAsStringAsync(Stop));
        Assert.Equal(("Trusted", "Harbor Lights (remix)"), (told.GetProperty("state").GetString(), told.GetProperty("title").GetString()));
        Assert.Contains("Ada Lind", told.GetProperty("sources")[0].GetString(), StringComparison.Ordinal);

        HttpResponseMessage refused = await studio.Client.PostAsync("/remix/SEAAB2600009?job=2&territory=SE", null, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("AF", JsonElement.Parse(await refused.Content.ReadAsStringAsync(Stop)).GetProperty("findings")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await studio.Client.GetAsync("/health", Stop)).StatusCode);
    }

    // The one kind of file that the sample's remixer reads: half a second of it.
    private static byte[] Stereo()
    {
        byte[] samples = [.. Enumerable.Range(0, 88_200).Select(static i => (byte)(i * 7 % 251))];
        return
        [
            .. "RIFF"u8, .. BitConverter.GetBytes(samples.Length + 36), .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 2, 0, 0x44, 0xAC, 0, 0, 0x10, 0xB1, 2, 0, 4, 0, 16, 0, .. "data"u8, .. BitConverter.GetBytes(samples.Length), .. samples,
        ];
    }
}
