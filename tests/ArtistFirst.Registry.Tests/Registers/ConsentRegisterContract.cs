using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>What a register does, whatever it is kept in.</summary>
public abstract class ConsentRegisterContract
{
    private protected ManualClock Clock { get; } = new(SomeRights.Now);

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Opens the register of this test; the same one each time.</summary>
    protected abstract Task<ConsentRegister> OpenAsync(ConsentRegisterOptions? options = null);

    [Fact]
    public async Task The_same_rows_again_change_nothing()
    {
        await using ConsentRegister register = await OpenAsync();
        RegisterChanges first = await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        RegisterChanges second = await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        Assert.All(first.Rows, row => Assert.Equal((RowChange.Added, null), (row.Change, row.Finding?.ToString())));
        Assert.Equal(1, first.Revision);
        Assert.All(second.Rows, row => Assert.Equal(RowChange.Unchanged, row.Change));
        Assert.Equal(1, second.Revision);
    }

    [Fact]
    public async Task Rows_of_a_batch_come_in_any_order()
    {
        await using ConsentRegister register = await OpenAsync();
        RegisterChanges changes = await register.ApplyAsync([.. SomeRegister.Rows.Reverse()], cancellationToken: Stop);
        Assert.All(changes.Rows, row => Assert.Equal((RowChange.Added, null), (row.Change, row.Finding?.ToString())));
        Assert.True((await register.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, SomeRights.Now, cancellationToken: Stop)).IsAllowed);
    }

    [Fact]
    public async Task A_batch_has_more_rows_and_more_keys_than_one_statement_takes()
    {
        RegisterRow[] rows =
        [
            .. SomeRegister.Rows,
            .. Enumerable.Range(0, 5_000).Select(static number => RegisterRow.Of(new Recording { Isrc = Code(number), Title = "Song", Works = number % 2 == 0 ? [SomeRights.Composition] : [] })),
            .. Enumerable.Range(0, 5_000).Select(static number => RegisterRow.Of(Code(number), SomeRights.Claim(SomeRights.Label, Side.Master, "100"))),
        ];
        await using ConsentRegister register = await OpenAsync();
        Assert.All((await register.ApplyAsync(rows, cancellationToken: Stop)).Rows, static row => Assert.Equal(RowChange.Added, row.Change));
        Assert.All((await register.ApplyAsync(rows, cancellationToken: Stop)).Rows, static row => Assert.Equal(RowChange.Unchanged, row.Change));
        Recording last = Assert.Single((await register.ReadRecordingsAsync([Code(4_998)], Stop)).Contents.Recordings);
        Assert.Equal((1, 1), (last.Works.Length, last.Claims.Length));

        static Isrc Code(int number) => Isrc.Parse($"SEZZZ26{number:00000}");
    }

    [Fact]
    public async Task A_withdrawal_counts_when_it_is_committed_and_is_there_when_the_register_is_opened_again()
    {
        await using (ConsentRegister register = await OpenAsync())
        {
            await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
            Assert.True((await register.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, SomeRights.Now, cancellationToken: Stop)).IsAllowed);
            await register.ApplyAsync([RegisterRow.Of(SomeRegister.Withdrawal("no-more", SomeRegister.Grants.First(), SomeRights.Now))], cancellationToken: Stop);
        }

        await using ConsentRegister again = await OpenAsync(new ConsentRegisterOptions());
        ConsentAnswer answer = await again.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, SomeRights.Now, cancellationToken: Stop);
        Assert.False(answer.IsAllowed);
        Assert.Equal(SomeRegister.Registry, again.Registry);
    }

    [Fact]
    public async Task Another_content_under_a_known_id_is_rejected_with_AF2050_and_the_rest_is_applied()
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        ConsentStatement said = SomeRegister.Grants.First();
        RegisterChanges changes = await register.ApplyAsync(
            [
                RegisterRow.Of(said with { Duties = Duties.None, Uses = Uses.VoiceClone }),
                RegisterRow.Of(said with { RecordedAt = said.RecordedAt.AddDays(1) }),
                RegisterRow.Of(new RightsDocument("deal-1", new string('b', 64))),
                RegisterRow.Of(SomeRights.Deny("no-1", SomeRights.Singer, Side.Artist)),
            ],
            cancellationToken: Stop);
        Assert.Equal([RowChange.Rejected, RowChange.Unchanged, RowChange.Rejected, RowChange.Added], changes.Rows.Select(row => row.Change));
        Assert.Equal("AF2050", changes.Rows[0].Finding!.Code.ToString());
        Assert.Equal("AF2050", changes.Rows[2].Finding!.Code.ToString());
        Assert.Equal(2, changes.Revision);
    }

    [Fact]
    public async Task Rows_that_name_what_is_not_there_or_say_what_cannot_be_are_rejected_with_AF2051()
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        PartyId stranger = PartyId.Parse("https://stranger.example");
        RegisterRow[] rows =
        [
            RegisterRow.Of(SomeRights.Grant("by-nobody", stranger, Side.Master)),
            RegisterRow.Of(Isrc.Parse("SEABC2699999"), SomeRights.Claim(SomeRights.Label, Side.Master, "100")),
            RegisterRow.Of(SomeRights.Song, SomeRights.Claim(SomeRights.Label, Side.Work, "100")),
            RegisterRow.Of(SomeRights.Grant("from-the-future", SomeRights.Label, Side.Master) with { RecordedAt = SomeRights.Now.AddDays(1) }),
            RegisterRow.Of(SomeRights.Grant("bad id\n", SomeRights.Label, Side.Master)),
            RegisterRow.Of(SomeRights.SingerParty with { Name = "a\0b" }),
            RegisterRow.Of(SomeRights.SingerParty with { Guardian = stranger }),
            RegisterRow.Of(SomeRights.SingerParty with { Kind = PartyKind.Unknown }),
            RegisterRow.Of(SomeRights.Song, SomeRights.Claim(SomeRights.Publisher, Side.Master, "1") with { RetractedAt = SomeRights.Now }),
        ];
        RegisterChanges changes = await register.ApplyAsync(rows, cancellationToken: Stop);
        Assert.All(changes.Rows, row => Assert.Equal((RowChange.Rejected, "AF2051"), (row.Change, row.Finding?.Code.ToString())));
        Assert.Equal(1, changes.Revision);
    }

    [Fact]
    public async Task Names_in_any_script_and_with_any_sign_come_back_as_they_were()
    {
        string[] names = ["'; DROP TABLE register_party; --", "Ада \u202E эдА", "\ud83c\udfb5 \"quoted\" \\ and @p0 {rows}", "a\nb\tc\u0001", "<script>alert(1)</script>", new string('å', 200)];
        await using ConsentRegister register = await OpenAsync();
        RegisterRow[] rows = [.. names.Select(static (name, i) => RegisterRow.Of(new Party { Id = PartyId.Parse($"https://p{i}.example/'--"), Name = name, Kind = PartyKind.Organization }))];
        Assert.All((await register.ApplyAsync(rows, cancellationToken: Stop)).Rows, row => Assert.Equal((RowChange.Added, null), (row.Change, row.Finding?.ToString())));
        Recording recording = new() { Isrc = SomeRights.Song, Title = names[0], Labels = [.. rows.Select(static row => ((PartyRow)row).Party.Id)], Artists = [.. names] };
        await register.ApplyAsync([RegisterRow.Of(recording)], cancellationToken: Stop);
        RightsRegister read = await register.ReadRecordingsAsync([SomeRights.Song], Stop);
        Assert.Equal(names, read.Contents.Parties.OrderBy(party => party.Id.ToString(), StringComparer.Ordinal).Select(party => party.Name));
        Assert.Equal(names, read.FindRecording(SomeRights.Song)!.Artists);
    }

    [Fact]
    public async Task A_retracted_claim_does_not_come_back_with_an_old_source_but_with_a_later_record()
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        RightsClaim claim = SomeRights.Silent.Recordings[0].Claims.First(row => row.Side == Side.Master);
        Clock.Now = SomeRights.Now.AddDays(2);
        DateTimeOffset wrong = SomeRights.Now.AddDays(1);
        Assert.Equal(RowChange.Replaced, await ApplyOneAsync(register, claim with { RetractedAt = wrong }));
        Assert.Equal(RowChange.Rejected, await ApplyOneAsync(register, claim));
        Assert.Equal(RowChange.Unchanged, await ApplyOneAsync(register, claim with { RecordedAt = SomeRights.Now, RetractedAt = wrong }));
        Assert.Equal("AF2002", (await register.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, Clock.Now, cancellationToken: Stop)).Findings[0].Code.ToString());
        Assert.True((await register.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, SomeRights.Now, SomeRights.Now, Stop)).IsAllowed);
        Assert.Equal(RowChange.Added, await ApplyOneAsync(register, claim with { RecordedAt = Clock.Now }));
        Assert.True((await register.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, Clock.Now, cancellationToken: Stop)).IsAllowed);
    }

    [Fact]
    public async Task What_was_allowed_on_a_day_is_told_with_what_was_known_and_described_on_it()
    {
        await using ConsentRegister register = await OpenAsync();
        Recording sung = SomeRights.Silent.Recordings[0] with { Claims = [], Vocals = Vocals.No, Title = "Instrumental" };
        await register.ApplyAsync([.. SomeRegister.Rows.Where(static row => row is not RecordingRow), RegisterRow.Of(sung)], cancellationToken: Stop);
        Clock.Now = SomeRights.Now.AddDays(10);
        await register.ApplyAsync([RegisterRow.Of(sung with { Works = [Iswc.Parse("T0000000010")] }), RegisterRow.Of(SomeRegister.Withdrawal("over", SomeRegister.Grants.First(), Clock.Now))], cancellationToken: Stop);
        ConsentAnswer then = await register.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, SomeRights.Now.AddDays(1), SomeRights.Now.AddDays(1), Stop);
        ConsentAnswer now = await register.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, Clock.Now, Clock.Now, Stop);
        Assert.True(then.IsAllowed);
        Assert.Contains("AF2005", now.Findings.Select(finding => finding.Code.ToString()));
        Assert.Contains("AF2026", now.Findings.Select(finding => finding.Code.ToString()));
    }

    [Fact]
    public async Task What_a_source_does_not_say_is_not_forgotten()
    {
        await using ConsentRegister register = await OpenAsync();
        Party minor = SomeRights.SingerParty with { MinorUntil = SomeRights.Now.AddYears(3), Guardian = SomeRights.Guardian };
        await register.ApplyAsync([.. SomeRegister.Rows, RegisterRow.Of(minor), RegisterRow.Of(SomeRights.Silent.Recordings[0] with { Claims = [], Catalogues = [SomeRights.Catalogue] })], cancellationToken: Stop);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.SingerParty with { Name = "A. Sång" }), RegisterRow.Of(new Recording { Isrc = SomeRights.Song, Title = "Only a title" })], cancellationToken: Stop);
        RightsRegister read = await register.ReadRecordingsAsync([SomeRights.Song], Stop);
        Assert.Equal(minor with { Name = "A. Sång" }, read.FindParty(SomeRights.Singer));
        Assert.Equal(("Only a title", SomeRights.Catalogue, SomeRights.Composition), (read.Contents.Recordings[0].Title, read.Contents.Recordings[0].Catalogues[0], read.Contents.Recordings[0].Works[0]));
    }

    [Fact]
    public async Task An_import_goes_on_where_it_was_and_never_goes_back()
    {
        Sha256Hash source = Sha256Hash.Of("a file"u8);
        await using (ConsentRegister register = await OpenAsync())
        {
            Assert.Null(await register.FindPositionAsync(source, Stop));
            await register.ApplyAsync(SomeRegister.Rows, new ImportPosition(source, 10), Stop);
            await register.ApplyAsync([], new ImportPosition(source, 12), Stop);
            await register.ApplyAsync([], new ImportPosition(source, 11), Stop);
        }

        await using ConsentRegister again = await OpenAsync();
        Assert.Equal(new ImportPosition(source, 12), await again.FindPositionAsync(source, Stop));
    }

    [Fact]
    public async Task Writers_that_meet_lose_nothing_and_make_revisions_without_a_gap()
    {
        await using ConsentRegister one = await OpenAsync();
        await using ConsentRegister other = await OpenAsync();
        await one.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        Task<long[]> first = WriteAsync(one, "one");
        Task<long[]> second = WriteAsync(other, "other");
        long[] revisions = [.. await first, .. await second];
        Assert.Equal(Enumerable.Range(2, 60).Select(static number => (long)number), revisions.Order());
        Assert.Equal(60, (await one.ReadRecordingsAsync([SomeRights.Song], Stop)).Contents.Statements.Count(static statement => statement.Id.StartsWith('o')));
    }

    [Fact]
    public async Task History_has_every_change_in_its_order_and_those_of_a_party_alone()
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        Clock.Now = SomeRights.Now.AddDays(-1);
        await register.ApplyAsync([RegisterRow.Of(SomeRegister.Withdrawal("no-more", SomeRegister.Grants.First(), SomeRights.Recorded))], cancellationToken: Stop);
        RegisterHistoryEntry[] all = await register.ReadHistoryAsync(cancellationToken: Stop).ToArrayAsync(Stop);
        Assert.Equal(SomeRegister.Rows.Length + 1, all.Length);
        Assert.Equal(Enumerable.Range(0, all.Length), all.Select(entry => (int)entry.Sequence));
        Assert.Equal((2L, SomeRights.Now, RegisterRowKind.Statement, "no-more", RowChange.Added), (all[^1].Revision, all[^1].At, all[^1].Kind, all[^1].Key, all[^1].Change));
        RegisterHistoryEntry[] label = await register.ReadHistoryAsync(SomeRights.Label, Stop).ToArrayAsync(Stop);
        Assert.Equal(all.Where(entry => entry.Party == SomeRights.Label || entry.Other == SomeRights.Label), label);
        Assert.Equal(4, label.Length);
    }

    [Fact]
    public async Task A_state_stays_as_it_was_and_gives_the_snapshot_that_the_rows_in_memory_give()
    {
        await using ConsentRegister register = await OpenAsync();
        RegisterContents contents = new RandomRights(11).Contents();
        Recording[] many = [.. Enumerable.Range(1, 2500).Select(number => contents.Recordings[number % 3] with { Isrc = Isrc.Parse($"SEZZZ26{number:00000}") })];
        contents = contents with { Recordings = contents.Recordings.AddRange(many), AsOf = SomeRights.Now };
        await register.ApplyAsync([.. RegisterRow.AllOf(contents)], cancellationToken: Stop);
        await using RegisterState state = await register.OpenStateAsync(Stop);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Deny("later", SomeRights.Label, Side.Master)), RegisterRow.Of(many[0] with { Claims = [], Vocals = Vocals.No, Title = "later" })], cancellationToken: Stop);

        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        string folder = Directory.CreateTempSubdirectory("artistfirst-state-").FullName;
        SnapshotPublisher publisher = new(key, time: Clock);
        PublishedSnapshot fromStore = await publisher.WriteFileAsync(state, SomeRights.Licensee, Path.Combine(folder, "store.afcs"), Stop);
        PublishedSnapshot fromMemory = await publisher.WriteFileAsync(RegisterPages.Of(new RightsRegister(contents)), SomeRights.Licensee, Path.Combine(folder, "memory.afcs"), Stop);
        byte[] store = await File.ReadAllBytesAsync(fromStore.Path, Stop);
        byte[] memory = await File.ReadAllBytesAsync(fromMemory.Path, Stop);
        Directory.Delete(folder, recursive: true);
        Assert.Equal((2503, fromMemory.Policies), (fromStore.Recordings, fromStore.Policies));
        Assert.Equal(memory.AsSpan(0, (int)(fromMemory.DecisionBytes + fromMemory.EvidenceBytes)), store.AsSpan(0, (int)(fromStore.DecisionBytes + fromStore.EvidenceBytes)));
    }

    [Fact]
    public async Task What_changed_is_told_by_recording_or_not_at_all()
    {
        await using ConsentRegister register = await OpenAsync();
        Recording[] many = [.. Enumerable.Range(1, 40).Select(static number => SomeRights.Silent.Recordings[0] with { Isrc = Isrc.Parse($"SEZZZ26{number:00000}") })];
        await register.ApplyAsync([.. RegisterRow.AllOf(SomeRights.Agreed with { Recordings = SomeRights.Agreed.Recordings.AddRange(many) })], cancellationToken: Stop);
        ConsentStatement about = SomeRights.Deny("r", SomeRights.Label, Side.Master) with { Subject = StatementSubject.Of(many[3].Isrc) };
        ConsentStatement voice = SomeRights.Deny("v", SomeRights.Singer, Side.Voice) with { Subject = StatementSubject.VoiceOf(SomeRights.Singer) };
        ConsentStatement work = SomeRights.Deny("w", SomeRights.Writer, Side.Work) with { Subject = StatementSubject.Of(SomeRights.Composition) };
        ConsentStatement catalogue = SomeRights.Deny("c", SomeRights.Label, Side.Master) with { Subject = StatementSubject.Of(SomeRights.Catalogue) };
        int?[] told =
        [
            await ChangedAsync(register, RegisterRow.Of(about)),
            await ChangedAsync(register, RegisterRow.Of(SomeRegister.Withdrawal("r-", about, SomeRights.Now))),
            await ChangedAsync(register, RegisterRow.Of(new Party { Id = PartyId.Parse("https://new.example"), Name = "New", Kind = PartyKind.Organization })),
            await ChangedAsync(register, RegisterRow.Of(many[5] with { Claims = [], Title = "Other" }), RegisterRow.Of(many[6].Isrc, SomeRights.Claim(SomeRights.OtherLabel, Side.Master, "1"))),
            await ChangedAsync(register, RegisterRow.Of(voice)),
            await ChangedAsync(register, RegisterRow.Of(work)),
            await ChangedAsync(register, RegisterRow.Of(catalogue)),
            await ChangedAsync(register, RegisterRow.Of(SomeRights.SingerParty with { Name = "A." })),
        ];
        Assert.Equal([1, 1, 0, 2, 41, 41, null, null], told);
    }

    [Fact]
    public async Task Another_registry_s_register_is_refused_with_AF2052()
    {
        await using ConsentRegister register = await OpenAsync();
        ComplianceException refused = await Assert.ThrowsAsync<ComplianceException>(() => OpenAsync(new ConsentRegisterOptions { Registry = "https://another.example" }));
        Assert.Equal("AF2052", refused.Findings[0].Code.ToString());
    }

    /// <summary>For every register of the generator: the database answers what the evaluator answers from the rows in memory.</summary>
    private protected async Task AnswerAsInMemoryAsync(int seed)
    {
        RandomRights random = new(seed);
        RegisterContents contents = random.Contents();
        ConsentEvaluator evaluator = new(new RightsRegister(contents));
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync([.. RegisterRow.AllOf(random.Shuffled(contents))], cancellationToken: Stop);
        for (int question = 0; question < 12; question++)
        {
            UseRequest request = random.Request();
            DateTimeOffset at = random.Instant();
            // All of it came at once, and was known from then on, whatever dates it bears.
            DateTimeOffset? knownAt = question % 2 == 0 ? null : Clock.Now.AddDays(question);
            ConsentAnswer expected = evaluator.Evaluate(request, SomeRights.Licensee, at, knownAt);
            ConsentAnswer answer = await register.EvaluateAsync(request, SomeRights.Licensee, at, knownAt, Stop);
            Assert.Equal((expected.Outcome, expected.Duties), (answer.Outcome, answer.Duties));
            Assert.Equal(expected.Findings.Select(finding => finding.Code), answer.Findings.Select(finding => finding.Code));
        }
    }

    private static async Task<int?> ChangedAsync(ConsentRegister register, params RegisterRow[] rows)
    {
        RegisterChanges changes = await register.ApplyAsync(rows, cancellationToken: Stop);
        Assert.All(changes.Rows, static row => Assert.Null(row.Finding?.ToString()));
        await using RegisterState state = await register.OpenStateAsync(Stop);
        return await state.ReadChangesAsync(changes.Revision - 1, Stop) is { } pages ? await pages.Select(static page => page.Recordings.Length).SumAsync(Stop) : null;
    }

    private static async Task<RowChange> ApplyOneAsync(ConsentRegister register, RightsClaim claim) =>
        (await register.ApplyAsync([RegisterRow.Of(SomeRights.Song, claim)], cancellationToken: Stop)).Rows[0].Change;

    private static async Task<long[]> WriteAsync(ConsentRegister register, string prefix)
    {
        List<long> revisions = [];
        for (int i = 0; i < 30; i++)
        {
            revisions.Add((await register.ApplyAsync([RegisterRow.Of(SomeRights.Deny($"{prefix}-{i}", SomeRights.Label, Side.Master))], cancellationToken: Stop)).Revision);
        }

        return [.. revisions];
    }
}
