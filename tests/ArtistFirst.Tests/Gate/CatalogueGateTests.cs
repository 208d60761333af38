using System.Text.Json.Nodes;

namespace ArtistFirst.Tests;

public sealed class CatalogueGateTests
{
    private static readonly OperationId Job = OperationId.From("job 1");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_allowed_use_is_on_record_before_the_catalogue_is_asked()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        int recordedBefore = -1;
        desk.Catalogue.BeforeOpening = () => recordedBefore = desk.Ledger.Entries.Count;

        await using CatalogueAudio audio = await desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop);

        Assert.Equal(1, recordedBefore);
        UsageEvent usage = Assert.Single(desk.Ledger.Entries).Event;
        Assert.Equal(Job, usage.OperationId);
        Assert.Equal(UsageEventKind.Authorized, usage.Kind);
        Assert.Equal(SomeRights.Song, usage.Recording);
        Assert.Equal(Uses.Remix, usage.Uses);
        Assert.Equal(Some.Studio, usage.Licensee);
        Assert.Equal(audio.License.Id, usage.LicenseId);
        Assert.Equal("https://registry.example@7", usage.ConsentVersion);
        Assert.Equal(Duties.Credit | Duties.ReportUsage, audio.Duties);
        using StreamReader reader = new(audio.Stream);
        Assert.Equal("RIFF audio", await reader.ReadToEndAsync(Stop));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(ushort.MaxValue, 0)]
    [InlineData((ushort)(Uses.Remix | Uses.VoiceClone), 0)]
    [InlineData((ushort)Uses.Remix, 200)]
    public async Task Numbers_that_name_no_use_or_destination_or_more_than_is_licensed_open_nothing(ushort uses, byte destination)
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        UseRequest request = GateDesk.Remix with { Uses = (Uses)uses };
        request = destination == 0 ? request : request with { Destination = (Destination)destination };

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => desk.Gate.OpenAsync(request, Stop));

        Assert.NotEmpty(refusal.Message);
        Assert.Empty(desk.Ledger.Entries);
    }

    [Fact]
    public async Task Without_a_license_for_the_recording_the_gate_stays_closed_with_AF1040()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        UseRequest other = GateDesk.Remix with { Recording = Some.OtherSong };

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => desk.Gate.OpenAsync(other, Stop));

        Assert.Equal("AF1040", refusal.Code.ToString());
        Assert.Empty(desk.Ledger.Entries);
        Assert.Equal(0, desk.Catalogue.Opened);
    }

    public static TheoryData<string, Func<UseRequest, UseRequest>> Uncovered => new()
    {
        { "AF1042", request => request with { Uses = Uses.Cover } },
        { "AF1042", request => request with { Uses = Uses.Remix | Uses.Cover } },
        { "AF1043", request => request with { Territory = Territory.Parse("US") } },
        { "AF1043", request => request with { ProcessingTerritory = Territory.Parse("US") } },
        { "AF1044", request => request with { Model = ModelVersion.Parse("studio@4") } },
        { "AF1044", request => request with { Model = null } },
        { "AF1045", request => request with { Destination = Destination.Download } },
        { "AF1045", request => request with { Destination = Destination.None } },
        { "AF1048", request => request with { Recording = default } },
        { "AF1048", request => request with { Uses = Uses.None } },
        { "AF1048", request => request with { Territory = default } },
    };

    [Theory]
    [MemberData(nameof(Uncovered), DisableDiscoveryEnumeration = true)]
    public async Task What_the_grant_does_not_cover_is_refused_with_AF1042_AF1043_AF1044_AF1045_or_AF1048(string code, Func<UseRequest, UseRequest> change)
    {
        using GateDesk desk = await GateDesk.OpenAsync();

        UseDecision decision = desk.Gate.Authorize(change(GateDesk.Remix));

        Assert.False(decision.IsAllowed);
        Assert.Equal(code, decision.Code.ToString());
        Assert.Contains(decision.Findings, finding => finding.Code == decision.Code);
        Assert.Throws<ComplianceException>(decision.ThrowIfDenied);
    }

    [Fact]
    public async Task A_grant_out_of_its_window_is_refused_with_AF1046()
    {
        using GateDesk desk = await GateDesk.OpenAsync(Some.InGrant(grant => grant["exp"] = Some.Now.AddHours(1).ToUnixTimeSeconds()));
        Assert.True(desk.Gate.Authorize(GateDesk.Remix).IsAllowed);

        desk.Licenses.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("AF1046", desk.Gate.Authorize(GateDesk.Remix).Code.ToString());
    }

    [Fact]
    public async Task A_license_that_expires_closes_the_gate_with_AF1003()
    {
        using GateDesk desk = await GateDesk.OpenAsync();

        desk.Licenses.Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(2));

        Assert.Equal("AF1003", desk.Gate.Authorize(GateDesk.Remix).Code.ToString());
    }

    [Fact]
    public async Task A_revoked_license_closes_the_gate_with_AF1020_and_a_suspended_one_with_AF1021()
    {
        using GateDesk desk = await GateDesk.OpenAsync(claims => claims["status"] = StatusAt(0));
        Assert.Equal("AF1040", desk.Gate.Authorize(GateDesk.Remix).Code.ToString());

        desk.Licenses.PublishStatus(0);
        await desk.Wallet.ReloadAsync(Stop);
        Assert.True(desk.Gate.Authorize(GateDesk.Remix).IsAllowed);

        desk.Licenses.PublishStatus(2);
        Assert.Equal("AF1021", desk.Gate.Authorize(GateDesk.Remix).Code.ToString());
        desk.Licenses.PublishStatus(1);
        UseDecision revoked = desk.Gate.Authorize(GateDesk.Remix);
        Assert.Equal("AF1020", revoked.Code.ToString());
        Assert.Contains(revoked.Findings, finding => finding.Code.Number == 1020);
    }

    [Fact]
    public async Task One_no_is_a_no_and_says_whose()
    {
        using GateDesk desk = await GateDesk.OpenAsync(contents: SomeRights.Agreed.With(SomeRights.Deny("no", SomeRights.Writer, Side.Work, Uses.Remix)));

        UseDecision decision = desk.Gate.Authorize(GateDesk.Remix);

        Assert.Equal(UseOutcome.Denied, decision.Outcome);
        Assert.Contains(decision.Findings, finding => finding.Party == SomeRights.Writer && string.Equals(finding.StatementId, "no", StringComparison.Ordinal));
        await Assert.ThrowsAsync<ComplianceException>(() => desk.Gate.OpenAsync(GateDesk.Remix, Stop));
        Assert.Empty(desk.Ledger.Entries);
    }

    [Fact]
    public async Task A_missing_yes_is_unresolved_and_closes_the_gate()
    {
        using GateDesk desk = await GateDesk.OpenAsync(contents: SomeRights.Silent);

        UseDecision decision = desk.Gate.Authorize(GateDesk.Remix);

        Assert.False(decision.IsAllowed);
        Assert.NotEmpty(decision.Findings);
    }

    [Fact]
    public async Task A_retry_is_the_same_use_and_not_a_second_one()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        await using CatalogueAudio first = await desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop);
        await using CatalogueAudio again = await desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop);

        Assert.Equal(UsageReceiptOutcome.Exists, again.Receipt.Outcome);
        Assert.Equal(first.Receipt.Sequence, again.Receipt.Sequence);
        Assert.Single(desk.Ledger.Entries, entry => entry.Event.Kind == UsageEventKind.Authorized);
    }

    [Fact]
    public async Task An_operation_id_of_another_use_is_refused_with_AF4002()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        await using CatalogueAudio first = await desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop);

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(
            () => desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job, Territory = Territory.Parse("DE") }, Stop));

        Assert.Equal("AF4002", refusal.Code.ToString());
        Assert.Equal(1, desk.Catalogue.Opened);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_written_to_closes_the_gate_with_AF4001()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        desk.Ledger.IsAvailable = false;

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => desk.Gate.OpenAsync(GateDesk.Remix, Stop));

        Assert.Equal("AF4001", refusal.Code.ToString());
        Assert.Equal(0, desk.Catalogue.Opened);
    }

    [Fact]
    public async Task A_ledger_of_somebody_elses_that_breaks_closes_the_gate_with_AF4001()
    {
        using GateDesk desk = await GateDesk.OpenAsync(ledger: new BrokenLedger());

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => desk.Gate.OpenAsync(GateDesk.Remix, Stop));

        Assert.Equal("AF4001", refusal.Code.ToString());
        Assert.IsType<TimeoutException>(refusal.InnerException);
        Assert.Equal(0, desk.Catalogue.Opened);
    }

    [Fact]
    public async Task When_the_catalogue_fails_the_ledger_learns_that_nothing_came_of_it()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        desk.Catalogue.BeforeOpening = () => throw new FileNotFoundException("gone");

        await Assert.ThrowsAsync<FileNotFoundException>(() => desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop));

        Assert.Equal([UsageEventKind.Authorized, UsageEventKind.Failed], desk.Ledger.Entries.Select(entry => entry.Event.Kind));
    }

    [Fact]
    public async Task When_a_consent_source_breaks_after_opening_the_stream_is_closed_and_the_ledger_learns_of_it()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        CatalogueGate gate = new(desk.Wallet, new ForgetfulConsent(), desk.Ledger, desk.Catalogue, desk.Licenses.Time);

        await Assert.ThrowsAsync<TimeoutException>(() => gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop));

        Assert.Equal([UsageEventKind.Authorized, UsageEventKind.Failed], desk.Ledger.Entries.Select(entry => entry.Event.Kind));
        Assert.True(desk.Catalogue.IsClosed);
    }

    [Fact]
    public async Task A_retry_after_a_failure_counts_again()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        desk.Catalogue.BeforeOpening = () => throw new IOException("disk");
        await Assert.ThrowsAsync<IOException>(() => desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop));
        desk.Catalogue.BeforeOpening = null;

        await using CatalogueAudio audio = await desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop);

        Assert.Equal(
            [UsageEventKind.Authorized, UsageEventKind.Failed, UsageEventKind.Started],
            desk.Ledger.Entries.Select(entry => entry.Event.Kind));
    }

    [Fact]
    public async Task A_retry_that_fails_does_not_make_an_earlier_use_free()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        await using (await desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop))
        {
            desk.Catalogue.BeforeOpening = () => throw new IOException("disk");
        }

        await Assert.ThrowsAsync<IOException>(() => desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop));

        Assert.Equal(UsageEventKind.Authorized, Assert.Single(desk.Ledger.Entries).Event.Kind);
    }

    [Fact]
    public async Task A_license_that_is_revoked_while_the_catalogue_opens_lets_no_audio_out_AF1020()
    {
        using GateDesk desk = await GateDesk.OpenAsync(claims => claims["status"] = StatusAt(0));
        desk.Licenses.PublishStatus(0);
        await desk.Wallet.ReloadAsync(Stop);
        desk.Catalogue.BeforeOpening = () => desk.Licenses.PublishStatus(1);

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = Job }, Stop));

        Assert.Equal("AF1020", refusal.Code.ToString());
        Assert.True(desk.Catalogue.IsClosed);
        Assert.Equal([UsageFailure.None, UsageFailure.Refused], desk.Ledger.Entries.Select(entry => entry.Event.Failure));
    }

    [Fact]
    public async Task A_requirement_without_a_use_is_met_by_no_license_AF1049()
    {
        using GateDesk desk = await GateDesk.OpenAsync();

        ComplianceException refusal = Assert.Throws<ComplianceException>(() => desk.Gate.EnsureLicensed(new LaunchRequirement(Uses.None)));

        Assert.Equal("AF1049", refusal.Code.ToString());
    }

    [Fact]
    public async Task A_consent_source_that_says_itself_that_it_is_stale_opens_nothing_AF2008()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        CatalogueGate gate = new(desk.Wallet, new StaleConsent(), desk.Ledger, desk.Catalogue, desk.Licenses.Time);

        UseDecision decision = gate.Authorize(GateDesk.Remix);

        Assert.Equal(UseOutcome.Unresolved, decision.Outcome);
        Assert.Equal("AF2008", Assert.Single(decision.Findings).Code.ToString());
    }

    [Fact]
    public async Task Ensure_licensed_passes_what_is_allowed_and_names_what_is_not_with_AF1049()
    {
        using GateDesk desk = await GateDesk.OpenAsync();

        desk.Gate.EnsureLicensed([GateDesk.Remix, GateDesk.Remix]);
        desk.Gate.EnsureLicensed(new LaunchRequirement(Uses.Remix) { Territories = TerritorySet.Parse("SE DE") });

        ComplianceException requests = Assert.Throws<ComplianceException>(() => desk.Gate.EnsureLicensed([GateDesk.Remix, GateDesk.Remix with { Uses = Uses.Cover }]));
        Assert.Equal("AF1042", requests.Code.ToString());
        ComplianceException launch = Assert.Throws<ComplianceException>(() => desk.Gate.EnsureLicensed(new LaunchRequirement(Uses.VoiceClone)));
        Assert.Equal("AF1049", launch.Code.ToString());
        Assert.Contains("voice.clone", launch.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_that_nobody_made_allows_nothing_AF1048()
    {
        UseDecision decision = default;

        Assert.False(decision.IsAllowed);
        Assert.Equal(UseOutcome.Unresolved, decision.Outcome);
        Assert.Equal("AF1048", Assert.Single(decision.Findings).Code.ToString());
        Assert.Throws<ComplianceException>(decision.ThrowIfDenied);
    }

    [Fact]
    public async Task Authorize_allocates_nothing_whatever_the_answer()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        UseRequest[] requests = [GateDesk.Remix, GateDesk.Remix with { Uses = Uses.Cover }, GateDesk.Remix with { Recording = Some.OtherSong }];
        foreach (UseRequest request in requests)
        {
            for (int warm = 0; warm < 100; warm++)
            {
                _ = desk.Gate.Authorize(request);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
            {
                _ = desk.Gate.Authorize(request);
            }

            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static JsonObject StatusAt(int index) => new() { ["status_list"] = new JsonObject { ["idx"] = index, ["uri"] = Some.StatusListUri } };

    private sealed class BrokenLedger : IUsageLedger
    {
        public ValueTask<UsageReceipt> AppendAsync(UsageEvent usage, CancellationToken cancellationToken = default) => throw new TimeoutException("no answer");
    }
}
