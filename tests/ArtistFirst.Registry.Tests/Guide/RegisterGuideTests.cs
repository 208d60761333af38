using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>The code of docs/guide/register.md.</summary>
public sealed class RegisterGuideTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("artistfirst-guide-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_register_is_kept_asked_and_published()
    {
        string path = Path.Combine(_folder, "register.db");
        string folder = Path.Combine(_folder, "published");
        PartyId label = SomeRights.Label;
        Isrc song = SomeRights.Song;
        UseRequest remix = SomeRights.Remix;
        DateTimeOffset day = SomeRights.Now;
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        SnapshotPublisher publisher = new(key);

        #region snippet-keep-a-register
        await using ConsentRegister register = await ConsentRegister.OpenSqliteAsync(path, new ConsentRegisterOptions { Registry = "https://registry.example" });
        RegisterChanges changes = await register.ApplyAsync(
        [
            RegisterRow.Of(new Party { Id = label, Name = "North Label", Kind = PartyKind.Organization }),
            RegisterRow.Of(new Recording { Isrc = song, Title = "Nordic Light", Labels = [label] }),
            RegisterRow.Of(song, new RightsClaim { Party = label, Side = Side.Master, Share = Share.Whole }),
        ]);
        foreach (RowOutcome row in changes.Rows.Where(row => row.Change == RowChange.Rejected))
        {
            Console.WriteLine(row.Finding); // AF2051: ...
        }
        #endregion snippet-keep-a-register

        #region snippet-what-was-allowed
        ConsentAnswer then = await register.EvaluateAsync(remix, "https://studio.example", at: day, knownAt: day);
        #endregion snippet-what-was-allowed

        #region snippet-publish-from-a-register
        await using RegisterState state = await register.OpenStateAsync();
        PublishedSnapshot published = await publisher.PublishAsync(state, "https://studio.example", folder);
        #endregion snippet-publish-from-a-register

        await WatchAsync(register, publisher, folder);
        Assert.Equal(3, changes.Count(RowChange.Added));
        Assert.Equal(UseOutcome.Unresolved, then.Outcome);
        Assert.Equal(1, published.Recordings);
    }

    private static async Task WatchAsync(ConsentRegister register, SnapshotPublisher publisher, string folder)
    {
        using CancellationTokenSource end = new();
        CancellationToken cancellationToken = end.Token;
        Uri address = Loopback.NewAddress();

        #region snippet-register-watch
        await using SnapshotHost host = new(folder, address);
        host.Start();
        Task publishing = new RegisterPublisher(register, publisher, folder, ["https://studio.example"]).RunAsync(cancellationToken: cancellationToken);
        #endregion snippet-register-watch

        await end.CancelAsync();
        await publishing;
    }
}
