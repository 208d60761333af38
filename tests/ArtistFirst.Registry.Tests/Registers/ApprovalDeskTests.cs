using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

public sealed class ApprovalDeskTests
{
    private static readonly Sha256Hash Output = Sha256Hash.Of("a mix"u8);

    private readonly ManualClock _clock = new(SomeRights.Now);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_output_is_handed_over_when_everybody_who_asked_to_hear_it_approved_AF2054(string store)
    {
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        await using ConsentRegister register = await OpenAsync(place);
        ApprovalDesk desk = new(register);
        Assert.Equal(["AF2054"], await CheckAsync(desk, Output));
        RegisteredApproval asked = await AskAsync(desk);
        Assert.Equal(asked, await AskAsync(desk));
        Assert.Equal(["AF2054"], await CheckAsync(desk, Output));
        await desk.DecideAsync(asked.Id, isApproved: true, cancellationToken: Stop);
        Assert.Empty(await CheckAsync(desk, Output));
        Assert.Equal(["AF2054"], await CheckAsync(desk, Sha256Hash.Of("another mix"u8)));
        Assert.Equal(ApprovalState.Approved, Assert.Single(await desk.ListAsync(SomeRights.Singer, Stop)).State);
        Assert.Equal(2, await register.ReadHistoryAsync(SomeRights.Singer, Stop).CountAsync(entry => entry.Kind == RegisterRowKind.Approval, Stop));
        _clock.Now = SomeRights.Now.AddDays(8);
        Assert.Equal(["AF2056"], await CheckAsync(desk, Output));
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Deny("never", SomeRights.Singer, Side.Artist))], cancellationToken: Stop);
        Assert.Contains("AF2021", await CheckAsync(desk, Output));
    }

    [Fact]
    public async Task A_no_stays_AF2055_and_silence_ends_AF2056()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await using ConsentRegister register = await OpenAsync(place);
        ApprovalDesk desk = new(register);
        RegisteredApproval asked = await AskAsync(desk);
        await desk.DecideAsync(asked.Id, isApproved: false, cancellationToken: Stop);
        Assert.Equal("AF2055", await RefusedAsync(() => desk.DecideAsync(asked.Id, isApproved: true, cancellationToken: Stop)));
        Assert.Equal(ApprovalState.Refused, (await AskAsync(desk)).State);
        Assert.Equal(["AF2055"], await CheckAsync(desk, Output));

        RegisteredApproval silent = await desk.RequestAsync(Sha256Hash.Of("two"u8), SomeRights.Song, SomeRights.Singer, SomeRights.Licensee, TimeSpan.FromDays(7), Stop);
        _clock.Now = SomeRights.Now.AddDays(7);
        Assert.Equal("AF2056", await RefusedAsync(() => desk.DecideAsync(silent.Id, isApproved: true, cancellationToken: Stop)));
        Assert.Equal("AF2054", await RefusedAsync(() => desk.DecideAsync(new string('0', 32), isApproved: true, cancellationToken: Stop)));
    }

    [Fact]
    public async Task Who_does_not_speak_for_the_party_approves_nothing_AF2057()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await using ConsentRegister register = await OpenAsync(place);
        ApprovalDesk desk = new(register);
        RegisteredApproval asked = await AskAsync(desk);
        Assert.Equal("AF2057", await RefusedAsync(() => desk.DecideAsync(asked.Id, isApproved: true, SomeRights.Label, Stop)));
        await register.ApplyAsync([RegisterRow.Of(SomeRights.SingerParty with { MinorUntil = SomeRights.Now.AddYears(1), Guardian = SomeRights.Guardian })], cancellationToken: Stop);
        Assert.Equal("AF2057", await RefusedAsync(() => desk.DecideAsync(asked.Id, isApproved: true, cancellationToken: Stop)));
        Assert.Equal(ApprovalState.Approved, (await desk.DecideAsync(asked.Id, isApproved: true, SomeRights.Guardian, Stop)).State);
        Assert.Equal("AF2057", await RefusedAsync(() => desk.RequestAsync(Output, Isrc.Parse("SEABC2699999"), SomeRights.Singer, SomeRights.Licensee, TimeSpan.FromDays(7), Stop)));
    }

    private static Task<RegisteredApproval> AskAsync(ApprovalDesk desk) => desk.RequestAsync(Output, SomeRights.Song, SomeRights.Singer, SomeRights.Licensee, TimeSpan.FromDays(7), Stop);

    private static async Task<string> RefusedAsync(Func<Task<RegisteredApproval>> step) => (await Assert.ThrowsAsync<ComplianceException>(step)).Findings[0].Code.ToString();

    private async Task<ConsentRegister> OpenAsync(RegisterPlace place)
    {
        ConsentRegister register = await place.OpenAsync(time: _clock);
        RegisterContents contents = SomeRights.Agreed.Change("g-artist", static grant => grant with { Duties = Duties.ApproveOutput | Duties.Credit });
        await register.ApplyAsync([.. RegisterRow.AllOf(contents)], cancellationToken: Stop);
        return register;
    }

    private async Task<string[]> CheckAsync(ApprovalDesk desk, Sha256Hash output) =>
        [.. (await desk.CheckAsync(SomeRights.Remix, SomeRights.Licensee, output, _clock.Now, Stop)).Findings.Select(static finding => finding.Code.ToString())];
}
