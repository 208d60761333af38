namespace ArtistFirst.Analyzers;

public sealed class RulesTests
{
    [Fact]
    public Task Audio_loaded_without_a_check_is_reported_with_AF0001() => AssertMessageAsync(
        "if (c) Demand(id); Load(id);", "AF0001", "Vocabulary.Load loads id without a license check on every path: not where 'c' is false (line 18)");

    [Theory]
    [InlineData("while (true) { if (Roll()) break; } for (int i = 0; i < 3; i++) { Demand(id); } Load(id);", "not when the loop does not run (line 18)")]
    [InlineData("switch (id.Length) { case 1: Demand(id); break; case 2: Log(id); break; default: Demand(id); break; } Load(id);", "not in 'case 2' (line 18)")]
    [InlineData("_ = id.Length switch { 1 => Allowed(id) ? 1 : throw new InvalidOperationException(), 2 => 3, _ => throw new InvalidOperationException() }; Load(id);", "not in the arm '2' (line 18)")]
    [InlineData("foreach (string one in ids) { Demand(id); } Load(id);", "not when the loop does not run (line 18)")]
    [InlineData("//members\nstatic void Guard(string id) { if (id.Length > 2) Demand(id); }\nvoid Run(string id) { Guard(id); Load(id); }", "Case.Guard can return without having checked (line 18)")]
    [InlineData("try { MayThrow(); } finally { if (c) Demand(id); } Load(id);", "not where 'c' is false (line 18)")]
    [InlineData("try { MayThrow(); } finally { if (c) Demand(id); Load(id); }", "not where 'c' is false (line 18)")]
    [InlineData("try { MayThrow(); Demand(id); } finally { Load(id); }", "not when an exception leaves the try before the check has answered (line 18)")]
    [InlineData("try { if (c) Demand(id); } finally { Load(id); }", "not where 'c' is false (line 18)")]
    [InlineData("if (c) Demand(id); try { MayThrow(); } finally { Load(id); }", "not where 'c' is false (line 18)")]
    [InlineData("try { try { MayThrow(); } finally { if (c) Demand(id); } } finally { MayThrow(); } Load(id);", "not where 'c' is false (line 18)")]
    [InlineData("while (Roll()) { try { if (d) break; MayThrow(); } finally { if (!c) Demand(id); } } Load(id);", "not where 'c' is true (line 18)")]
    public Task The_way_around_the_check_is_said_in_words_of_the_source(string code, string way) =>
        AssertMessageAsync(code, "AF0001", $"Vocabulary.Load loads id without a license check on every path: {way}");

    [Fact]
    public Task A_claim_for_every_use_that_checks_one_is_reported_with_AF0009() => AssertMessageAsync(
        "//members\n[ChecksLicense(\"id\")] static bool IsFine(string id) => AllowedFor(id, Uses.Recommend);", "AF0009",
        "Case.IsFine claims to check id, but can say yes without having checked it for every use");

    [Fact]
    public Task An_index_from_the_end_is_named_as_it_is_written() => AssertMessageAsync(
        "Demand(ids[^1]); Load(ids[^2]);", "AF0003", "Vocabulary.Load loads ids[^2], but ids[^1] was checked");

    [Fact]
    public Task An_answer_that_nobody_looks_at_is_reported_with_AF0002() => AssertMessageAsync(
        "Allowed(id);", "AF0002", "The answer of Vocabulary.Allowed is not looked at: test it, or call a member that throws when it is no");

    [Fact]
    public Task A_check_of_another_recording_is_reported_with_AF0003() => AssertMessageAsync(
        "Demand(other); Load(id);", "AF0003", "Vocabulary.Load loads id, but other was checked");

    [Fact]
    public Task A_check_for_another_use_is_reported_with_AF0004() => AssertMessageAsync(
        "if (AllowedFor(id, Uses.Recommend)) LoadForTraining(id);", "AF0004", "Vocabulary.LoadForTraining uses id for TrainGenerative, but it was checked for Recommend");

    [Fact]
    public Task A_check_that_is_not_awaited_is_reported_with_AF0005() => AssertMessageAsync(
        "Task check = DemandAsync(id); Load(id); await check;", "AF0005", "Vocabulary.Load loads id before the check has answered: await Vocabulary.DemandAsync");

    [Fact]
    public Task A_refusal_that_is_caught_is_reported_with_AF0006() => AssertMessageAsync(
        "try { Demand(id); } catch (Exception e) { Log(e.Message); } Load(id);", "AF0006", "Vocabulary.Load loads id after a refusal was caught: return or rethrow in the catch at line 18");

    [Fact]
    public Task A_member_that_is_too_complex_is_reported_with_AF0090() => AssertMessageAsync(
        $"while (Roll()) {{ {string.Concat(Enumerable.Range(0, 2500).Select(i => $"string s{i} = Next(); if (!Allowed(s{i})) return;"))} }} Load(id);",
        "AF0090", "Case.Run is too complex: whether it loads only what was checked is not known");

