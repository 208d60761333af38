using System.Reflection;
using System.Runtime.Loader;
using ArtistFirst.Testing;
using ArtistFirst.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TrainingPipeline.Job;

namespace ArtistFirst.Analyzers;

/// <summary>The sample samples/TrainingPipeline: the job as it is, and as it was before the analyzer spoke.</summary>
public sealed class TrainingPipelineTests : IDisposable
{
    private readonly TestStudio _studio = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-");

    [Fact]
    public async Task The_job_is_clean() => Assert.Empty(await Analyzed.RunAsync(Compile("Job/TrainingJob.cs")));

    [Fact]
    public async Task The_job_before_is_warned_about()
    {
        IReadOnlyList<Diagnostic> warnings = await Analyzed.RunAsync(Compile("before/TrainingJob.cs"));
        Assert.Equal(["AF0002", "AF0001", "AF0006"], warnings.Select(warning => warning.Id));
    }

    [Fact]
    public async Task The_job_learns_and_goes_on_where_it_was()
    {
        Isrc first = await _studio.AddClearedAsync(Uses.TrainAnalysis, TestContext.Current.CancellationToken);
        using (FeatureFile begun = new(CheckpointFile))
        {
            await TrainingJob.At(_studio, begun, new Steps()).RunAsync([first], TestContext.Current.CancellationToken);
        }

        await File.AppendAllTextAsync(CheckpointFile, "AATST26000", TestContext.Current.CancellationToken);
        Isrc second = await _studio.AddClearedAsync(Uses.TrainAnalysis, TestContext.Current.CancellationToken);
        Steps steps = new();
        using (FeatureFile gone = new(CheckpointFile))
        {
            await TrainingJob.At(_studio, gone, steps).RunAsync([first, second], TestContext.Current.CancellationToken);
        }

        Assert.Equal([new TrainingStep(second, 2, 2)], steps.Seen);
        Assert.Equal([first, second], _studio.Catalogue.Opened);
        Assert.Equal(2, _studio.Ledger.Entries.Count);
    }

    [Fact]
    public async Task The_job_opens_nothing_where_one_recording_is_refused()
    {
        Isrc cleared = await _studio.AddClearedAsync(Uses.TrainAnalysis, TestContext.Current.CancellationToken);
        using FeatureFile checkpoint = new(CheckpointFile);
        await Assert.ThrowsAsync<ComplianceException>(() =>
            TrainingJob.At(_studio, checkpoint, new Steps()).RunAsync([cleared, _studio.AddRecording()], TestContext.Current.CancellationToken));
        Assert.Empty(_studio.Catalogue.Opened);
    }

    [Fact]
    public async Task The_job_before_learned_from_what_nobody_allowed_and_left_no_record()
    {
        Isrc recording = _studio.AddRecording();
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = Compile("before/TrainingJob.cs").Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join(Environment.NewLine, emitted.Diagnostics));
        image.Position = 0;
        Assembly before = new AssemblyLoadContext("before").LoadFromStream(image);

        object run = before.GetType("TrainingPipeline.Job.Before")!.GetMethod("RunAsync")!.Invoke(null, [_studio, recording, CheckpointFile])!;
        await (Task)run;
        Assert.NotEmpty(_studio.Catalogue.Opened);
        Assert.Empty(_studio.Ledger.Entries);
    }

    [Fact]
    public void A_manifest_says_which_line_is_wrong()
    {
        Assert.Equal([Isrc.Parse("AATST2600001")], Manifest.Read(["# songs", "AATST2600001 # the first", "", "AA-TST-26-00001"]));
        Assert.StartsWith("Line 2:", Assert.Throws<InvalidDataException>(() => Manifest.Read(["AATST2600001", "one.wav"])).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _studio.Dispose();
        _folder.Delete(recursive: true);
    }

    private string CheckpointFile => Path.Combine(_folder.FullName, "features.tsv");

    private static CSharpCompilation Compile(string job)
    {
        string[] shared = ["FeatureFile.cs", "Features.cs", "TrainingStep.cs", "WaveFeatures.cs"];
        string folder = Path.Combine(Vectors.RepositoryRoot, "samples", "TrainingPipeline");
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using ArtistFirst;";
        const string Runner =
            """
            namespace TrainingPipeline.Job;

            public static class Before
            {
                public static async Task RunAsync(ArtistFirst.Testing.TestStudio studio, Isrc recording, string path)
                {
                    using FeatureFile checkpoint = new(path);
                    await TrainingJob.At(studio, checkpoint, new Progress<TrainingStep>()).RunAsync([recording], CancellationToken.None);
                }
            }
            """;
        CSharpCompilation compilation = Compiled.From([File.ReadAllText(Path.Combine(folder, job)), Usings, Runner, .. shared.Select(name => File.ReadAllText(Path.Combine(folder, "Job", name)))])
            .AddReferences(MetadataReference.CreateFromFile(typeof(TestStudio).Assembly.Location));
        Compiled.AssertNoErrors(compilation);
        return compilation;
    }

    private sealed class Steps : IProgress<TrainingStep>
    {
        public List<TrainingStep> Seen { get; } = [];

        public void Report(TrainingStep value) => Seen.Add(value);
    }
}
