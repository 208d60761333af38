using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArtistFirst.Signing;
using PublicKey = ArtistFirst.Signing.PublicKey;

namespace ArtistFirst.Registry.Tests;

/// <summary>The code of the guide to trust.</summary>
public sealed class TrustGuideTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("guide").FullName;
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Trust_and_status_lists_are_kept_fresh()
    {
        string path = Path.Combine(_folder, "trust.json");
        await File.WriteAllTextAsync(path, $$"""{"version":1,"issuers":[{"issuer":"https://licensing.label.example","keys":[{{_key.PublicKey.ExportJwk()}}]}]}""");
        using var stopping = new CancellationTokenSource();
        CancellationToken stop = stopping.Token;

        #region snippet-trust-watch
        using TrustStore trust = await TrustStore.LoadAsync(path);
        using var lists = new StatusLists(trust);
        await trust.RefreshAsync(stop);      // fetches published keys
        await lists.RefreshAsync(stop);      // reads status lists
        Task watching = Task.WhenAll(trust.WatchAsync(stop), lists.WatchAsync(stop));
        #endregion snippet-trust-watch

        Assert.Single(trust.Current.Keys);
        await stopping.CancelAsync();
        await watching;
    }

    [Fact]
    public void An_own_network_is_allowed_by_name()
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 authority = new CertificateRequest("CN=Own authority", authorityKey, HashAlgorithmName.SHA256).CreateSelfSigned(now, now.AddDays(1));

        #region snippet-trust-network
        var options = new TrustStoreOptions();
        options.Fetch.AllowedNetworks.Add("10.20.0.0/16");
        options.Fetch.CertificateAuthorities = [authority];
        #endregion snippet-trust-network

        using TrustStore trust = TrustStore.Parse("""{"version":1,"issuers":[]}"""u8.ToArray(), options);
        Assert.Empty(trust.Current.Keys);
    }

    [Fact]
    public async Task Licenses_are_registered_and_revoked()
    {
        string stateFile = Path.Combine(_folder, "state.json");
        string listFile = Path.Combine(_folder, "7.jwt");
        string licenseId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        ISigner key = _key;

        #region snippet-trust-register
        var register = new StatusRegister(
            new StatusRegisterOptions { StateFile = stateFile, ListFile = listFile, ListUri = "https://licensing.label.example/status/7" },
            new StatusListIssuer(key));
        await register.CreateAsync();                                           // once, by whoever sets the address up: never at each start
        LicenseStatusEntry status = await register.AllocateAsync(licenseId);    // goes into the terms of the license, with the same id
        await register.SuspendAsync(licenseId);
        await register.ReinstateAsync(licenseId);
        await register.RevokeAsync(licenseId);                                  // final
        await register.PublishAsync();                                          // daily, also when nothing changed
        #endregion snippet-trust-register

        Assert.Equal(RegisteredStatus.Revoked, (await register.FindAsync(licenseId))!.Status);
        Assert.InRange(status.Index, 0, 99_999);
        Assert.True(File.Exists(listFile));
    }

    [Fact]
    public async Task A_label_delegates()
    {
        ISigner labelKey = _key;
        using PrivateKey service = PrivateKey.Generate(SignatureAlgorithm.ES256);
        PublicKey serviceKey = service.PublicKey;
        GrantTerms bound = IssuingDesk.Grant();
        var status = new LicenseStatusEntry("https://licensing.label.example/status/7", 104729);
        string delegationId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();

        #region snippet-trust-delegate
        var issuer = new DelegationIssuer(labelKey, "https://licensing.label.example");
        string statement = await issuer.IssueAsync(new DelegationTerms
        {
            Delegate = "https://service.example",
            Keys = [serviceKey],
            Grants = [bound],                    // each by itself an upper bound
            Lifetime = TimeSpan.FromDays(90),
            Status = status,                     // from the register, so that it can be withdrawn
            Id = delegationId,
        });
        #endregion snippet-trust-delegate

        Assert.StartsWith("eyJ", statement, StringComparison.Ordinal);
    }
}
