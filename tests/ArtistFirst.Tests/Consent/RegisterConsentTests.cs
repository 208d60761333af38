using ArtistFirst.Testing;

namespace ArtistFirst.Tests;

public sealed class RegisterConsentTests : IDisposable
{
    private static readonly RegisterConsentOptions Options = new() { Licensee = SomeRights.Licensee, MaxAge = TimeSpan.FromHours(24) };

    private readonly FakeTimeProvider _time = new(SomeRights.Now.AddMinutes(-5));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("consent");
    private readonly string _path;

    public RegisterConsentTests() => _path = Path.Combine(_folder.FullName, "register.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_register_made_in_code_is_answered_from()
    {
        using RegisterConsent consent = new(new RightsRegister(SomeRights.Agreed), Options);
        Assert.Equal(UseOutcome.Allowed, consent.Decide(SomeRights.Remix, SomeRights.Now).Outcome);
        Assert.Empty(consent.Explain(SomeRights.Remix, SomeRights.Now));
        Assert.Equal(5, consent.Evaluate(SomeRights.Remix, SomeRights.Now).Grants.Length);
        Assert.Equal("https://registry.example@7", consent.Freshness.Version);
        RecordingListing listing = consent.FindListing(SomeRights.Song)!;
        Assert.Equal([SomeRights.Catalogue], listing.Catalogues);
        Assert.Equal([SomeRights.Label], listing.Labels);
        Assert.Null(consent.FindListing(Isrc.Parse("SEABC2699999")));
    }

    [Fact]
    public void An_answer_allocates_nothing()
    {
        using RegisterConsent consent = new(new RightsRegister(SomeRights.Agreed.With(SomeRights.Deny("d-1", SomeRights.Singer, Side.Voice, Uses.VoiceClone))), Options);
        UseRequest[] requests = [SomeRights.Remix, SomeRights.Ask(Uses.VoiceClone), SomeRights.Ask(SomeRights.AllUses, "Worldwide"), SomeRights.Remix with { Recording = Isrc.Parse("SEABC2699999") }];
        foreach (UseRequest request in requests)
        {
            consent.Decide(request, SomeRights.Now);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (UseRequest request in requests)
        {
            consent.Decide(request, SomeRights.Now);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task A_register_that_is_too_old_answers_nothing_AF2008()
    {
        await SaveAsync(SomeRights.Agreed);
        using RegisterConsent consent = await RegisterConsent.LoadAsync(_path, Options, _time);
        AssertAllows(consent, SomeRights.Now.AddHours(24).AddTicks(-1));
        AssertRefuses(consent, "AF2008", SomeRights.Now.AddHours(24));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\":1}")]
    public async Task A_register_that_cannot_be_read_answers_nothing_AF2009(string text)
    {
        await File.WriteAllTextAsync(_path, text);
        using RegisterConsent consent = await RegisterConsent.LoadAsync(_path, Options, _time);
        AssertRefuses(consent, "AF2009", SomeRights.Now);
        Assert.Null(consent.FindListing(SomeRights.Song));
        Assert.Equal(ConsentFreshness.None, consent.Freshness);
        Assert.Null(consent.Register);
    }

    [Fact]
    public async Task A_register_file_that_is_not_there_answers_nothing_until_it_is()
    {
        using RegisterConsent consent = await RegisterConsent.LoadAsync(_path, Options, _time);
        AssertRefuses(consent, "AF2009", SomeRights.Now);
        await SaveAsync(SomeRights.Agreed);
        await PollUntilAsync(consent, () => consent.Decide(SomeRights.Remix, SomeRights.Now).IsAllowed);
    }

    [Fact]
    public async Task A_withdrawal_in_the_file_is_seen_at_the_next_look()
    {
        await SaveAsync(SomeRights.Agreed);
        using RegisterConsent consent = await RegisterConsent.LoadAsync(_path, Options, _time);
        AssertAllows(consent, SomeRights.Now);
        await SaveAsync(SomeRights.Agreed.With(SomeRights.Withdraw("w-1", SomeRights.Agreed.Statements[0])) with { Revision = 8 });
        await PollUntilAsync(consent, () => !consent.Decide(SomeRights.Remix, SomeRights.Now).IsAllowed);
        AssertRefuses(consent, "AF2026", SomeRights.Now);
        Assert.Equal(8, consent.Freshness.Revision);
    }

    [Fact]
    public async Task A_file_that_breaks_closes_and_one_that_is_mended_opens()
    {
        await SaveAsync(SomeRights.Agreed);
        using RegisterConsent consent = await RegisterConsent.LoadAsync(_path, Options, _time);
        await File.WriteAllTextAsync(_path, "{");
        await consent.ReloadAsync();
        AssertRefuses(consent, "AF2009", SomeRights.Now);
        await SaveAsync(SomeRights.Agreed);
        await consent.ReloadAsync();
        AssertAllows(consent, SomeRights.Now);
    }

    [Theory]
    [InlineData(6, "https://registry.example")]
    [InlineData(7, "https://registry.example")]
    [InlineData(8, "https://other-registry.example")]
    public async Task An_earlier_or_another_register_is_refused_AF2010(long revision, string registry)
    {
        await SaveAsync(SomeRights.Agreed);
        using RegisterConsent consent = await RegisterConsent.LoadAsync(_path, Options, _time);
        await SaveAsync(SomeRights.Agreed with { Revision = revision, Registry = registry, Statements = SomeRights.Agreed.Statements.RemoveAt(4) });
        await consent.ReloadAsync();
        AssertRefuses(consent, "AF2010", SomeRights.Now);
        await SaveAsync(SomeRights.Agreed with { Revision = 8 });
        await consent.ReloadAsync();
        AssertAllows(consent, SomeRights.Now);
    }

    [Fact]
    public async Task A_register_from_the_future_answers_nothing_until_the_clock_agrees_AF2011()
    {
        await SaveAsync(SomeRights.Agreed with { AsOf = SomeRights.Now.AddTicks(1) });
        using RegisterConsent consent = await RegisterConsent.LoadAsync(_path, Options, _time);
        AssertRefuses(consent, "AF2011", SomeRights.Now);
        await PollUntilAsync(consent, () => consent.Decide(SomeRights.Remix, SomeRights.Now).IsAllowed);
    }

    [Fact]
    public async Task After_disposal_nothing_is_answered_and_the_file_is_no_longer_looked_at_AF2009()
    {
        await SaveAsync(SomeRights.Agreed);
        RegisterConsent consent = await RegisterConsent.LoadAsync(_path, Options, _time);
        consent.Dispose();
        AssertRefuses(consent, "AF2009", SomeRights.Now);
        Assert.Equal(UseOutcome.Unresolved, consent.Decide(SomeRights.Remix, SomeRights.Now).Outcome);
        Assert.Contains("disposed", consent.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(ConsentFreshness.None, consent.Freshness);
        Assert.Null(consent.Register);
        await SaveAsync(SomeRights.Agreed with { Revision = 8 });
        _time.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => consent.ReloadAsync());
        AssertRefuses(consent, "AF2009", SomeRights.Now);
    }

    [Fact]
    public void A_register_made_in_code_answers_nothing_either_once_it_is_disposed()
    {
        RegisterConsent consent = new(new RightsRegister(SomeRights.Agreed), Options);
        consent.Dispose();
        AssertRefuses(consent, "AF2009", SomeRights.Now);
    }

    [Fact]
    public void A_register_made_in_code_from_the_future_answers_nothing_until_then_AF2011()
    {
        DateTimeOffset asOf = SomeRights.Now.AddYears(1);
        using RegisterConsent consent = new(new RightsRegister(SomeRights.Agreed with { AsOf = asOf }), Options);
        AssertRefuses(consent, "AF2011", SomeRights.Now);
        AssertRefuses(consent, "AF2011", asOf.AddMinutes(-5).AddTicks(-1));
        AssertAllows(consent, asOf.AddMinutes(-5));
    }

    [Fact]
    public void Options_are_copied()
    {
        RegisterConsentOptions options = new() { Licensee = SomeRights.Licensee, MaxAge = TimeSpan.FromHours(1) };
        using RegisterConsent consent = new(new RightsRegister(SomeRights.Agreed), options);
        (options.Licensee, options.MaxAge) = ("https://other.example", TimeSpan.FromDays(3000));
        AssertAllows(consent, SomeRights.Agreed.AsOf);
        AssertRefuses(consent, "AF2008", SomeRights.Agreed.AsOf.AddHours(1));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        RightsRegister register = new(SomeRights.Agreed);
        Assert.Throws<ArgumentException>(() => new RegisterConsent(register, new RegisterConsentOptions()));
        Assert.Throws<ArgumentException>(() => new RegisterConsent(register, new RegisterConsentOptions { Licensee = "l", MaxAge = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>(() => new RegisterConsent(register, new RegisterConsentOptions { Licensee = "l", MaxAge = TimeSpan.FromDays(8) }));
        Assert.Throws<ArgumentException>(() => new RegisterConsent(register, new RegisterConsentOptions { Licensee = "l", PollInterval = TimeSpan.Zero }));
    }

    private static void AssertAllows(RegisterConsent consent, DateTimeOffset at)
    {
        Assert.Empty(consent.Explain(SomeRights.Remix, at));
        Assert.True(consent.Decide(SomeRights.Remix, at).IsAllowed);
    }

    private static void AssertRefuses(RegisterConsent consent, string code, DateTimeOffset at)
    {
        ConsentDecision decision = consent.Decide(SomeRights.Remix, at);
        Assert.Equal(code, decision.Code.ToString());
        Assert.False(decision.IsAllowed);
        Assert.Equal(code, consent.Explain(SomeRights.Remix, at)[0].Code.ToString());
    }

    private Task SaveAsync(RegisterContents contents) => new RightsRegister(contents).SaveAsync(_path);

    // The clock is moved by hand; the reading that it starts runs by itself and is waited for.
    private async Task PollUntilAsync(RegisterConsent consent, Func<bool> seen)
    {
        for (int attempt = 0; attempt < 500 && !seen(); attempt++)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(10);
        }

        Assert.True(seen(), string.Join('\n', consent.Explain(SomeRights.Remix, SomeRights.Now)));
    }
}
