using System.Net;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

public sealed class SnapshotHostTests : IAsyncDisposable
{
    private readonly HostedRegister _hosted = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public ValueTask DisposeAsync() => _hosted.DisposeAsync();

    /// <summary>The client looks once an hour by itself: what it knows sooner it was told. The publisher is not called: it notices.</summary>
    [Fact]
    public async Task A_withdrawal_reaches_a_client_that_does_not_look()
    {
        await using ConsentRegister register = await _hosted.OpenRegisterAsync();
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task publishing = new RegisterPublisher(register, new SnapshotPublisher(_hosted.Key), _hosted.Folder, [SomeRights.Licensee]).RunAsync(cancellationToken: end.Token);
        await HostedRegister.UntilAsync(() => Directory.Exists(_hosted.Folder) && Directory.EnumerateFiles(_hosted.Folder, "head.jwt", SearchOption.AllDirectories).Any());
        using SnapshotClient client = _hosted.NewClient(_hosted.Address, TimeSpan.FromHours(1));
        Task watch = client.WatchAsync(end.Token);
        await HostedRegister.UntilAsync(() => client.Decide(SomeRights.Remix, Now).IsAllowed);
        for (int i = 0; i < 20 && client.Decide(SomeRights.Remix, Now).IsAllowed; i++)
        {
            // The first event may come before the client listens; so there are some.
            await register.ApplyAsync([RegisterRow.Of(SomeRights.Deny($"no-{i}", SomeRights.Label, Side.Master))], cancellationToken: Stop);
            await Task.Delay(250, Stop);
        }

        await HostedRegister.UntilAsync(() => !client.Decide(SomeRights.Remix, Now).IsAllowed);
        await end.CancelAsync();
        await Task.WhenAll(watch, publishing);
    }

    [Fact]
    public async Task A_publisher_goes_on_after_what_it_cannot_do()
    {
        await using ConsentRegister register = await _hosted.OpenRegisterAsync();
        string blocked = Path.Combine(_hosted.Folder, "blocked");
        await File.WriteAllTextAsync(blocked, "a file where the folder should be", Stop);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task publishing = new RegisterPublisher(register, new SnapshotPublisher(_hosted.Key), blocked, [SomeRights.Licensee]).RunAsync(cancellationToken: end.Token);
        await Task.Delay(100, Stop);
        Assert.False(publishing.IsCompleted);
        File.Delete(blocked);
        await HostedRegister.UntilAsync(() => Directory.Exists(blocked) && Directory.EnumerateFiles(blocked, "head.jwt", SearchOption.AllDirectories).Any());
        await end.CancelAsync();
        await publishing;
    }

    /// <summary>A revision that is known already is waited for no longer than was asked; a new one is told of at once, on both stores.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_new_revision_ends_the_wait(bool isServer)
    {
        await using ConsentRegister register = isServer
            ? await ConsentRegister.OpenPostgresAsync(await PostgresServer.NewDatabaseAsync(), SomeRegister.Options(), cancellationToken: Stop)
            : await ConsentRegister.OpenSqliteAsync(Path.Combine(_hosted.Folder, "register.db"), SomeRegister.Options(), cancellationToken: Stop);
        Assert.Equal(0, await register.WaitForRevisionAsync(0, TimeSpan.FromMilliseconds(50), Stop));
        Task<long> next = register.WaitForRevisionAsync(0, TimeSpan.FromHours(1), Stop);
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        Assert.Equal(1, await next.WaitAsync(TimeSpan.FromMinutes(1), Stop));
        Assert.Equal(1, await register.WaitForRevisionAsync(0, TimeSpan.FromHours(1), Stop));
        using CancellationTokenSource end = new(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => register.WaitForRevisionAsync(1, TimeSpan.FromHours(1), end.Token));
    }

    [Fact]
    public async Task Only_what_was_published_is_served()
    {
        await File.WriteAllTextAsync(Path.Combine(_hosted.Folder, "secret.txt"), "secret", Stop);
        await using ConsentRegister register = await _hosted.OpenRegisterAsync();
        await _hosted.PublishAsync(register);
        string licensee = _hosted.Licensee();
        using HttpClient http = new() { BaseAddress = _hosted.Address };
        string[] refused = ["secret.txt", "register.db", $"{licensee}/publisher.json", $"{licensee}/../register.db", $"{licensee}/%2e%2e/register.db", $"{licensee}/base/../publisher.json", $"{new string('0', 32)}/events", string.Empty];
        foreach (string path in refused)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(path, UriKind.Relative), Stop)).StatusCode);
        }

        using HttpResponseMessage head = await http.GetAsync(new Uri($"{licensee}/head.jwt", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        using HttpRequestMessage asked = new(HttpMethod.Head, $"{licensee}/head.jwt");
        using HttpResponseMessage told = await http.SendAsync(asked, Stop);
        Assert.Equal((HttpStatusCode.OK, head.Headers.ETag, head.Content.Headers.ContentLength), (told.StatusCode, told.Headers.ETag, told.Content.Headers.ContentLength));
        Assert.Empty(await told.Content.ReadAsByteArrayAsync(Stop));
        using HttpRequestMessage again = new(HttpMethod.Get, $"{licensee}/head.jwt");
        again.Headers.IfNoneMatch.Add(head.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(again, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.PostAsync(new Uri($"{licensee}/head.jwt", UriKind.Relative), null, Stop)).StatusCode);
    }
}
