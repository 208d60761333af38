using System.Globalization;
using System.Text;
using ArtistFirst.C2pa;
using ArtistFirst.Registry;

namespace ArtistFirst.Testing;

/// <summary>
/// A product team with all that it needs, in memory: an issuer that it trusts, a wallet, a register, a catalogue, a ledger, a clock that stands still, and
/// the real gate in front. Nothing is allowed until it is licensed and agreed to; nothing touches a file or a network.
/// </summary>
/// <example>
/// <code>
/// using TestStudio studio = new();
/// Isrc song = await studio.AddClearedAsync(Uses.Remix);
/// RemixDesk desk = new(studio.Gate);
/// await desk.RemixAsync(song);
/// Assert.Equal([song], studio.Catalogue.Opened);
/// </code>
/// </example>
public sealed class TestStudio : IDisposable
{
    /// <summary>Who the studio is unless it is told otherwise.</summary>
    public const string DefaultLicensee = "https://studio.example";

    private readonly TestIssuer[] _issuers;
    private readonly Lazy<TestCredentials> _credentials;
    private int _lastRecording;

    /// <summary>Opens a studio.</summary>
    /// <param name="licensee">Who it is: the <c>sub</c> and <c>aud</c> of its licenses.</param>
    /// <param name="time">Its clock; null for one that stands at the start of 2026.</param>
    /// <param name="alsoTrusted">Issuers that it trusts beside <see cref="Issuer"/>; the caller disposes of them.</param>
    /// <exception cref="ArgumentException"><paramref name="licensee"/> is not 1 to 256 printable ASCII characters, or two issuers have the same URL.</exception>
    public TestStudio(string licensee = DefaultLicensee, FakeTimeProvider? time = null, params IEnumerable<TestIssuer> alsoTrusted)
    {
        ArgumentException.ThrowIfNullOrEmpty(licensee);
        Licensee = licensee;
        Time = time ?? new FakeTimeProvider();
        Issuer = new TestIssuer(Time);
        _issuers = [Issuer, .. alsoTrusted];
        if (_issuers.GroupBy(issuer => issuer.Url, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var url })
        {
            Issuer.Dispose();
            throw new ArgumentException($"Expected issuers of different URLs; '{url}' stands for two. Give the other one a URL of its own.", nameof(alsoTrusted));
        }

        Trust = TrustStore.Parse(Encoding.UTF8.GetBytes(TrustFileText.Of(_issuers)), time: Time);
        Statuses = new StatusLists(Trust, new StatusListsOptions { InHand = StatusListAt }, Time);
        Verifier = new LicenseVerifier(Trust, new LicenseVerifierOptions { Audience = licensee }, Time);
        Wallet = new LicenseWallet(Verifier, new LicenseWalletOptions { Licensee = licensee }, Time);
        Register = new InMemoryRegister(licensee, Time);
        Ledger = new InMemoryUsageLedger(Time);
        Gate = new CatalogueGate(Wallet, Register, Ledger, Catalogue, Time);
        Approvals = new InMemoryApprovals(Time);
        _credentials = new Lazy<TestCredentials>(() => new TestCredentials(Gate, Approvals, Time));
        foreach (TestIssuer issuer in _issuers)
        {
            issuer.Statuses.Watch(RefreshAsync);
        }
    }

    /// <summary>Who the studio is.</summary>
    public string Licensee { get; }

    /// <summary>The clock of all parts.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The label that the studio trusts.</summary>
    public TestIssuer Issuer { get; }

    /// <summary>Who owns what and who said what.</summary>
    public InMemoryRegister Register { get; }

    /// <summary>The audio.</summary>
    public InMemoryCatalogue Catalogue { get; } = new();

    /// <summary>What was used.</summary>
    public InMemoryUsageLedger Ledger { get; }

    /// <summary>The gate, to be handed to the code under test.</summary>
    public CatalogueGate Gate { get; }

    /// <summary>Who approved which output, where a use owes it.</summary>
    public InMemoryApprovals Approvals { get; }

    /// <summary>The stamper for what comes of it, with certificates that <see cref="Reader"/> trusts.</summary>
    public AttributionStamper Stamper => _credentials.Value.Stamper;

    /// <summary>Reads back what <see cref="Stamper"/> wrote.</summary>
    public AttributionReader Reader => _credentials.Value.Reader;

    /// <summary>The licenses in hand.</summary>
    public LicenseWallet Wallet { get; }

    /// <summary>Verifies licenses as the wallet does.</summary>
    public LicenseVerifier Verifier { get; }

