using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Tests;

/// <summary>What a running service sees of its files, through the real background service.</summary>
public sealed class RenewalTests : IDisposable
{
    private readonly ServiceDesk _desk = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_license_that_comes_counts_and_one_that_goes_does_not()
    {
        using IHost host = await _desk.StartAsync();

        string file = _desk.WriteLicense();
        await _desk.UntilAsync(() => Allows(host));

        File.Delete(file);
        await _desk.UntilAsync(() => !Allows(host));
    }

    [Fact]
    public async Task A_model_that_a_file_retires_is_refused_with_AF4030_and_a_file_that_is_gone_or_broken_brings_none_back()
    {
        _desk.WriteLicense();
        string file = Path.Combine(_desk.Licenses, "retired.json");
        ModelVersion model = SomeRights.Remix.Model!;
        await RetiredModels.None.SaveAsync(file, Stop);
        using IHost host = await _desk.StartAsync(options => options.RetiredModelsFile = file);
        await _desk.UntilAsync(() => Allows(host));

        await new RetiredModels([KeyValuePair.Create(model, _desk.Time.GetUtcNow())]).SaveAsync(file, Stop);
        await _desk.UntilAsync(() => ServiceDesk.Gate(host).Authorize(SomeRights.Remix).Findings is [{ Code.Number: 4030 }, ..]);
        Assert.NotNull(ServiceDesk.Gate(host).RetiredModels.RetiredFrom(model));
        File.Delete(file);
        await _desk.UntilAsync(() => _desk.Log.Lines.Any(static line => line.EventId == 123));
        await File.WriteAllTextAsync(file, "{\"version\":1,\"models\":[],\"models\":[]}", Stop);
        Assert.False(Allows(host));

        InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(() => _desk.StartAsync(options => options.RetiredModelsFile = file));
        Assert.Contains("retired models", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_license_that_is_replaced_by_renaming_counts_at_once_and_is_never_missing()
    {
        string file = _desk.WriteLicense(change: claims => claims["jti"] = "license-before-1");
        using IHost host = await _desk.StartAsync();
        bool wasMissing = false;

        string beside = Path.Combine(_desk.Licenses, ".song.jwt.tmp");
        await File.WriteAllTextAsync(beside, _desk.Token(claims => claims["jti"] = "license-after-01"), Stop);
        File.Move(beside, file, overwrite: true);
        await _desk.UntilAsync(() =>
        {
            UseDecision decision = ServiceDesk.Gate(host).Authorize(SomeRights.Remix);
            wasMissing |= !decision.IsAllowed;
            return decision.License?.Id is "license-after-01";
        });

        Assert.False(wasMissing);
    }

    [Fact]
    public async Task A_half_written_license_is_seen_and_does_not_take_the_one_before_along()
    {
        string file = _desk.WriteLicense(change: claims => claims["jti"] = "license-before-1");
        using IHost host = await _desk.StartAsync();
        string token = _desk.Token(claims => claims["jti"] = "license-after-01");

        await File.WriteAllTextAsync(file, token[..(token.Length / 2)], Stop);
        await _desk.UntilAsync(() => ServiceDesk.Wallet(host).Current.Refused.Count == 1);
        Assert.Equal("license-before-1", ServiceDesk.Gate(host).Authorize(SomeRights.Remix).License!.Id);
        await _desk.UntilAsync(() => _desk.Log.Lines.Any(line => line.EventId == 121 && line.Text.Contains("song.jwt", StringComparison.Ordinal)));

        await File.WriteAllTextAsync(file, token, Stop);
        await _desk.UntilAsync(() => ServiceDesk.Gate(host).Authorize(SomeRights.Remix).License?.Id is "license-after-01");
        Assert.Empty(ServiceDesk.Wallet(host).Current.Refused);
        Assert.Equal(1, ServiceDesk.Wallet(host).Current.ValidCount);
    }

    [Fact]
    public async Task What_a_torn_file_held_before_counts_no_longer_than_it_is_valid()
    {
        string file = _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        await File.WriteAllTextAsync(file, "torn", Stop);
        await _desk.UntilAsync(() => ServiceDesk.Wallet(host).Current.Refused.Count == 1);
        _desk.Time.Advance(TimeSpan.FromHours(25));

        Assert.False(Allows(host));
        await _desk.UntilAsync(() => ServiceDesk.Wallet(host).Current.ValidCount == 0);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_for_a_while_does_not_take_its_licenses_along()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        Directory.Move(_desk.Licenses, _desk.PathOf("elsewhere"));
        await _desk.UntilAsync(() => _desk.Log.Has(125));
        Assert.True(Allows(host));
        Assert.NotNull(ServiceDesk.Wallet(host).Problem);

        Directory.Move(_desk.PathOf("elsewhere"), _desk.Licenses);
        await _desk.UntilAsync(() => ServiceDesk.Wallet(host).Problem is null);
        Assert.True(Allows(host));
        Assert.Single(_desk.Log.Lines, line => line.EventId == 125);
    }

    [Fact]
    public async Task A_folder_mounted_by_links_as_orchestrators_do_it_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        Mount("..before", "license-before-1");
        Directory.CreateSymbolicLink(Path.Combine(_desk.Licenses, "..data"), "..before");
        File.CreateSymbolicLink(Path.Combine(_desk.Licenses, "song.jwt"), Path.Combine("..data", "song.jwt"));
        using IHost host = await _desk.StartAsync();
        Assert.Equal(1, ServiceDesk.Wallet(host).Current.ValidCount);

        Mount("..after", "license-after-01");
        File.Delete(Path.Combine(_desk.Licenses, "..data"));
        Directory.CreateSymbolicLink(Path.Combine(_desk.Licenses, "..data"), "..after");

        await _desk.UntilAsync(() => ServiceDesk.Gate(host).Authorize(SomeRights.Remix).License?.Id is "license-after-01");
        Assert.Equal(1, ServiceDesk.Wallet(host).Current.ValidCount);

        void Mount(string folder, string id)
        {
            Directory.CreateDirectory(Path.Combine(_desk.Licenses, folder));
            _desk.WriteLicense(Path.Combine(folder, "song.jwt"), claims => claims["jti"] = id);
        }
    }

    [Fact]
    public async Task A_trust_file_that_names_the_issuer_no_more_ends_its_licenses_AF1010()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        await File.WriteAllTextAsync(_desk.TrustFile, $$"""{"version":1,"issuers":[{"issuer":"{{Some.OtherLabel}}","keys":[{{Some.Jwk(Some.OtherLabel)}}]}]}""", Stop);

        await _desk.UntilAsync(() => ServiceDesk.Wallet(host).Current.ValidCount == 0);
        Assert.False(Allows(host));
        Assert.Equal("AF1010", ServiceDesk.Wallet(host).Current.Refused[0].Verdict.Code.ToString());
    }

