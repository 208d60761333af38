using ArtistFirst.Analyzers.CodeFixes;

namespace ArtistFirst.Analyzers;

/// <summary>AF0002, AF0011 and AF0091.</summary>
public sealed class CheckFixesTests
{
    [Fact]
    public Task An_answer_that_was_dropped_is_tested() => AssertAsync(
        new IgnoredCheckFix(), IgnoredCheckFix.Demand,
        "        // First ask.\n        Decide(id);\n        _ = Decide(other);\n        await DecideAsync(id);",
        "        // First ask.\n        Decide(id).ThrowIfDenied();\n        Decide(other).ThrowIfDenied();\n        (await DecideAsync(id)).ThrowIfDenied();", "AF0091");

    [Fact]
    public Task A_yes_or_no_that_was_dropped_is_tested() => AssertAsync(
        new IgnoredCheckFix(), IgnoredCheckFix.Demand,
        "        Allowed(id);",
        "        if (!Allowed(id))\n        {\n            throw new InvalidOperationException(\"The license check said no.\");\n        }");

    [Theory]
    [InlineData("void", "return;")]
    [InlineData("bool", "return false;", "return true;")]
    [InlineData("async Task<bool>", "return false;", "return await Task.FromResult(true);")]
    [InlineData("Stream?", "return null;", "return Stream.Null;")]
    public Task A_method_with_a_word_for_no_says_it(string type, string no, string yes = "Log(id);") => FixedSource.AssertAsync(
        new IgnoredCheckFix(), IgnoredCheckFix.Return,
        $"static class Case\n{{\n    static {type} Run(string id)\n    {{\n        Allowed(id);\n        var kept = Decide(id);\n        {yes}\n    }}\n}}",
        $"static class Case\n{{\n    static {type} Run(string id)\n    {{\n        if (!Allowed(id))\n        {{\n            {no}\n        }}\n        var kept = Decide(id);\n        if (!kept.IsAllowed)\n        {{\n            {no}\n        }}\n        {yes}\n    }}\n}}", "AF0091");

    [Fact]
    public Task What_a_loop_may_not_use_it_leaves_out() => AssertAsync(
        new IgnoredCheckFix(), IgnoredCheckFix.Skip,
        "        foreach (string each in new[] { id, other })\n        {\n            Allowed(each);\n            Load(each);\n        }",
        "        foreach (string each in new[] { id, other })\n        {\n            if (!Allowed(each))\n            {\n                continue;\n            }\n            Load(each);\n        }");

    [Theory]
    [InlineData("Case(string id) { Allowed(id); }")]
    [InlineData("static Stream Run(string id) { Allowed(id); return Stream.Null; }")]
    [InlineData("static Task<bool> Run(string id) { Allowed(id); return Task.FromResult(true); }")]
    [InlineData("static IEnumerable<string> Run(string id) { Allowed(id); yield return id; }")]
    [InlineData("static void Run(string id) { try { Log(id); } finally { Allowed(id); } }")]
    public async Task A_method_without_a_word_for_no_throws(string member) =>
        Assert.Equal([IgnoredCheckFix.Demand], (await FixedSource.OfferedAsync(new IgnoredCheckFix(), $"class Case {{ {member} }}")).Select(action => action.EquivalenceKey));

    [Fact]
    public Task A_check_that_nobody_waits_for_is_awaited() => AssertAsync(
        new IgnoredCheckFix(), IgnoredCheckFix.Demand,
        "        DemandAsync(id);",
        "        await DemandAsync(id);");

    [Fact]
    public Task An_answer_that_is_kept_and_never_read_is_tested() => AssertAsync(
        new IgnoredCheckFix(), IgnoredCheckFix.Demand,
        "        Decision decision = Decide(id); // asked\n        Log(id);",
        "        Decision decision = Decide(id); // asked\n        decision.ThrowIfDenied();\n        Log(id);");

    [Fact]
    public Task Audio_from_outside_is_asked_of_the_callers() => FixedSource.AssertAsync(
        new UncheckedLoadFix(), UncheckedLoadFix.Require,
        """
        sealed class Case(System.Net.Http.HttpClient http)
        {
            Task<Stream> OpenAsync(string key) => http.GetStreamAsync($"https://cdn.example/{key}.mp3");
        }
        """,
        """
        sealed class Case(System.Net.Http.HttpClient http)
        {
            [RequiresLicenseCheck(nameof(key))]
            Task<Stream> OpenAsync(string key) => http.GetStreamAsync($"https://cdn.example/{key}.mp3");
        }
        """);

    [Fact]
    public Task A_check_that_was_passed_before_is_removed() => AssertAsync(
        new RedundantCheckFix(), RedundantCheckFix.Remove,
        "        Demand(id);\n        Demand(id);\n        if (!Allowed(id))\n        {\n            return;\n        }\n\n        await DemandAsync(id);\n        Load(id);",
        "        Demand(id);\n        Load(id);");

    [Fact]
    public Task A_check_that_does_more_stays() => AssertAsync(
        new RedundantCheckFix(), RedundantCheckFix.Remove,
        "        Demand(id);\n        Demand(id);\n        if (Allowed(id) && other.Length > 3)\n        {\n            Load(id);\n        }",
        "        Demand(id);\n        if (Allowed(id) && other.Length > 3)\n        {\n            Load(id);\n        }", "AF0091");

    [Fact]
    public Task Suppressions_that_have_nothing_to_suppress_are_removed() => FixedSource.AssertAsync(
        new RedundantCheckFix(), RedundantCheckFix.Remove,
        """
        static class Case
        {
            // Why it was here.
            [System.Diagnostics.CodeAnalysis.SuppressMessage("ArtistFirst.Licensing", "AF0001", Justification = "old")]
            static void First(string id)
            {
                Demand(id);
                Load(id);
            }

            static void Second(string id)
            {
                Demand(id);
        #pragma warning disable AF0001, CS0168
                Load(id);
        #pragma warning restore AF0001, CS0168
            }
        }
        """,
        """
        static class Case
        {
            // Why it was here.
            static void First(string id)
            {
                Demand(id);
                Load(id);
            }

            static void Second(string id)
            {
                Demand(id);
        #pragma warning disable CS0168
                Load(id);
        #pragma warning restore CS0168
            }
        }
        """);

    private static Task AssertAsync(LicensingFix fix, string key, string before, string after, params string[] remaining) => FixedSource.AssertAsync(fix, key, InMethod(before), InMethod(after), remaining);

    private static string InMethod(string body) =>
        $"sealed class Case\n{{\n    static async Task RunAsync(string id, string other)\n    {{\n{body}\n        await Task.CompletedTask;\n    }}\n}}\n";
}