    /// <summary>Whom the studio trusts.</summary>
    public TrustStore Trust { get; }

    /// <summary>Which licenses were taken back.</summary>
    public StatusLists Statuses { get; }

    /// <summary>Puts another recording into catalogue and register. It may not be used: there is no license, and nobody said yes.</summary>
    /// <param name="vocals">Whether a voice is heard.</param>
    /// <returns>Its code, whose letters AA are given out to nobody.</returns>
    public Isrc AddRecording(Vocals vocals = Vocals.Yes)
    {
        Isrc recording = Isrc.Parse(string.Create(CultureInfo.InvariantCulture, $"AATST26{Interlocked.Increment(ref _lastRecording):D5}"));
        Register.Add(recording, vocals);
        Catalogue.Add(recording);
        return recording;
    }

    /// <summary>Puts another recording, with a voice, into catalogue and register, and clears it for some uses.</summary>
    /// <param name="uses">The uses.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its code.</returns>
    /// <exception cref="ArgumentException">The uses are none.</exception>
    public Task<Isrc> AddClearedAsync(Uses uses, CancellationToken cancellationToken = default) => AddClearedAsync(uses, Vocals.Yes, cancellationToken);

    /// <summary>Puts another recording into catalogue and register, and clears it for some uses.</summary>
    /// <param name="uses">The uses.</param>
    /// <param name="vocals">Whether a voice is heard.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its code.</returns>
    /// <exception cref="ArgumentException">The uses are none.</exception>
    public async Task<Isrc> AddClearedAsync(Uses uses, Vocals vocals, CancellationToken cancellationToken = default)
    {
        Isrc recording = AddRecording(vocals);
        await ClearAsync(recording, uses, cancellationToken).ConfigureAwait(false);
        return recording;
    }

    /// <summary>Clears a recording of the register for some uses: everybody says yes, and the studio gets a license.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="uses">The uses.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The license, to be taken back with <see cref="Issuer"/>.</returns>
    /// <exception cref="ArgumentException">The register has no such recording, or the uses are none.</exception>
    public Task<TestLicense> ClearAsync(Isrc recording, Uses uses, CancellationToken cancellationToken = default)
    {
        Register.Allow(recording, uses);
        return LicenseAsync(TestIssuer.Grant(uses, recording), cancellationToken);
    }

    /// <summary>Issues a license to the studio and puts it into the wallet. Consent is another matter.</summary>
    /// <param name="grant">What it grants; <see cref="TestIssuer.Grant"/> makes one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">A verifier would refuse it; nothing was signed.</exception>
    public Task<TestLicense> LicenseAsync(GrantTerms grant, CancellationToken cancellationToken = default) =>
        LicenseAsync(Issuer.Terms(Licensee, grant), cancellationToken);

    /// <summary>Issues a license and puts it into the wallet. Consent is another matter.</summary>
    /// <param name="terms">What it is to say; <see cref="TestIssuer.Terms"/> makes them.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">A verifier would refuse it; nothing was signed.</exception>
    public async Task<TestLicense> LicenseAsync(LicenseTerms terms, CancellationToken cancellationToken = default)
    {
        TestLicense license = await Issuer.IssueAsync(terms, cancellationToken).ConfigureAwait(false);
        await Wallet.AddAsync(license.Id, license.Token, cancellationToken).ConfigureAwait(false);
        return license;
    }

    /// <summary>Closes the studio, and throws the key of <see cref="Issuer"/> away.</summary>
    public void Dispose()
    {
        foreach (TestIssuer issuer in _issuers)
        {
            issuer.Statuses.Unwatch(RefreshAsync);
        }

        Wallet.Dispose();
        Statuses.Dispose();
        Trust.Dispose();
        Issuer.Dispose();
        if (_credentials.IsValueCreated)
        {
            _credentials.Value.Dispose();
        }
    }

    /// <summary>Signs for <see cref="Stamper"/>.</summary>
    internal ManifestSigner Signer => _credentials.Value.Signer;

    private byte[]? StatusListAt(string uri)
    {
        string? list = _issuers.First(issuer => string.Equals(issuer.StatusListUri, uri, StringComparison.Ordinal)).StatusList;
        return list is null ? null : Encoding.ASCII.GetBytes(list);
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await Statuses.RefreshAsync(cancellationToken).ConfigureAwait(false);
        await Wallet.ReloadAsync(cancellationToken).ConfigureAwait(false);
    }
}
