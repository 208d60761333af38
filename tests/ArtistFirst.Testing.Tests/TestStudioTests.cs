namespace ArtistFirst.Testing.Tests;

public sealed class TestStudioTests : IDisposable
{
    private readonly TestStudio _studio = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task A_cleared_recording_opens_and_is_on_record()
    {
        Isrc song = await _studio.AddClearedAsync(Uses.Remix, Stop);

        await using (CatalogueAudio audio = await _studio.Gate.OpenAsync(Some.Request(song), Stop))
        {
            using MemoryStream copy = new();
            await audio.Stream.CopyToAsync(copy, Stop);
            Assert.True(_studio.Catalogue.AudioOf(song).Span.SequenceEqual(copy.ToArray()));
            Assert.Equal(1, _studio.Catalogue.OpenStreams);
            Assert.Equal(_studio.Time.GetUtcNow(), audio.OpenedAt);
        }

        UsageEvent usage = Assert.Single(_studio.Ledger.Entries).Event;
        Assert.Equal((song, Uses.Remix, _studio.Licensee), (usage.Recording, usage.Uses, usage.Licensee));
        Assert.Equal([song], _studio.Catalogue.Opened);
        Assert.Equal(0, _studio.Catalogue.OpenStreams);
    }

    [Fact]
    public async Task A_recording_that_is_not_cleared_is_refused_for_license_and_consent_AF1040_AF2020()
    {
        Isrc song = _studio.AddRecording();

        Assert.Equal(["AF1040", "AF2020", "AF2020", "AF2020", "AF2020", "AF2020"], _studio.Reasons(song));
        await Assert.ThrowsAsync<ComplianceException>(() => _studio.Gate.OpenAsync(Some.Request(song), Stop));
        Assert.Empty(_studio.Catalogue.Opened);
        Assert.Empty(_studio.Ledger.Entries);
    }

    [Fact]
    public async Task A_license_without_consent_and_consent_without_a_license_are_refused_by_their_own_reasons_AF1040_AF2020()
    {
        Isrc licensed = _studio.AddRecording(Vocals.No);
        await _studio.LicenseAsync(TestIssuer.Grant(Uses.Stems, licensed), Stop);
        Isrc agreed = _studio.AddRecording();
        _studio.Register.Allow(agreed, Uses.Stems);

        Assert.All(_studio.Reasons(licensed, Uses.Stems), code => Assert.Equal("AF2020", code));
        Assert.Equal(["AF1040"], _studio.Reasons(agreed, Uses.Stems));
    }

    [Fact]
    public async Task Clearing_one_recording_clears_no_other_and_no_other_use()
    {
        Isrc song = await _studio.AddClearedAsync(Uses.Remix, Stop);
        Isrc other = _studio.AddRecording();

        Assert.NotEqual(song, other);
        Assert.False(song.HasAllocatedPrefix);
        Assert.Empty(_studio.Reasons(song));
        Assert.NotEmpty(_studio.Reasons(other));
        Assert.NotEmpty(_studio.Reasons(song, Uses.VoiceClone));
    }

    [Theory]
    [InlineData(Uses.TrainGenerative)]
    [InlineData(Uses.VoiceClone | Uses.VoiceRender)]
    [InlineData((Uses)ushort.MaxValue)]
    public async Task Every_use_can_be_cleared(Uses uses)
    {
        Isrc song = await _studio.AddClearedAsync(uses, Stop);
        Isrc instrumental = await _studio.AddClearedAsync(Uses.Remix, Vocals.No, Stop);

        Assert.Empty(_studio.Reasons(song, uses));
        Assert.Empty(_studio.Reasons(instrumental));
    }

    [Fact]
    public async Task Revocation_suspension_and_reinstatement_are_seen_at_once_AF1020_AF1021()
    {
        Isrc song = _studio.AddRecording();
        TestLicense license = await _studio.ClearAsync(song, Uses.Remix, Stop);

        await _studio.Issuer.SuspendAsync(license, Stop);
        Assert.Equal(["AF1021"], _studio.Reasons(song));
        await _studio.Issuer.ReinstateAsync(license, Stop);
        Assert.Empty(_studio.Reasons(song));
        await _studio.Issuer.RevokeAsync(license, Stop);
        Assert.Equal(["AF1020"], _studio.Reasons(song));

        await _studio.AddClearedAsync(Uses.Remix, Stop);
        Assert.Equal(["AF1020"], _studio.Reasons(song));
        Assert.Equal(1, _studio.Wallet.Current.ValidCount);
    }

