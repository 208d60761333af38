using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArtistFirst.C2pa;
using ArtistFirst.Registry;
using ArtistFirst.Signing;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

/// <summary>The gate and the stamper with all that stands behind them, opened once for one command.</summary>
internal sealed class StampingParts : IAsyncDisposable
{
    private readonly List<IDisposable> _opened = [];
    private readonly X509Certificate2Collection _certificates = [];
    private LicenseWallet? _wallet;
    private TimestampAuthority? _timestamps;
    private ManifestSigner? _signer;
    private CatalogueGate? _gate;
    private AttributionStamper? _stamper;
    private ConsentRegister? _approvals;

    public CatalogueGate Gate => _gate!;

    public AttributionStamper Stamper => _stamper!;

    /// <summary>Asks an authority when outputs are signed, where an address is given. Comes before the signer.</summary>
    public async Task OpenTimestampsAsync(Uri? address, FileInfo? trustFile, CancellationToken cancellationToken)
    {
        if (address is not null)
        {
            TrustList? trust = trustFile is null ? null : TrustList.FromPem(await File.ReadAllTextAsync(trustFile.FullName, cancellationToken).ConfigureAwait(false));
            _timestamps = new TimestampAuthority(address, Opened(new HttpClient()), TimeProvider.System, new TimestampAuthorityOptions { Trust = trust });
        }
    }

    public async Task OpenSignerAsync(FileInfo keyFile, FileInfo? passwordFile, FileInfo certificates, CancellationToken cancellationToken)
    {
        PrivateKey key = Opened(await KeyFile.LoadAsync(keyFile, passwordFile, cancellationToken).ConfigureAwait(false));
        try
        {
            _certificates.ImportFromPem(await File.ReadAllTextAsync(certificates.FullName, cancellationToken).ConfigureAwait(false));
        }
        catch (CryptographicException fault)
        {
            throw new FormatException($"Expected certificates in PEM in '{certificates}'; one is broken. {fault.Message}", fault);
        }

        _signer = new ManifestSigner(key, CertificateChain.Order(key.PublicKey, [.. _certificates]), TimeProvider.System, _timestamps);
    }

    public async Task OpenLicensesAsync(string trustFile, string licensee, string audience, string folder, CancellationToken cancellationToken)
    {
        TrustStore trust = Opened(await TrustStore.LoadAsync(trustFile, cancellationToken: cancellationToken).ConfigureAwait(false));
        StatusLists statuses = Opened(new StatusLists(trust));
        LicenseVerifier verifier = new(trust, new LicenseVerifierOptions { Audience = audience }, TimeProvider.System);
        _wallet = Opened(new LicenseWallet(verifier, new LicenseWalletOptions { Licensee = licensee, Folder = folder }, TimeProvider.System));
        await trust.RefreshAsync(cancellationToken).ConfigureAwait(false);
        await statuses.RefreshAsync(cancellationToken).ConfigureAwait(false);
        await _wallet.ReloadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks a register which outputs were approved, where one is given. Comes before the gate.</summary>
    public async Task OpenApprovalsAsync(string? register, CancellationToken cancellationToken)
    {
        if (register is not null)
        {
            _approvals = await RegisterSource.OpenAsync(register, null, null, cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task OpenGateAsync(FileInfo register, string licensee, string catalogue, string ledgerFile, AttributionStamperOptions options, CancellationToken cancellationToken)
    {
        if (!register.Exists)
        {
            throw new FileNotFoundException(null, register.FullName);
        }

        RegisterConsent consent = Opened(await RegisterConsent.LoadAsync(register.FullName, new RegisterConsentOptions { Licensee = licensee }, cancellationToken: cancellationToken).ConfigureAwait(false));
        SqliteUsageLedger ledger = Opened(new SqliteUsageLedger(ledgerFile));
        _gate = new CatalogueGate(_wallet!, consent, ledger, new FileCatalogue(catalogue), TimeProvider.System);
        _stamper = new AttributionStamper(_gate, _signer!, options, approvals: _approvals is null ? null : new ApprovalDesk(_approvals));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IDisposable part in _opened.Concat(_certificates).Reverse())
        {
            part.Dispose();
        }

        if (_approvals is not null)
        {
            await _approvals.DisposeAsync().ConfigureAwait(false);
        }
    }

    private T Opened<T>(T part)
        where T : IDisposable
    {
        _opened.Add(part);
        return part;
    }
}