    [Fact]
    public async Task A_half_written_trust_file_leaves_trust_as_it_was()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();
        string text = await File.ReadAllTextAsync(_desk.TrustFile, Stop);

        await File.WriteAllTextAsync(_desk.TrustFile, text[..(text.Length / 2)], Stop);
        await _desk.UntilAsync(() => _desk.Log.Has(161));

        Assert.True(Allows(host));
        Assert.Single(_desk.Log.Lines, line => line.EventId == 161);
    }

    [Fact]
    public async Task A_withdrawal_in_the_register_file_is_heeded_and_logged_AF2026()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        _desk.WriteRegister(SomeRights.Agreed.With(SomeRights.Withdraw("w-1", SomeRights.Agreed.Statements[0])), revision: 8);

        await _desk.UntilAsync(() => ServiceDesk.Gate(host).Authorize(SomeRights.Remix).Code.ToString() is "AF2026");
        await _desk.UntilAsync(() => _desk.Log.Lines.Any(line => line.EventId == 141 && line.Text.Contains("@8", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_register_file_that_is_half_written_for_a_moment_closes_nothing()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();
        byte[] next = _desk.Register(SomeRights.Agreed, revision: 8);

        await File.WriteAllBytesAsync(_desk.RegisterFile, next[..(next.Length / 2)], Stop);
        _desk.Time.Advance(TimeSpan.FromSeconds(1));
        await Task.Delay(50, Stop);
        Assert.True(Allows(host));
        await File.WriteAllBytesAsync(_desk.RegisterFile, next, Stop);

        await _desk.UntilAsync(() => _desk.Log.Lines.Any(line => line.EventId == 141 && line.Text.Contains("@8", StringComparison.Ordinal)));
        Assert.False(_desk.Log.Has(142));
    }

    [Fact]
    public async Task A_register_file_that_stays_broken_closes_everything_and_is_logged_AF2009()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        await File.WriteAllTextAsync(_desk.RegisterFile, "{", Stop);

        await _desk.UntilAsync(() => ServiceDesk.Gate(host).Authorize(SomeRights.Remix).Code.ToString() is "AF2009");
        await _desk.UntilAsync(() => _desk.Log.Has(142));
        Assert.Single(_desk.Log.Lines, line => line.EventId == 142);
    }

    private static bool Allows(IHost host) => ServiceDesk.Gate(host).Authorize(SomeRights.Remix).IsAllowed;
}