    [Fact]
    public async Task A_license_expires_as_the_clock_moves_on_and_not_before_AF1003()
    {
        Isrc song = await _studio.AddClearedAsync(Uses.Remix, Stop);

        _studio.Time.Advance(TimeSpan.FromDays(30));
        Assert.Empty(_studio.Reasons(song));
        _studio.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["AF1003"], _studio.Reasons(song));
    }

    [Fact]
    public async Task A_license_of_ninety_days_holds_to_its_end_and_one_issued_later_after_it()
    {
        Isrc song = _studio.AddRecording();
        _studio.Register.Allow(song, Uses.Remix);
        await _studio.LicenseAsync(_studio.Issuer.Terms(_studio.Licensee, TestIssuer.Grant(Uses.Remix, song)) with { Lifetime = TimeSpan.FromDays(90) }, Stop);

        _studio.Time.Advance(TimeSpan.FromDays(89));
        Assert.Empty(_studio.Reasons(song));
        await _studio.LicenseAsync(TestIssuer.Grant(Uses.Remix, song), Stop);
        _studio.Time.Advance(TimeSpan.FromDays(29));
        Assert.Empty(_studio.Reasons(song));
    }

    [Fact]
    public async Task A_license_of_a_stranger_is_refused_and_stays_in_sight_AF1010()
    {
        Isrc song = _studio.AddRecording();
        _studio.Register.Allow(song, Uses.Remix);
        using TestIssuer stranger = new(_studio.Time);

        TestLicense license = await stranger.IssueAsync(_studio.Licensee, song, Uses.Remix, Stop);
        LicenseVerdict verdict = await _studio.Wallet.AddAsync("stranger", license.Token, Stop);

        Assert.Equal("AF1010", verdict.Code.ToString());
        Assert.Equal("stranger", Assert.Single(_studio.Wallet.Current.Refused).Name);
        Assert.Equal(["AF1040"], _studio.Reasons(song));
    }

    [Fact]
    public async Task Another_issuer_can_be_trusted_and_takes_its_own_licenses_back_AF1020()
    {
        FakeTimeProvider time = new();
        using TestIssuer south = new(time, "https://south.example");
        using TestStudio studio = new("https://other.example", time, south);
        Isrc song = studio.AddRecording();
        studio.Register.Allow(song, Uses.Remix);
        TestLicense license = await south.IssueAsync(studio.Licensee, song, Uses.Remix, Stop);
        Assert.True((await studio.Wallet.AddAsync("south", license.Token, Stop)).IsValid);
        Assert.Empty(studio.Reasons(song));

        await south.RevokeAsync(license, Stop);

        Assert.Equal(["AF1020"], studio.Reasons(song));
    }

    [Fact]
    public void Two_issuers_of_the_same_name_are_the_callers_mistake()
    {
        using TestIssuer twin = new();

        Assert.Throws<ArgumentException>(() => new TestStudio(alsoTrusted: twin));
        Assert.Throws<ArgumentException>(() => new TestStudio(string.Empty));
    }

    [Fact]
    public async Task Ledger_and_catalogue_can_be_down_AF4001()
    {
        Isrc song = await _studio.AddClearedAsync(Uses.Remix, Stop);
        _studio.Ledger.IsAvailable = false;
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => _studio.Gate.OpenAsync(Some.Request(song), Stop));
        Assert.Equal("AF4001", refusal.Code.ToString());

        _studio.Ledger.IsAvailable = true;
        _studio.Catalogue.IsAvailable = false;
        await Assert.ThrowsAsync<IOException>(() => _studio.Gate.OpenAsync(Some.Request(song), Stop));
        Assert.Equal([UsageEventKind.Authorized, UsageEventKind.Failed], _studio.Ledger.Entries.Select(entry => entry.Event.Kind));
    }

    [Fact]
    public async Task Many_songs_are_cleared_and_used_at_once()
    {
        Isrc[] songs = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => _studio.AddClearedAsync(Uses.Remix, Stop), Stop)));

        await Task.WhenAll(songs.Select(async song =>
        {
            await using CatalogueAudio audio = await _studio.Gate.OpenAsync(Some.Request(song), Stop);
        }));

        Assert.Equal(50, songs.Distinct().Count());
        Assert.Equal(50, _studio.Ledger.Entries.Count);
        Assert.Equal(0, _studio.Catalogue.OpenStreams);
    }
}
