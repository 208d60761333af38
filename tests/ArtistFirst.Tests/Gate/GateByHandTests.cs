using ArtistFirst.Testing;

namespace ArtistFirst.Tests;

/// <summary>A gate that no host puts together and keeps current, as docs/guide/operations.md has it.</summary>
public sealed class GateByHandTests : IDisposable
{
    private readonly ServiceDesk _desk = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task It_opens_and_learns_of_a_license_that_is_taken_away()
    {
        (string studio, string audience) = (Some.Studio, Some.Ingest);
        (string trustFile, string licenseFolder, string registerFile) = (_desk.TrustFile, _desk.Licenses, _desk.RegisterFile);
        (FakeTimeProvider time, InMemoryUsageLedger ledger, MemoryCatalogue catalogue) = (_desk.Time, _desk.Ledger, _desk.Catalogue);
        string license = _desk.WriteLicense();
        using CancellationTokenSource end = new();

        #region snippet-by-hand
        using TrustStore trust = await TrustStore.LoadAsync(trustFile, time: time, cancellationToken: Stop);
        using StatusLists statuses = new(trust, time: time);
        LicenseVerifier verifier = new(trust, new LicenseVerifierOptions { Audience = audience }, time);
        using LicenseWallet wallet = new(verifier, new LicenseWalletOptions { Licensee = studio, Folder = licenseFolder }, time);
        using RegisterConsent consent = await RegisterConsent.LoadAsync(registerFile, new RegisterConsentOptions { Licensee = studio }, time, Stop);
        await trust.RefreshAsync(Stop);         // published keys
        await statuses.RefreshAsync(Stop);
        await wallet.ReloadAsync(Stop);         // in this order: each rests on the one before
        Task watches = Task.WhenAll(trust.WatchAsync(end.Token), statuses.WatchAsync(end.Token), wallet.WatchAsync(end.Token));
        CatalogueGate gate = new(wallet, consent, ledger, catalogue, time);
        #endregion snippet-by-hand

        await using (CatalogueAudio audio = await gate.OpenAsync(SomeRights.Remix, Stop))
        {
            Assert.Equal(SomeRights.Song, audio.Recording);
        }

        File.Delete(license);
        await _desk.UntilAsync(() => !gate.Authorize(SomeRights.Remix).IsAllowed);
        Assert.Equal("AF1040", gate.Authorize(SomeRights.Remix).Code.ToString());
        await end.CancelAsync();
        await watches;
    }
}
