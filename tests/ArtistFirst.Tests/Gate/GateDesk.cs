using System.Text.Json.Nodes;
using ArtistFirst.Signing;
using ArtistFirst.Testing;

namespace ArtistFirst.Tests;

/// <summary>A gate with all that stands behind it: a license, a song that everybody agreed to, a ledger and a catalogue in memory.</summary>
internal sealed class GateDesk : IDisposable
{
    private GateDesk(LicenseDesk licenses, LicenseWallet wallet, RegisterContents contents, IUsageLedger? ledger)
    {
        Licenses = licenses;
        Wallet = wallet;
        Ledger = new InMemoryUsageLedger(licenses.Time);
        Consent = new RegisterConsent(new RightsRegister(contents with { AsOf = Some.Now }), new RegisterConsentOptions { Licensee = Some.Studio });
        Gate = new CatalogueGate(Wallet, Consent, ledger ?? Ledger, Catalogue, licenses.Time);
    }

    public LicenseDesk Licenses { get; }

    public LicenseWallet Wallet { get; }

    public InMemoryUsageLedger Ledger { get; }

    public RegisterConsent Consent { get; }

    public MemoryCatalogue Catalogue { get; } = new();

    public CatalogueGate Gate { get; }

    public static UseRequest Remix => SomeRights.Remix;

    /// <summary>Opens a desk.</summary>
    /// <param name="change">A change to the license's claims.</param>
    /// <param name="contents">Who said what; by default, everybody said yes.</param>
    /// <param name="ledger">Another ledger than the one in memory.</param>
    /// <param name="moreTokens">Tokens beside the license.</param>
    public static async Task<GateDesk> OpenAsync(
        Action<JsonObject>? change = null, RegisterContents? contents = null, IUsageLedger? ledger = null, params string[] moreTokens)
    {
        LicenseDesk desk = new(SignatureAlgorithm.ES256);
        string token = desk.Issue(claims =>
        {
            Song(claims);
            change?.Invoke(claims);
        });
        LicenseWallet wallet = new(desk.Verifier, new LicenseWalletOptions { Licensee = Some.Studio, Tokens = [token, .. moreTokens] }, desk.Time);
        await wallet.ReloadAsync(TestContext.Current.CancellationToken);
        return new GateDesk(desk, wallet, contents ?? SomeRights.Agreed, ledger);
    }

    public static void Song(JsonObject claims) =>
        claims["authorization_details"]![0]!["recordings"] = new JsonObject { ["isrc"] = new JsonArray(SomeRights.Song.ToString()) };

    public void Dispose()
    {
        Wallet.Dispose();
        Consent.Dispose();
        Licenses.Dispose();
    }
}
