using ArtistFirst.Analyzers.CodeFixes;

namespace ArtistFirst.Analyzers;

/// <summary>AF0020, AF0021 and AF0022.</summary>
public sealed class AttributionFixesTests
{
    [Fact]
    public Task Generated_audio_is_stamped_before_it_is_written() => AssertAsync(
        new AttributionFix(), AttributionFix.Stamp,
        "        byte[] audio = Generate();\n        Publish(audio); // out\n        File.WriteAllBytes(id, audio);",
        "        byte[] audio = Generate();\n        Publish(Stamp(audio)); // out\n        File.WriteAllBytes(id, Stamp(audio));");

    [Fact]
    public Task Changed_audio_is_stamped_again() => AssertAsync(
        new AttributionFix(), AttributionFix.Stamp,
        "        byte[] audio = Trim(Stamp(Generate()));\n        Publish(audio);",
        "        byte[] audio = Trim(Stamp(Generate()));\n        Publish(Stamp(audio));");

    [Fact]
    public Task A_stamper_that_stamps_in_place_is_called_and_awaited() => FixedSource.AssertAsync(
        new AttributionFix(), AttributionFix.Stamp,
        """
        interface IStamper { [StampsAttribution("mix")] Task StampAsync(Stream mix, CancellationToken token); }
        sealed class Case(IStamper stamper)
        {
            async Task SaveAsync([GeneratesAudio] Stream mix, CancellationToken token)
            {
                await using FileStream file = File.Create("mix.wav");
                await mix.CopyToAsync(file, token).ConfigureAwait(false);
            }
        }
        """,
        """
        interface IStamper { [StampsAttribution("mix")] Task StampAsync(Stream mix, CancellationToken token); }
        sealed class Case(IStamper stamper)
        {
            async Task SaveAsync([GeneratesAudio] Stream mix, CancellationToken token)
            {
                await using FileStream file = File.Create("mix.wav");
                await stamper.StampAsync(mix, token).ConfigureAwait(false);
                await mix.CopyToAsync(file, token).ConfigureAwait(false);
            }
        }
        """);

    [Fact]
    public Task What_the_gate_only_allowed_is_opened_by_it() => FixedSource.AssertAsync(
        new UnrecordedUseFix(), UncheckedLoadFix.Open,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task<Stream> RunAsync(UseRequest request, CancellationToken token)
            {
                gate.Authorize(request).ThrowIfDenied();
                return await catalogue.OpenAsync(request.Recording, token);
            }
        }
        """,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task<Stream> RunAsync(UseRequest request, CancellationToken token)
            {
                gate.Authorize(request).ThrowIfDenied();
                return (await gate.OpenAsync(request, token)).Stream;
            }
        }
        """);

    [Fact]
    public Task A_use_is_put_on_record_before_the_audio_flows() => AssertAsync(
        new UnrecordedUseFix(), UnrecordedUseFix.Record,
        "        Demand(id);\n        Load(id);\n        if (other.Length > 3)\n        {\n            Record(id);\n        }",
        "        Demand(id);\n        Record(id);\n        Load(id);\n        if (other.Length > 3)\n        {\n            Record(id);\n        }");

    private static Task AssertAsync(LicensingFix fix, string key, string before, string after) => FixedSource.AssertAsync(fix, key, InMethod(before), InMethod(after));

    private static string InMethod(string body) => $"sealed class Case\n{{\n    static void Run(string id, string other)\n    {{\n{body}\n    }}\n}}\n";
}