    [Fact]
    public Task An_answer_that_is_kept_is_reported_with_AF0007() => AssertMessageAsync(
        "//members\nDecision? _kept; void Run(string id) { _kept = Decide(id); if (_kept.IsAllowed) Load(id); }", "AF0007",
        "Case._kept keeps Decision for later: licenses end and are taken back, so ask again when it is used");

    [Fact]
    public Task An_obligation_that_the_interface_does_not_tell_is_reported_with_AF0008() => AssertMessageAsync(
        "//members\ninterface IStore { Stream Open(string id); }\nsealed class Store : IStore { [LoadsCatalogueAudio(\"id\")] public Stream Open(string id) => Load(id); }", "AF0008",
        "Store.Open loads catalogue audio, but IStore.Open does not say so: who calls it through IStore is not asked for a check");

    [Fact]
    public Task A_check_that_says_yes_unasked_is_reported_with_AF0009() => AssertMessageAsync(
        "//members\n[ChecksLicense(\"id\")] static bool IsFine(string id, bool cached) => cached || Allowed(id);", "AF0009",
        "Case.IsFine claims to check id, but can say yes without having checked it");

    [Fact]
    public Task A_load_as_a_delegate_is_reported_with_AF0010() => AssertMessageAsync(
        "Func<string, Stream> load = Load; Log(load.ToString()!);", "AF0010",
        "Vocabulary.Load becomes a delegate: whoever calls it is not asked for a check; use a lambda that checks");

    [Fact]
    public Task A_parameter_that_is_not_there_is_reported_with_AF0041() => AssertMessageAsync(
        "//members\n[ChecksLicense(\"track.Isrc\")] static bool IsFine(Track track) => track.Id.Length > 3;", "AF0041",
        "Case.IsFine has no track.Isrc: name a parameter, and members of it, as in 'request.Recording'");

    [Fact]
    public Task A_reader_of_tags_is_named_in_full_with_AF0011() => AssertMessageAsync(
        "//members\nstatic object Run(string path) => TagLib.File.Create(path);", "AF0011", "TagLib.File.Create gets audio, and no check here ties path to a recording");

    [Fact]
    public Task What_a_property_is_given_is_named() => AssertMessageAsync(
        "//members\nstatic void Run(string path) { var player = new System.Media.SoundPlayer(); player.SoundLocation = path; }", "AF0001",
        "SoundPlayer.SoundLocation loads path without a license check on every path");

    /// <summary>No way is better than another where none checks.</summary>
    [Theory]
    [InlineData("string platform = id.Length switch { 1 => \"one\", 2 => \"two\", _ => \"more\" }; Load(id); Log(platform);")]
    [InlineData("try { Log(id); } catch { if (c) Load(id); throw; }")]
    public Task No_way_is_named_where_none_checks(string body) => AssertMessageAsync(body, "AF0001", "Vocabulary.Load loads id without a license check on every path");

    [Fact]
    public Task Audio_from_a_process_is_reported_with_AF0011() => AssertMessageAsync(
        "Process.Start(\"ffmpeg\", id);", "AF0011", "Process.Start gets audio, and no check here ties id to a recording");

    [Fact]
    public Task Generated_audio_without_attribution_is_reported_with_AF0020() => AssertMessageAsync(
        "byte[] audio = Generate(); if (c) audio = Stamp(audio); Publish(audio);", "AF0020",
        "Vocabulary.Publish writes audio, which is generated, without attribution: not where 'c' is false (line 18)");

    [Fact]
    public Task A_use_that_is_not_put_on_record_is_reported_with_AF0021() => AssertMessageAsync(
        "Demand(id); Load(id); if (c) Record(id);", "AF0021",
        "Vocabulary.Load loads id, which was allowed, and the use is not put on record: not where 'c' is false (line 18)");

    [Fact]
    public Task Stamped_audio_that_was_changed_is_reported_with_AF0022() => AssertMessageAsync(
        "byte[] audio = Trim(Stamp(Generate())); Publish(audio);", "AF0022",
        "Vocabulary.Publish writes audio, which Vocabulary.Trim changed after it was stamped: its attribution no longer fits, stamp it again");

    [Fact]
    public Task A_check_that_was_passed_already_is_reported_with_AF0091() => AssertMessageAsync(
        "Demand(id); Demand(id); Load(id);", "AF0091", "Vocabulary.Demand asks what has been answered on every path here: at line 18");

    private static async Task AssertMessageAsync(string body, string id, string message)
    {
        var labelled = new LabelledCase("Rules", id, body);
        Microsoft.CodeAnalysis.Compilation compilation = Compiled.From([labelled.SourceIn("Rules"), LabelledCase.Vocabulary]);
        Compiled.AssertNoErrors(compilation);
        Microsoft.CodeAnalysis.Diagnostic diagnostic = Assert.Single(await Analyzed.RunAsync(compilation));
        Assert.Equal($"{id}: {message}", $"{diagnostic.Id}: {diagnostic.GetMessage()}");
    }
}
