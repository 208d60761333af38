using System.Text;
using System.Text.Json.Nodes;
using ArtistFirst.Registry;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>A second reader, written in another language from the specification alone, gives the same answers.</summary>
public sealed class SnapshotReaderTests
{
    private const int Questions = 40;

    [Fact]
    public async Task A_reader_written_from_the_specification_agrees_on_every_recording()
    {
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        SnapshotPublisher publisher = new(key);
        string file = Path.GetTempFileName();
        try
        {
            for (int seed = 0; seed < 12; seed++)
            {
                RandomRights random = new(seed);
                RegisterContents contents = random.Contents();
                await publisher.WriteFileAsync(RegisterPages.Of(new RightsRegister(contents)), SomeRights.Licensee, file, TestContext.Current.CancellationToken);
                await AssertAgreesAsync(random, new ConsentEvaluator(new RightsRegister(contents)), file);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_reader_written_from_the_specification_finds_every_recording_of_a_large_table()
    {
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        RegisterContents contents = SomeRights.Agreed with
        {
            Recordings = [.. Enumerable.Range(0, 2000).Select(number => SomeRights.Agreed.Recordings[0] with { Isrc = Isrc.Parse($"SEABC26{number:D5}") })],
        };
        string file = Path.GetTempFileName();
        try
        {
            await new SnapshotPublisher(key).WriteFileAsync(RegisterPages.Of(new RightsRegister(contents)), SomeRights.Licensee, file, TestContext.Current.CancellationToken);
            string[] answers = await AskAsync(file, contents.Recordings.Select(recording => new UseRequest(recording.Isrc, Uses.Remix, Territory.Parse("SE"))), SomeRights.Now);
            Assert.Equal(2000, answers.Length);
            Assert.All(answers, answer => Assert.DoesNotContain("2001", answer, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task AssertAgreesAsync(RandomRights random, ConsentEvaluator evaluator, string file)
    {
        UseRequest[] requests = [.. Enumerable.Range(0, Questions).Select(_ => random.Request())];
        DateTimeOffset at = random.Instant();
        string[] expected = [.. requests.Select(request => evaluator.Evaluate(request, SomeRights.Licensee, at).ToDecision()).Select(answer => $"{answer.Outcome} {(byte)answer.Duties} {answer.Code.Number}")];
        Assert.Equal(expected, await AskAsync(file, requests, at));
    }

    private static async Task<string[]> AskAsync(string file, IEnumerable<UseRequest> requests, DateTimeOffset at)
    {
        StringBuilder lines = new();
        foreach (UseRequest request in requests)
        {
            lines.Append(new JsonObject
            {
                ["recording"] = request.Recording.ToString(),
                ["uses"] = (int)request.Uses,
                ["territory"] = request.Territory.ToString(),
                ["processing"] = request.ProcessingTerritory.ToString(),
                ["model"] = request.Model?.ToString(),
                ["destination"] = (int)request.Destination,
                ["at"] = at.UtcTicks,
            }.ToJsonString()).Append('\n');
        }

        ChildProcessResult result = await Judges.PythonAsync("snapshot_reader.py", "json", lines.ToString(), file);
        Assert.True(result.ExitCode == 0, result.Transcript);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
