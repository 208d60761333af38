using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>What was allowed on a day is told from when the register learned of it, not from the dates that sources write.</summary>
public sealed class KnownAtTests : IDisposable
{
    private static readonly DateTimeOffset Day = SomeRights.Now.AddDays(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("known").FullName;
    private readonly ManualClock _clock = new(SomeRights.Now);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_refusal_that_comes_later_with_an_early_date_changes_no_answer_of_before()
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        _clock.Now = Day.AddDays(1);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Deny("backdated", SomeRights.Label, Side.Master) with { RecordedAt = SomeRights.Now })], cancellationToken: Stop);
        Assert.True((await AskAsync(register, Day)).IsAllowed);
        Assert.False((await AskAsync(register, _clock.Now)).IsAllowed);
        Assert.False((await AskAsync(register, null)).IsAllowed);
    }

    [Fact]
    public async Task A_yes_that_comes_later_with_an_early_date_was_not_known_then()
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync([.. SomeRegister.Rows.Where(static row => row is not StatementRow)], cancellationToken: Stop);
        _clock.Now = Day.AddDays(1);
        await register.ApplyAsync([.. SomeRegister.Rows.OfType<StatementRow>()], cancellationToken: Stop);
        Assert.False((await AskAsync(register, Day)).IsAllowed);
        Assert.True((await AskAsync(register, _clock.Now)).IsAllowed);
    }

    [Fact]
    public async Task A_claim_that_is_retracted_or_added_with_an_early_date_stood_until_somebody_told()
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        RightsClaim claim = SomeRights.Silent.Recordings[0].Claims.First(static row => row.Side == Side.Master);
        _clock.Now = Day.AddDays(1);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Song, claim with { RetractedAt = SomeRights.Now.AddDays(1) })], cancellationToken: Stop);
        Assert.True((await AskAsync(register, Day)).IsAllowed);
        Assert.False((await AskAsync(register, _clock.Now)).IsAllowed);
        _clock.Now = Day.AddDays(2);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Song, claim with { RecordedAt = SomeRights.Now.AddDays(1) })], cancellationToken: Stop);
        Assert.False((await AskAsync(register, Day.AddDays(1))).IsAllowed);
        Assert.True((await AskAsync(register, _clock.Now)).IsAllowed);
    }

    [Fact]
    public async Task Before_anything_came_nothing_was_known()
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        Assert.Equal("AF2001", Assert.Single((await AskAsync(register, SomeRights.Now.AddTicks(-1))).Findings).Code.ToString());
    }

    [Fact]
    public async Task What_a_file_does_not_date_is_dated_when_it_came()
    {
        await using ConsentRegister register = await OpenAsync();
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        RightsRegister read = await register.ReadRecordingsAsync([SomeRights.Song], Stop);
        Assert.All(read.FindRecording(SomeRights.Song)!.Claims, static claim => Assert.Equal(SomeRights.Now, claim.RecordedAt));
    }

    private static Task<ConsentAnswer> AskAsync(ConsentRegister register, DateTimeOffset? knownAt) => register.EvaluateAsync(SomeRegister.Remix, SomeRights.Licensee, Day, knownAt, Stop);

    private Task<ConsentRegister> OpenAsync() => ConsentRegister.OpenSqliteAsync(Path.Combine(_folder, "register.db"), SomeRegister.Options(), _clock, Stop);
}
