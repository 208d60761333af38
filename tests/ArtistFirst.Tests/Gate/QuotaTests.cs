using System.Text.Json.Nodes;
using ArtistFirst.Signing;
using ArtistFirst.Testing;

namespace ArtistFirst.Tests;

/// <summary>Quotas of licenses, counted by the ledger.</summary>
public sealed class QuotaTests
{
    [Theory]
    [InlineData("use")]
    [InlineData("recording")]
    [InlineData("output")]
    [InlineData("generation")]
    public async Task Use_beyond_the_quota_is_refused_with_AF4007_and_nothing_is_recorded(string unit)
    {
        using GateDesk desk = await GateDesk.OpenAsync(Quota(unit, 3));
        for (int i = 0; i < 3; i++)
        {
            await OpenAsync(desk, $"job {i}");
        }

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => OpenAsync(desk, "one too many"));

        Assert.Equal("AF4007", refusal.Code.ToString());
        Assert.Contains($"allows 3 of the unit '{unit}'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(3, desk.Ledger.Entries.Count);
    }

    [Fact]
    public async Task Retry_is_the_same_use_and_opens_also_when_the_quota_is_used_up()
    {
        using GateDesk desk = await GateDesk.OpenAsync(Quota("use", 2));
        await OpenAsync(desk, "job 1");
        await OpenAsync(desk, "job 1");
        await OpenAsync(desk, "job 2");

        await OpenAsync(desk, "job 1");
        Assert.Equal("AF4007", (await Assert.ThrowsAsync<ComplianceException>(() => OpenAsync(desk, "job 3"))).Code.ToString());
    }

    [Fact]
    public async Task Quota_of_nothing_allows_nothing()
    {
        using GateDesk desk = await GateDesk.OpenAsync(Quota("use", 0));

        Assert.Equal("AF4007", (await Assert.ThrowsAsync<ComplianceException>(() => OpenAsync(desk, "job 1"))).Code.ToString());
        Assert.Empty(desk.Ledger.Entries);
    }

    [Theory]
    [InlineData("minute")]
    [InlineData("Use")]
    public async Task Quota_in_another_unit_is_refused_with_AF4008(string unit)
    {
        using GateDesk desk = await GateDesk.OpenAsync(Quota(unit, 1000));

        Assert.Equal("AF4008", (await Assert.ThrowsAsync<ComplianceException>(() => OpenAsync(desk, "job 1"))).Code.ToString());
        Assert.Empty(desk.Ledger.Entries);
    }

    [Fact]
    public async Task Quota_over_a_ledger_that_keeps_no_count_is_refused_with_AF4008()
    {
        using GateDesk desk = await GateDesk.OpenAsync(Quota("use", 1000), ledger: new MoodyLedger(new InMemoryUsageLedger()));

        Assert.Equal("AF4008", (await Assert.ThrowsAsync<ComplianceException>(() => OpenAsync(desk, "job 1"))).Code.ToString());
    }

    [Theory]
    [InlineData(QuotaWindow.Day, 1)]
    [InlineData(QuotaWindow.Month, 31)]
    public async Task Quota_begins_anew_with_the_next_day_or_month(QuotaWindow window, int days)
    {
        var ledger = new InMemoryUsageLedger();
        QuotaCounter counter = new(ledger);
        using LicenseDesk licenses = new(SignatureAlgorithm.ES256);
        License license = licenses.Accepts(licenses.Issue(claims => Quota("use", 1, window.ToString().ToLowerInvariant())(claims)));

        Assert.True(await TakesAsync(counter, license, Some.Now, "job 1"));
        Assert.False(await TakesAsync(counter, license, Some.Now, "job 2"));
        Assert.True(await TakesAsync(counter, license, Some.Now.AddDays(days), "job 2"));
        Assert.False(await TakesAsync(counter, license, Some.Now, "job 3"));
    }

