namespace ArtistFirst.Registry.Tests;

/// <summary>What a register does about the list that is published already.</summary>
public sealed class PublishedListTests : IDisposable
{
    private const string One = "license-number-one";
    private const string Two = "license-number-two";

    private readonly string _folder = Directory.CreateTempSubdirectory("published").FullName;
    private readonly IssuingDesk _desk = new();
    private readonly MovedTime _time = new(IssuingDesk.Now);

    private string StateFile => Path.Combine(_folder, "state.json");

    private string ListFile => Path.Combine(_folder, "list.jwt");

    public void Dispose()
    {
        _desk.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_register_that_is_not_there_is_refused_and_leaves_nothing_behind()
    {
        StatusRegister register = Register();
        Func<Task>[] all =
        [
            () => register.AllocateAsync(One), () => register.RevokeAsync(One), () => register.SuspendAsync(One), () => register.ReinstateAsync(One),
            () => register.PublishAsync(), () => register.ListAsync(), () => register.FindAsync(One),
        ];
        foreach (Func<Task> act in all)
        {
            Assert.Contains("new-status", (await Assert.ThrowsAsync<StatusRegisterFileException>(act)).Message, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_register_is_started_once()
    {
        await Register().CreateAsync();
        Assert.Empty(await Register().ListAsync());
        string list = await File.ReadAllTextAsync(ListFile);
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register().CreateAsync());
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register(Path.Combine(_folder, "typo.json")).CreateAsync());
        Assert.Equal(list, await File.ReadAllTextAsync(ListFile));
        Assert.False(File.Exists(Path.Combine(_folder, "typo.json.lock")));
    }

    [Fact]
    public async Task A_register_that_does_not_know_a_revocation_publishes_nothing()
    {
        await Register().CreateAsync();
        await Register().AllocateAsync([One, Two]);
        string backup = await File.ReadAllTextAsync(StateFile);
        await Register().RevokeAsync(One);
        await Register().SuspendAsync(Two);
        string list = await File.ReadAllTextAsync(ListFile);
        await File.WriteAllTextAsync(StateFile, backup);
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register().PublishAsync());
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register().AllocateAsync("license-number-three"));
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register().ReinstateAsync(Two));
        Assert.Equal(backup, await File.ReadAllTextAsync(StateFile));
        Assert.Equal(list, await File.ReadAllTextAsync(ListFile));
    }

    [Fact]
    public async Task A_register_from_a_backup_is_brought_up_to_date_one_by_one()
    {
        await Register().CreateAsync();
        await Register().AllocateAsync([One, Two]);
        string backup = await File.ReadAllTextAsync(StateFile);
        await Register().RevokeAsync(One);
        _time.Now = IssuingDesk.Now.AddHours(1);
        await Register().SuspendAsync(Two);
        await File.WriteAllTextAsync(StateFile, backup);
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register().RevokeAsync(One));
        Assert.Equal(RegisteredStatus.Revoked, (await Register().FindAsync(One))!.Status);
        await Register().SuspendAsync(Two);
        await Register().ReinstateAsync(Two);
        await Register().PublishAsync();
    }

    [Fact]
    public async Task A_suspension_that_was_ended_and_not_published_is_published_later()
    {
        await Register().CreateAsync();
        await Register().AllocateAsync(One);
        await Register().SuspendAsync(One);
        string list = await File.ReadAllTextAsync(ListFile);
        _time.Now = IssuingDesk.Now.AddMinutes(1);
        await Register().ReinstateAsync(One);
        await File.WriteAllTextAsync(ListFile, list); // as a crash before the last step leaves it
        await Register().PublishAsync();
        Assert.NotEqual(list, await File.ReadAllTextAsync(ListFile));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# my notes")]
    [InlineData("eyJ0eXAiOiJKV1QifQ.e30.AAAA")]
    [InlineData("eyJ0eXAiOiJKV1QifQ.bm8.AAAA")]
    public async Task A_file_that_is_no_status_list_is_left_alone(string text)
    {
        await Register().CreateAsync();
        await File.WriteAllTextAsync(ListFile, text);
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register().PublishAsync());
        Assert.Equal(text, await File.ReadAllTextAsync(ListFile));
    }

    [Fact]
    public async Task A_list_of_another_address_is_left_alone()
    {
        await Register().CreateAsync();
        string list = await File.ReadAllTextAsync(ListFile);
        StatusRegisterOptions other = Options(Path.Combine(_folder, "other.json")) with { ListUri = "https://licensing.label.example/status/2", ListFile = Path.Combine(_folder, "other.jwt") };
        await Open(other).CreateAsync();
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Open(other with { ListFile = ListFile }).PublishAsync());
        Assert.Equal(list, await File.ReadAllTextAsync(ListFile));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_a_little_does_not_make_the_list_older()
    {
        await Register().CreateAsync();
        await Register().AllocateAsync(One);
        _time.Now = IssuingDesk.Now.AddSeconds(-30);
        await Register().RevokeAsync(One);
        Assert.Equal(IssuingDesk.Now, Published().IssuedAt);
        Assert.Equal(LicenseOutcome.Revoked, await OutcomeAsync(One));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_far_is_refused_and_the_revocation_is_on_record()
    {
        await Register().CreateAsync();
        await Register().AllocateAsync(One);
        _time.Now = IssuingDesk.Now.AddHours(-1);
        StatusRegisterFileException refusal = await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register().RevokeAsync(One));
        Assert.Contains("clock", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register().PublishAsync());
        Assert.Equal(LicenseOutcome.Valid, await OutcomeAsync(One));
        _time.Now = IssuingDesk.Now;
        await Register().PublishAsync();
        Assert.Equal(LicenseOutcome.Revoked, await OutcomeAsync(One));
    }

    [Fact]
    public async Task A_list_from_a_clock_gone_wild_is_moved_away_by_hand()
    {
        _time.Now = IssuingDesk.Now.AddYears(5);
        await Register().CreateAsync();
        await Register().AllocateAsync(One);
        _time.Now = IssuingDesk.Now;
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register().RevokeAsync(One));
        File.Delete(ListFile);
        await Register().PublishAsync();
        Assert.Equal(IssuingDesk.Now, Published().IssuedAt);
        Assert.Equal(LicenseOutcome.Revoked, await OutcomeAsync(One));
    }

    private StatusRegisterOptions Options(string stateFile) => new() { StateFile = stateFile, ListFile = ListFile, ListUri = IssuingDesk.StatusListUri, Capacity = 100 };

    private StatusRegister Register(string? stateFile = null) => Open(Options(stateFile ?? StateFile));

    private StatusRegister Open(StatusRegisterOptions options) => new(options, new StatusListIssuer(_desk.LabelKey, _time), _time);

    private StatusListToken Published() =>
        StatusListTokenReader.Read(File.ReadAllBytes(ListFile), _desk.Trust.Current.Issuers[0].StatusLists[0], _desk.Trust.Current, IssuingDesk.Now);

    private async Task<LicenseOutcome> OutcomeAsync(string id)
    {
        Assert.True(Published().List.TryGetStatus((await Register().FindAsync(id))!.Index, out byte status));
        return status == (byte)RegisteredStatus.Revoked ? LicenseOutcome.Revoked : LicenseOutcome.Valid;
    }

    /// <summary>A clock that is set.</summary>
    private sealed class MovedTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
