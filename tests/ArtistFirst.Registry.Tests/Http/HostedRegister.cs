using System.Text;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>A folder that a host serves, a key to publish into it, and clients that believe that key.</summary>
internal sealed class HostedRegister : IAsyncDisposable
{
    private readonly SnapshotHost _host;

    public HostedRegister()
    {
        _host = new SnapshotHost(Folder, Address);
        _host.Start();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("artistfirst-host-").FullName;

    public PrivateKey Key { get; } = PrivateKey.Generate(SignatureAlgorithm.ES256);

    public Uri Address { get; } = Loopback.NewAddress();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Key.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A register with some rows.</summary>
    public async Task<ConsentRegister> OpenRegisterAsync()
    {
        ConsentRegister register = await ConsentRegister.OpenSqliteAsync(Path.Combine(Folder, "register.db"), SomeRegister.Options(), cancellationToken: Stop);
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        return register;
    }

    public async Task PublishAsync(ConsentRegister register)
    {
        await using RegisterState state = await register.OpenStateAsync(Stop);
        await new SnapshotPublisher(Key).PublishAsync(state, SomeRights.Licensee, Folder, Stop);
    }

    /// <summary>The folder of the one licensee that was published for.</summary>
    public string Licensee() => Path.GetFileName(Directory.GetDirectories(Folder).Single());

    public SnapshotClient NewClient(Uri address, TimeSpan pollInterval)
    {
        string trust = $$"""{"version":1,"issuers":[{"issuer":"{{SomeRegister.Registry}}","keys":[{{Key.PublicKey.ExportJwk()}}]}]}""";
        SnapshotClientOptions options = new()
        {
            Licensee = SomeRights.Licensee, Address = address, AllowLoopbackHttp = true, Registry = SomeRegister.Registry, PollInterval = pollInterval,
        };
        options.Fetch.AllowedNetworks.Add("127.0.0.0/8");
        return new SnapshotClient(TrustStore.Parse(Encoding.UTF8.GetBytes(trust)), options);
    }

    /// <summary>Waits half a minute at the most.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        for (int i = 0; i < 1200 && !condition(); i++)
        {
            await Task.Delay(25, Stop);
        }

        Assert.True(condition());
    }
}
