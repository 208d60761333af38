using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry.Tests;

public sealed class StatusRegisterTests : IDisposable
{
    private const string One = "license-number-one";
    private const string Two = "license-number-two";

    private readonly string _folder = Directory.CreateTempSubdirectory("register").FullName;
    private readonly IssuingDesk _desk = new();

    private string StateFile => Path.Combine(_folder, "state.json");

    private string ListFile => Path.Combine(_folder, "public", "list.jwt");

    public void Dispose()
    {
        _desk.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_first_license_gets_a_place_and_a_published_list()
    {
        LicenseStatusEntry entry = await (await StartAsync()).AllocateAsync(One);
        Assert.Equal(IssuingDesk.StatusListUri, entry.ListUri);
        Assert.InRange(entry.Index, 0, 99);
        Assert.Equal(LicenseOutcome.Valid, await ReadAsync(entry.Index));
        Assert.Equal(entry, await Register().AllocateAsync(One));
        Assert.Equal(100, Published().List.Length);
    }

    [Fact]
    public async Task A_license_is_suspended_reinstated_and_revoked_AF1020_AF1021()
    {
        StatusRegister register = await StartAsync();
        LicenseStatusEntry entry = await register.AllocateAsync(One);
        await register.SuspendAsync(One);
        Assert.Equal(LicenseOutcome.Suspended, await ReadAsync(entry.Index));
        await register.ReinstateAsync(One);
        Assert.Equal(LicenseOutcome.Valid, await ReadAsync(entry.Index));
        StatusRegisterEntry revoked = await register.RevokeAsync(One);
        Assert.Equal(LicenseOutcome.Revoked, await ReadAsync(entry.Index));
        Assert.Equal(new StatusRegisterEntry(One, (int)entry.Index, RegisteredStatus.Revoked, IssuingDesk.Now), revoked);
        Assert.Equal(revoked, await register.FindAsync(One));
    }

    [Fact]
    public async Task Revoked_is_final_AF1020()
    {
        StatusRegister register = await StartAsync();
        LicenseStatusEntry entry = await register.AllocateAsync(One);
        await register.RevokeAsync(One);
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => register.ReinstateAsync(One));
        Assert.Equal("AF1020", refusal.Code.ToString());
        await Assert.ThrowsAsync<ComplianceException>(() => register.SuspendAsync(One));
        await register.RevokeAsync(One);
        Assert.Equal(LicenseOutcome.Revoked, await ReadAsync(entry.Index));
    }

