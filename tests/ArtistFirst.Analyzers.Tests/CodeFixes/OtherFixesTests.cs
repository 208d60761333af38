using ArtistFirst.Analyzers.CodeFixes;

namespace ArtistFirst.Analyzers;

/// <summary>AF0003 to AF0006.</summary>
public sealed class OtherFixesTests
{
    [Fact]
    public Task The_recording_that_was_checked_is_loaded() => AssertAsync(
        new OtherRecordingFix(), OtherRecordingFix.LoadChecked,
        "        Demand(other);\n        Load(/* the song */ id);\n        Load(id); // again",
        "        Demand(other);\n        Load(/* the song */ other);\n        Load(other); // again");

    [Fact]
    public Task The_recording_that_is_loaded_is_checked() => AssertAsync(
        new OtherRecordingFix(), OtherRecordingFix.CheckLoaded,
        "        if (!Allowed(other)) // no\n        {\n            return;\n        }\n\n        Load(id);",
        "        if (!Allowed(id)) // no\n        {\n            return;\n        }\n\n        Load(id);");

    [Fact]
    public Task The_recording_of_a_request_is_loaded() => FixedSource.AssertAsync(
        new OtherRecordingFix(), OtherRecordingFix.LoadChecked,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task<Stream> RunAsync(UseRequest request, Isrc isrc)
            {
                gate.Authorize(request).ThrowIfDenied();
                return await catalogue.OpenAsync(isrc);
            }
        }
        """,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task<Stream> RunAsync(UseRequest request, Isrc isrc)
            {
                gate.Authorize(request).ThrowIfDenied();
                return await catalogue.OpenAsync(request.Recording);
            }
        }
        """, "AF0021");

    [Fact]
    public Task The_recording_of_a_new_request_is_changed() => FixedSource.AssertAsync(
        new OtherRecordingFix(), OtherRecordingFix.CheckLoaded,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task<Stream> RunAsync(Isrc other, Isrc isrc)
            {
                gate.Authorize(new UseRequest(other, Uses.Remix, Territory.Worldwide)).ThrowIfDenied();
                return await catalogue.OpenAsync(isrc);
            }
        }
        """,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task<Stream> RunAsync(Isrc other, Isrc isrc)
            {
                gate.Authorize(new UseRequest(isrc, Uses.Remix, Territory.Worldwide)).ThrowIfDenied();
                return await catalogue.OpenAsync(isrc);
            }
        }
        """, "AF0021");

    [Fact]
    public Task The_use_that_is_made_is_checked_for() => AssertAsync(
        new OtherUseFix(), OtherUseFix.CheckMade,
        "        if (AllowedFor(id, Uses.Recommend))\n        {\n            LoadForTraining(id);\n        }",
        "        if (AllowedFor(id, Uses.TrainGenerative))\n        {\n            LoadForTraining(id);\n        }");

    [Fact]
    public Task The_use_that_was_checked_is_made() => AssertAsync(
        new OtherUseFix(), OtherUseFix.MakeChecked,
        "        if (AllowedFor(id, Uses.Recommend))\n        {\n            LoadFor(id, Uses.Remix);\n        }",
        "        if (AllowedFor(id, Uses.Recommend))\n        {\n            LoadFor(id, Uses.Recommend);\n        }");

    [Fact]
    public Task A_check_that_was_only_started_is_awaited() => AssertAsync(
        new AwaitedCheckFix(), AwaitedCheckFix.Await,
        "        // First ask.\n        _ = DemandAsync(id);\n        Load(id);\n        Load(id);",
        "        // First ask.\n        await DemandAsync(id);\n        Load(id);\n        Load(id);");

    [Fact]
    public Task A_check_whose_task_is_kept_is_awaited_before_the_load() => AssertAsync(
        new AwaitedCheckFix(), AwaitedCheckFix.Await,
        "        Task check = DemandAsync(id);\n        Log(id);\n        Load(id);\n        await check;",
        "        Task check = DemandAsync(id);\n        Log(id);\n        await check;\n        Load(id);\n        await check;");

    [Fact]
    public Task An_answer_that_is_awaited_is_tested() => AssertAsync(
        new AwaitedCheckFix(), AwaitedCheckFix.Await,
        "        Task<Decision> check = DecideAsync(id);\n        Load(id);",
        "        Task<Decision> check = DecideAsync(id);\n        (await check).ThrowIfDenied();\n        Load(id);");

    [Fact]
    public Task A_refusal_that_was_caught_is_thrown_on() => AssertAsync(
        new SwallowedDenialFix(), SwallowedDenialFix.Rethrow,
        "        try\n        {\n            Demand(id);\n        }\n        catch (InvalidOperationException e)\n        {\n            Log(e.Message);\n            // Nothing else to do.\n        }\n\n        Load(id);\n        Load(id);",
        "        try\n        {\n            Demand(id);\n        }\n        catch (InvalidOperationException e)\n        {\n            Log(e.Message);\n            // Nothing else to do.\n            throw;\n        }\n\n        Load(id);\n        Load(id);");

    [Fact]
    public Task An_empty_catch_throws_on() => AssertAsync(
        new SwallowedDenialFix(), SwallowedDenialFix.Rethrow,
        "        try\n        {\n            Demand(id);\n        }\n        catch\n        {\n        }\n\n        Load(id);",
        "        try\n        {\n            Demand(id);\n        }\n        catch\n        {\n            throw;\n        }\n\n        Load(id);");

    private static Task AssertAsync(LicensingFix fix, string key, string before, string after) => FixedSource.AssertAsync(fix, key, InMethod(before), InMethod(after));

    private static string InMethod(string body) =>
        $"sealed class Case\n{{\n    static async Task RunAsync(string id, string other)\n    {{\n{body}\n        await Task.CompletedTask;\n    }}\n}}\n";
}