    /// <summary>A holder passes a license on twice, each time with the whole quota: together they use no more than it.</summary>
    [Fact]
    public async Task Child_licenses_count_against_the_quota_of_their_root()
    {
        var ledger = new InMemoryUsageLedger();
        QuotaCounter counter = new(ledger);
        using ChildDesk desk = new(SignatureAlgorithm.ES256);
        string parent = desk.Parent(Quota("use", 10));
        License[] children = [.. Enumerable.Range(0, 2).Select(i => desk.Verifier.Accepts(desk.Child(parent, claims =>
        {
            claims["jti"] = $"child-license-number-{i}";
            Quota("use", 10 - (4 * i))(claims);
        }) + "~" + parent))];
        int[] taken = new int[3];
        for (int i = 0; i < 60; i++)
        {
            taken[i % 3] += await TakesAsync(counter, i % 3 == 2 ? children[0].Parent! : children[i % 3], Some.Now, $"job {i}") ? 1 : 0;
        }

        Assert.Equal(10, taken.Sum());
        Assert.InRange(taken[1], 1, 6);
    }

    [Fact]
    public async Task Unit_of_an_append_that_was_given_up_serves_the_next_use()
    {
        using GateDesk desk = await GateDesk.OpenAsync(Quota("use", 1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = OperationId.From("job 1") }, new CancellationToken(canceled: true)));

        await OpenAsync(desk, "job 2");
    }

    [Fact]
    public async Task Use_that_failed_after_it_was_recorded_stays_counted_for_its_retry_alone()
    {
        using GateDesk desk = await GateDesk.OpenAsync(Quota("use", 1));
        UseRequest request = GateDesk.Remix with { OperationId = OperationId.From("job 1") };
        desk.Catalogue.BeforeOpening = static () => throw new IOException("The storage is away.");
        await Assert.ThrowsAsync<IOException>(() => desk.Gate.OpenAsync(request, TestContext.Current.CancellationToken));
        desk.Catalogue.BeforeOpening = null;

        Assert.Equal("AF4007", (await Assert.ThrowsAsync<ComplianceException>(() => OpenAsync(desk, "job 2"))).Code.ToString());
        await OpenAsync(desk, "job 1");
    }

    [Fact]
    public async Task Side_record_of_a_use_is_kept_beside_the_ledger_and_a_ledger_that_keeps_none_is_refused_with_AF4009()
    {
        using GateDesk desk = await GateDesk.OpenAsync();
        using GateDesk other = await GateDesk.OpenAsync(ledger: new MoodyLedger(new InMemoryUsageLedger()));

        await using CatalogueAudio audio = await desk.Gate.OpenWithAsync(GateDesk.Remix, UsageSideRecord.Of("listener 4711"u8), TestContext.Current.CancellationToken);

        UsageEvent usage = desk.Ledger.Entries[0].Event;
        Assert.Equal("listener 4711"u8.ToArray(), (await desk.Ledger.FindSideRecordAsync(usage, TestContext.Current.CancellationToken))!.Data.ToArray());
        Assert.Equal("AF4009", (await Assert.ThrowsAsync<ComplianceException>(() => other.Gate.OpenWithAsync(GateDesk.Remix, UsageSideRecord.Of("listener 4711"u8), TestContext.Current.CancellationToken))).Code.ToString());
    }

    private static Action<JsonObject> Quota(string unit, long limit, string window = "total") => Some.InGrant(grant =>
        grant["quota"] = new JsonArray(new JsonObject { ["unit"] = unit, ["limit"] = limit, ["window"] = window }));

    private static async Task OpenAsync(GateDesk desk, string operation)
    {
        await using CatalogueAudio audio = await desk.Gate.OpenAsync(GateDesk.Remix with { OperationId = OperationId.From(operation) }, TestContext.Current.CancellationToken);
    }

    private static async Task<bool> TakesAsync(QuotaCounter counter, License license, DateTimeOffset at, string operation)
    {
        UseRequest request = Some.Remix() with { OperationId = OperationId.From(operation) };
        var decision = new UseDecision(request, at, new LicenseMatch(license, license.Grants[0], Duties.None), Duties.None);
        try
        {
            await counter.TakeAsync(decision, request, null, TestContext.Current.CancellationToken);
            return true;
        }
        catch (ComplianceException refusal) when (refusal.Code.Number == 4007)
        {
            return false;
        }
    }
}