    [Fact]
    public async Task An_unknown_license_cannot_be_changed()
    {
        StatusRegister register = await StartAsync();
        await register.AllocateAsync(One);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => register.RevokeAsync(Two));
        Assert.Null(await register.FindAsync(Two));
    }

    [Fact]
    public async Task Each_license_has_its_own_place_until_the_list_is_full()
    {
        StatusRegister register = await StartAsync();
        string[] ids = [.. Enumerable.Range(0, 100).Select(i => $"license-number-{i:D4}")];
        IReadOnlyList<LicenseStatusEntry> entries = await register.AllocateAsync(ids);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)i), entries.Select(entry => entry.Index).Order());
        Assert.NotEqual(entries.Select(entry => entry.Index), entries.Select(entry => entry.Index).Order());
        await Assert.ThrowsAsync<InvalidOperationException>(() => register.AllocateAsync(One));
        Assert.Equal(100, (await register.ListAsync()).Count);
        Assert.Equal(entries[7], await register.AllocateAsync(ids[7]));
    }

    [Fact]
    public async Task Of_too_many_at_once_none_gets_a_place()
    {
        StatusRegister register = await StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => register.AllocateAsync([.. Enumerable.Range(0, 101).Select(i => $"license-number-{i:D4}")]));
        Assert.Empty(await register.ListAsync());
    }

    [Fact]
    public async Task Places_are_given_at_random()
    {
        LicenseStatusEntry[] first = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i => await (await StartAsync(Path.Combine(_folder, $"{i}.json"))).AllocateAsync(One)));
        Assert.True(first.DistinctBy(entry => entry.Index).Count() > 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("license number one")]
    [InlineData("../../../etc/passwd")]
    [InlineData("license-number-\u00E9")]
    public async Task A_malformed_id_is_refused(string id) => await Assert.ThrowsAsync<ArgumentException>(() => Register().AllocateAsync(id));

    [Fact]
    public async Task One_bit_cannot_suspend()
    {
        StatusRegister register = await StartAsync(bits: 1);
        await register.AllocateAsync(One);
        await Assert.ThrowsAsync<InvalidOperationException>(() => register.SuspendAsync(One));
        await register.RevokeAsync(One);
    }

    [Fact]
    public async Task Several_users_at_once_lose_nothing()
    {
        var time = TimeProvider.System;
        await StartAsync(time: time);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(user => Task.Run(async () =>
        {
            StatusRegister register = Register(time: time);
            for (int i = 0; i < 5; i++)
            {
                string id = $"license-of-user-{user}-{i}";
                await register.AllocateAsync(id);
                if (i % 2 == 0)
                {
                    await register.RevokeAsync(id);
                }
            }
        })));
        IReadOnlyList<StatusRegisterEntry> entries = await Register().ListAsync();
        Assert.Equal(40, entries.DistinctBy(entry => entry.Index).Count());
        Assert.Equal(24, entries.Count(entry => entry.Status == RegisteredStatus.Revoked));
        StatusList list = Published(time.GetUtcNow()).List;
        Assert.All(entries, entry => Assert.True(list.TryGetStatus(entry.Index, out byte status) && status == (byte)entry.Status));
    }

    [Fact]
    public async Task A_register_that_is_held_by_somebody_else_is_waited_for_and_given_up()
    {
        StatusRegister register = await StartAsync(time: TimeProvider.System, lockTimeout: TimeSpan.FromMilliseconds(200));
        using (new FileStream(StateFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            await Assert.ThrowsAsync<TimeoutException>(() => register.AllocateAsync(One));
        }

        await register.AllocateAsync(One);
    }

    [Fact]
    public async Task A_revocation_that_could_not_be_published_is_in_the_next_list()
    {
        LicenseStatusEntry entry = await (await StartAsync()).AllocateAsync(One);
        var broken = new StatusRegister(Options(), new StatusListIssuer(new BrokenSigner(_desk.LabelKey.PublicKey), _desk.Time), _desk.Time);
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken.RevokeAsync(One));
        Assert.Equal(LicenseOutcome.Valid, await ReadAsync(entry.Index));
        await Register().PublishAsync();
        Assert.Equal(LicenseOutcome.Revoked, await ReadAsync(entry.Index));
    }

    [Fact]
    public async Task Another_key_publishes_nothing_and_what_is_withdrawn_is_on_record()
    {
        LicenseStatusEntry entry = await (await StartAsync()).AllocateAsync(One);
        StatusRegister other = new(Options(), new StatusListIssuer(_desk.StudioKey, _desk.Time), _desk.Time);
        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => other.PublishAsync());
        Assert.Contains(_desk.LabelKey.PublicKey.KeyId, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_desk.StudioKey.PublicKey.KeyId, refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => other.RevokeAsync(One));
        Assert.Equal(LicenseOutcome.Valid, await ReadAsync(entry.Index));
        await Register().PublishAsync();
        Assert.Equal(LicenseOutcome.Revoked, await ReadAsync(entry.Index));
        File.Delete(ListFile);
        await Assert.ThrowsAsync<InvalidOperationException>(() => other.AllocateAsync(Two));
        Assert.Null(await Register().FindAsync(Two));
    }

    [Fact]
    public async Task A_new_key_takes_the_place_of_the_one_before()
    {
        await (await StartAsync()).AllocateAsync(One);
        StatusRegister other = new(Options(), new StatusListIssuer(_desk.StudioKey, _desk.Time), _desk.Time);
        await other.PublishWithNewKeyAsync();
        await other.RevokeAsync(One);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Register().PublishAsync());
        await Register().PublishWithNewKeyAsync();
        Assert.Equal(RegisteredStatus.Revoked, (await Register().FindAsync(One))!.Status);
    }

    [Fact]
    public async Task An_older_register_takes_the_key_of_its_first_signing()
    {
        await (await StartAsync()).AllocateAsync(One);
        string state = await File.ReadAllTextAsync(StateFile);
        string older = state.Replace($"\"key_id\":\"{_desk.LabelKey.PublicKey.KeyId}\",", string.Empty, StringComparison.Ordinal);
        Assert.NotEqual(state, older);
        await File.WriteAllTextAsync(StateFile, older);
        await Register().PublishAsync();
        Assert.Equal(state, await File.ReadAllTextAsync(StateFile));
    }

    [Fact]
    public async Task What_a_crash_leaves_behind_does_no_harm()
    {
        await (await StartAsync()).AllocateAsync(One);
        await File.WriteAllTextAsync(StateFile + ".new", "{\"version\":1,");
        await File.WriteAllTextAsync(ListFile + ".new", "eyJ");
        await Register().RevokeAsync(One);
        Assert.Equal(RegisteredStatus.Revoked, (await Register().FindAsync(One))!.Status);
        Assert.False(File.Exists(StateFile + ".new"));
        Assert.False(File.Exists(ListFile + ".new"));
    }

    [Fact]
    public async Task A_damaged_register_is_refused_and_left_alone()
    {
        await (await StartAsync()).AllocateAsync([One, Two]);
        await Register().RevokeAsync(One);
        string good = await File.ReadAllTextAsync(StateFile);
        string[] damaged =
        [
            string.Empty, "null", "{}", good[..^1], good + "x", good.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal), good.Replace(Two, One, StringComparison.Ordinal),
            good.Replace("\"Revoked\"", "\"Lost\"", StringComparison.Ordinal), good.Replace("\"Revoked\"", "7", StringComparison.Ordinal), good.Replace("\"index\":", "\"index\":100", StringComparison.Ordinal),
            good.Replace("\"index\":", "\"index\":-", StringComparison.Ordinal), good.Insert(1, "\"version\":1,"), good.Insert(1, "\"more\":1,"), good.Replace("\"entries\"", "\"entrees\"", StringComparison.Ordinal),
            good.Replace($"\"{One}\"", "null", StringComparison.Ordinal),
        ];
        foreach (string text in damaged)
        {
            await File.WriteAllTextAsync(StateFile, text);
            try
            {
                await Register().RevokeAsync(Two);
                Assert.Fail($"Taken: {text}");
            }
            catch (StatusRegisterFileException)
            {
                Assert.Equal(text, await File.ReadAllTextAsync(StateFile));
            }
        }
    }

    [Fact]
    public async Task A_register_cut_off_anywhere_is_refused()
    {
        await (await StartAsync()).AllocateAsync([One, Two]);
        byte[] good = await File.ReadAllBytesAsync(StateFile);
        for (int length = 0; length < good.Length; length++)
        {
            await File.WriteAllBytesAsync(StateFile, good[..length]);
            await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register().ListAsync());
        }
    }

    [Fact]
    public async Task A_register_of_another_address_or_size_is_refused()
    {
        await (await StartAsync()).AllocateAsync(One);
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => Register(bits: 4).AllocateAsync(Two));
        await Assert.ThrowsAsync<StatusRegisterFileException>(() => new StatusRegister(Options() with { Capacity = 200 }, new StatusListIssuer(_desk.LabelKey), _desk.Time).AllocateAsync(Two));
        await Assert.ThrowsAsync<StatusRegisterFileException>(
            () => new StatusRegister(Options() with { ListUri = "https://licensing.label.example/status/2" }, new StatusListIssuer(_desk.LabelKey), _desk.Time).AllocateAsync(Two));
    }

    [Theory]
    [InlineData(3, 100, "https://a.example")]
    [InlineData(2, 0, "https://a.example")]
    [InlineData(2, 524_289, "https://a.example")]
    [InlineData(2, int.MaxValue, "https://a.example")]
    [InlineData(2, 100, "http://a.example")]
    public void Options_out_of_range_are_refused(int bits, int capacity, string uri) => Assert.Throws<ArgumentException>(
        () => new StatusRegister(Options() with { Bits = bits, Capacity = capacity, ListUri = uri }, new StatusListIssuer(_desk.LabelKey)));

    private StatusRegisterOptions Options(string? stateFile = null, int bits = 2) => new()
    {
        StateFile = stateFile ?? StateFile,
        ListFile = ListFile,
        ListUri = IssuingDesk.StatusListUri,
        Capacity = 100,
        Bits = bits,
    };

    private StatusRegister Register(string? stateFile = null, int bits = 2, TimeProvider? time = null, TimeSpan? lockTimeout = null) => new(
        Options(stateFile, bits) with { ListFile = stateFile is null ? ListFile : stateFile + ".jwt", LockTimeout = lockTimeout ?? TimeSpan.FromSeconds(60) },
        new StatusListIssuer(_desk.LabelKey, time ?? _desk.Time),
        time ?? _desk.Time);

    private async Task<StatusRegister> StartAsync(string? stateFile = null, int bits = 2, TimeProvider? time = null, TimeSpan? lockTimeout = null)
    {
        StatusRegister register = Register(stateFile, bits, time, lockTimeout);
        await register.CreateAsync();
        return register;
    }

    private StatusListToken Published(DateTimeOffset? now = null) =>
        StatusListTokenReader.Read(File.ReadAllBytes(ListFile), _desk.Trust.Current.Issuers[0].StatusLists[0], _desk.Trust.Current, now ?? IssuingDesk.Now);

    /// <summary>What a verifier hears that reads the published file.</summary>
    private async Task<LicenseOutcome> ReadAsync(long index)
    {
        using TrustStore trust = TrustStore.Parse(Encoding.UTF8.GetBytes($$"""
            {"version":1,"issuers":[{"issuer":"{{IssuingDesk.Label}}","keys":[{{_desk.LabelKey.PublicKey.ExportJwk()}}],"status_lists":[{"uri":"{{IssuingDesk.StatusListUri}}"}]}]}
            """), time: _desk.Time);
        PinnedStatusList list = trust.Current.Issuers[0].StatusLists[0];
        list.Take(StatusListTokenReader.Read(await File.ReadAllBytesAsync(ListFile), list, trust.Current, IssuingDesk.Now).Confirm(IssuingDesk.Now, TimeSpan.Zero));
        return list.Read(index, IssuingDesk.Now);
    }

    /// <summary>A signer whose machine has gone.</summary>
    private sealed class BrokenSigner(PublicKey key) : ISigner
    {
        public SignatureAlgorithm Algorithm => key.Algorithm;

        public PublicKey PublicKey => key;

        public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) => throw new InvalidOperationException("The key service does not answer.");
    }
}
