using System.Runtime.CompilerServices;

namespace ArtistFirst.Tests;

/// <summary>Status lists in local files: what a license hears, and how the lists are kept.</summary>
public sealed class StatusListsTests : IDisposable
{
    private readonly ManualTime _time = new(Some.Now);
    private readonly string _folder = Directory.CreateTempSubdirectory("status").FullName;
    private TrustStore? _trust;
    private StatusLists? _lists;

    public void Dispose()
    {
        _lists?.Dispose();
        _trust?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(0, LicenseOutcome.Valid)]
    [InlineData(1, LicenseOutcome.Revoked)]
    [InlineData(2, LicenseOutcome.Suspended)]
    [InlineData(3, LicenseOutcome.StatusValueUnknown)]
    public async Task A_status_means_what_the_draft_says_AF1020_AF1021_AF1027(byte status, LicenseOutcome outcome)
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(2, 0, status), index: 1);
        Assert.Equal(outcome, reference.Read(_time.GetUtcNow()));
        if (outcome != LicenseOutcome.Valid)
        {
            AssertExplained(reference, outcome);
        }
    }

    [Fact]
    public async Task An_index_beyond_the_list_is_refused_AF1025()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(8, 0, 0, 0), index: 3);
        Assert.Equal(LicenseOutcome.StatusIndexOutOfRange, reference.Read(_time.GetUtcNow()));
        AssertExplained(reference, LicenseOutcome.StatusIndexOutOfRange);
    }

    [Fact]
    public async Task At_the_last_instants_of_the_calendar_a_list_is_judged_as_at_any_other_AF1023()
    {
        _time.Advance(DateTimeOffset.MaxValue.AddSeconds(-1) - _time.GetUtcNow());
        LicenseStatusReference stale = await RefreshAsync(new StatusListText(2, 0) { TimeToLive = 60 });
        Assert.Equal(LicenseOutcome.StatusStale, stale.Read(_time.GetUtcNow()));
        Assert.Null(stale.List.Problem);
        await ChangeAsync(new StatusListText(2, 0) { IssuedAt = DateTimeOffset.MaxValue.AddDays(-1), ExpiresAt = DateTimeOffset.MaxValue, TimeToLive = 3600 });
        Assert.Equal(LicenseOutcome.Valid, stale.Read(_time.GetUtcNow()));
    }

    [Fact]
    public async Task Without_a_list_the_status_is_unknown_AF1022()
    {
        LicenseStatusReference reference = await RefreshAsync(null);
        Assert.Equal(LicenseOutcome.StatusUnknown, reference.Read(_time.GetUtcNow()));
        Assert.Equal(StatusUnknown.Rule, reference.List.Problem!.Rule);
        AssertExplained(reference, LicenseOutcome.StatusUnknown);
    }

    [Fact]
    public async Task A_list_that_cannot_be_trusted_is_its_own_answer_AF1028()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0) { SignedBy = "mallory" });
        Assert.Equal(LicenseOutcome.StatusListInvalid, reference.Read(_time.GetUtcNow()));
        AssertExplained(reference, LicenseOutcome.StatusListInvalid);
    }

    [Fact]
    public async Task A_new_list_is_seen_by_licenses_that_are_known_already()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0));
        Assert.Equal(LicenseOutcome.Valid, reference.Read(_time.GetUtcNow()));
        await ChangeAsync(new StatusListText(1, 1) { IssuedAt = Some.Now.AddSeconds(1) });
        Assert.Equal(LicenseOutcome.Revoked, reference.Read(_time.GetUtcNow()));
    }

    [Fact]
    public async Task A_list_past_its_end_is_stale_AF1023()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0));
        Assert.Equal(LicenseOutcome.Valid, reference.Read(Some.Now.AddDays(7).AddTicks(-1)));
        Assert.Equal(LicenseOutcome.StatusStale, reference.Read(Some.Now.AddDays(7)));
        AssertExplained(reference, LicenseOutcome.StatusStale);
    }

    [Fact]
    public async Task A_stale_list_does_not_even_say_revoked_but_refuses_all_the_same_AF1023()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 1) { IssuedAt = Some.Now.AddDays(-9), ExpiresAt = Some.Now.AddDays(-2) });
        Assert.Equal(LicenseOutcome.StatusStale, reference.Read(_time.GetUtcNow()));
    }

    [Fact]
    public async Task The_configured_grace_comes_after_the_end()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0), options: new StatusListsOptions { Grace = TimeSpan.FromHours(24) });
        Assert.Equal(LicenseOutcome.Valid, reference.Read(Some.Now.AddDays(8).AddTicks(-1)));
        Assert.Equal(LicenseOutcome.StatusStale, reference.Read(Some.Now.AddDays(8)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData((24 * 60) + 1)]
    public async Task A_grace_out_of_range_is_refused(int minutes) => await Assert.ThrowsAsync<ArgumentException>(
        () => RefreshAsync(null, options: new StatusListsOptions { Grace = TimeSpan.FromMinutes(minutes) }));

    [Fact]
    public async Task A_list_that_can_be_read_again_is_good_for_another_ttl()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0) { TimeToLive = 60 });
        Assert.Equal(LicenseOutcome.StatusStale, reference.Read(Some.Now.AddSeconds(60)));
        _time.Advance(TimeSpan.FromSeconds(59));
        await _lists!.RefreshAsync();
        Assert.Equal(LicenseOutcome.Valid, reference.Read(Some.Now.AddSeconds(118)));
        Assert.Equal(LicenseOutcome.StatusStale, reference.Read(Some.Now.AddSeconds(119)));
    }

    [Fact]
    public async Task A_list_that_vanished_is_stale_after_its_ttl_AF1023()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0) { TimeToLive = 60 });
        await ChangeAsync(null);
        Assert.Equal(LicenseOutcome.Valid, reference.Read(Some.Now.AddSeconds(59)));
        Assert.Equal(LicenseOutcome.StatusStale, reference.Read(Some.Now.AddSeconds(60)));
        Assert.Equal(StatusUnknown.Rule, reference.List.Problem!.Rule);
    }

    [Fact]
    public async Task An_older_list_is_refused_and_the_newer_stays_AF1029()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 1));
        await ChangeAsync(new StatusListText(1, 0) { IssuedAt = Some.Now.AddSeconds(-1) });
        Assert.Equal(LicenseOutcome.Revoked, reference.Read(_time.GetUtcNow()));
        Assert.Equal(StatusListRolledBack.Rule, reference.List.Problem!.Rule);

        await ChangeAsync(new StatusListText(1, 0) { IssuedAt = Some.Now.AddSeconds(1) });
        Assert.Equal(LicenseOutcome.Valid, reference.Read(_time.GetUtcNow()));
        Assert.Null(reference.List.Problem);
    }

    [Fact]
    public async Task Two_lists_of_one_second_are_both_taken()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0));
        await ChangeAsync(new StatusListText(1, 1));
        Assert.Equal(LicenseOutcome.Revoked, reference.Read(_time.GetUtcNow()));
    }

    [Fact]
    public async Task A_broken_new_list_keeps_the_one_before_until_it_is_stale_AF1028()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0) { TimeToLive = 60 });
        await ChangeAsync(new StatusListText(1, 0) { SignedBy = "mallory" });
        Assert.Equal(LicenseOutcome.Valid, reference.Read(Some.Now.AddSeconds(59)));
        Assert.Equal(StatusListInvalid.Rule, reference.List.Problem!.Rule);
        Assert.Equal(LicenseOutcome.StatusStale, reference.Read(Some.Now.AddSeconds(60)));
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_takes_its_lists_along_AF1028()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0));
        await WriteTrustAsync("another key");
        await _trust!.RefreshAsync();
        await _lists!.RefreshAsync();
        Assert.Equal(LicenseOutcome.StatusListInvalid, reference.Read(_time.GetUtcNow()));

        await WriteTrustAsync(Some.Label);
        await _trust.RefreshAsync();
        await _lists.RefreshAsync();
        Assert.Equal(LicenseOutcome.Valid, reference.Read(_time.GetUtcNow()));
    }

    [Fact]
    public async Task A_list_that_the_trust_file_drops_says_nothing_any_more_AF1022()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0));
        await File.WriteAllTextAsync(TrustPath, Some.TrustFile($"\"keys\":[{Some.Jwk(Some.Label)}]"));
        await _trust!.RefreshAsync();
        Assert.Equal(LicenseOutcome.StatusUnknown, reference.Read(_time.GetUtcNow()));
        Assert.Empty(_lists!.Lists);
    }

    [Fact]
    public async Task An_issuer_with_own_keys_signs_its_lists_itself_AF1028()
    {
        var delegation = new DelegationText(Some.OtherLabel, Some.Label) { KeyOf = "delegated key" };
        string issuers = $$"""{"issuer":"{{Some.OtherLabel}}","keys":[{{Some.Jwk(Some.OtherLabel)}}],"delegations":["{{delegation}}"]}""";
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0) { SignedBy = "delegated key" }, moreIssuers: "," + issuers);
        Assert.Empty(_trust!.Current.Findings);
        Assert.Equal(LicenseOutcome.StatusListInvalid, reference.Read(_time.GetUtcNow()));
    }

    [Fact]
    public async Task A_mere_delegate_signs_its_lists_with_its_delegated_key()
    {
        var delegation = new DelegationText(Some.OtherLabel, Some.Label) { KeyOf = "delegated key" };
        await File.WriteAllTextAsync(ListPath, (new StatusListText(1, 0) { SignedBy = "delegated key" }).ToString());
        await File.WriteAllTextAsync(TrustPath, $$"""
            {"version":1,"issuers":[{"issuer":"{{Some.Label}}","status_lists":[{"uri":"{{Some.StatusListUri}}","file":"list.jwt"}]},
            {"issuer":"{{Some.OtherLabel}}","keys":[{{Some.Jwk(Some.OtherLabel)}}],"delegations":["{{delegation}}"]}]}
            """);
        await StartAsync(null);
        Assert.Equal(LicenseOutcome.Valid, _lists!.Lists[0].Read(0, Some.Now));
    }

    [Fact]
    public async Task Reading_a_status_allocates_nothing()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0));
        DateTimeOffset now = _time.GetUtcNow();
        Assert.Equal(0, AllocatedBy(reference, now));
    }

    [Fact]
    public async Task The_watch_reads_a_new_list_and_ends_when_it_is_canceled()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0));
        using var watched = new StatusLists(_trust!, new StatusListsOptions { PollInterval = TimeSpan.FromSeconds(1) });
        using var stop = new CancellationTokenSource();
        Task watch = watched.WatchAsync(stop.Token);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await File.WriteAllTextAsync(ListPath, (new StatusListText(1, 1) { IssuedAt = now, ExpiresAt = now.AddDays(1) }).ToString());
        for (int i = 0; i < 100 && reference.Read(now) != LicenseOutcome.Revoked; i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(LicenseOutcome.Revoked, reference.Read(now));
        await stop.CancelAsync();
        await watch;
    }

    [Fact]
    public async Task Options_are_copied_AF1023()
    {
        StatusListsOptions options = new();
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0), options: options);
        options.Grace = TimeSpan.FromDays(3000);
        _time.Advance(TimeSpan.FromDays(7));
        await _lists!.RefreshAsync();
        Assert.Equal(LicenseOutcome.StatusStale, reference.Read(_time.GetUtcNow()));
    }

    [Fact]
    public async Task Once_disposed_no_license_of_its_lists_is_in_force_AF1022()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0));
        _lists!.Dispose();
        Assert.Equal(LicenseOutcome.StatusUnknown, reference.Read(_time.GetUtcNow()));
        Assert.Contains("disposed", StatusUnknown.Found(reference).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _lists.RefreshAsync());
    }

    [Fact]
    public async Task Readers_never_see_anything_but_a_whole_list()
    {
        LicenseStatusReference reference = await RefreshAsync(new StatusListText(1, 0));
        using var stop = new CancellationTokenSource();
        Task<bool> reading = Task.Run(() =>
        {
            bool isRight = true;
            while (!stop.IsCancellationRequested)
            {
                isRight &= reference.Read(Some.Now) is LicenseOutcome.Valid or LicenseOutcome.Revoked;
            }

            return isRight;
        });
        for (int i = 1; i <= 50; i++)
        {
            await ChangeAsync(new StatusListText(1, (byte)(i % 2)) { IssuedAt = Some.Now.AddSeconds(i) });
        }

        await stop.CancelAsync();
        Assert.True(await reading);
    }

    [Fact]
    public void A_list_that_is_not_pinned_is_explained_AF1024()
    {
        Finding finding = StatusListNotPinned.Found(new PinnedIssuer(Some.Label, []));
        Assert.Equal((ushort)1024, finding.Code.Number);
        Assert.Contains(Some.Label, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mechanism_that_is_not_known_is_explained_AF1026() => Assert.Equal((ushort)1026, StatusMechanismUnknown.Found().Code.Number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long AllocatedBy(LicenseStatusReference reference, DateTimeOffset now)
    {
        reference.Read(now);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            reference.Read(now);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AssertExplained(LicenseStatusReference reference, LicenseOutcome outcome)
    {
        Finding finding = StatusRules.Explain(reference, outcome);
        Assert.Equal((ushort)outcome, finding.Code.Number);
        Assert.Contains(Some.StatusListUri, finding.Message, StringComparison.Ordinal);
    }

    private string TrustPath => Path.Combine(_folder, "trust.json");

    private string ListPath => Path.Combine(_folder, "list.jwt");

    private async Task<LicenseStatusReference> RefreshAsync(StatusListText? list, long index = 0, StatusListsOptions? options = null, string moreIssuers = "")
    {
        await WriteTrustAsync(Some.Label, moreIssuers);
        if (list is not null)
        {
            await File.WriteAllTextAsync(ListPath, list.ToString());
        }

        await StartAsync(options);
        return new LicenseStatusReference(_lists!.Lists[0], index);
    }

    private async Task StartAsync(StatusListsOptions? options)
    {
        _trust = await TrustStore.LoadAsync(TrustPath, time: _time);
        _lists = new StatusLists(_trust, options, _time);
        await _lists.RefreshAsync();
    }

    private Task WriteTrustAsync(string key, string moreIssuers = "") => File.WriteAllTextAsync(TrustPath, $$"""
        {"version":1,"issuers":[{"issuer":"{{Some.Label}}","keys":[{{Some.Jwk(key)}}],"status_lists":[{"uri":"{{Some.StatusListUri}}","file":"list.jwt"}]}{{moreIssuers}}]}
        """);

    private async Task ChangeAsync(StatusListText? list)
    {
        if (list is null)
        {
            File.Delete(ListPath);
        }
        else
        {
            await File.WriteAllTextAsync(ListPath, list.ToString());
        }

        await _lists!.RefreshAsync();
    }
}
