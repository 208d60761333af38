using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>What is published from a register in a database: an empty one, and one that is written to meanwhile.</summary>
public sealed class RegisterPublicationTests : IDisposable
{
    private const int Songs = 20;

    private static readonly int Publications = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1" ? 300 : 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("artistfirst-publication-").FullName;
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);
    private readonly ManualClock _clock = new(SomeRights.Now);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_empty_register_is_published_and_then_what_is_written(string store)
    {
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        await using ConsentRegister register = await place.OpenAsync(time: _clock);
        SnapshotPublisher publisher = new(_key, time: _clock);
        Assert.Equal((0, true), (await PublishAsync(register, publisher)) is var empty ? (empty.Recordings, empty.IsNewBase) : default);
        Assert.False((await PublishAsync(register, publisher)).IsNewBase);
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        Assert.Equal(1, (await PublishAsync(register, publisher)).Changes);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_is_published_while_others_write_is_one_state_after_the_other(string store)
    {
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        await using ConsentRegister register = await place.OpenAsync(time: _clock);
        await using ConsentRegister other = await place.OpenAsync(time: _clock);
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task[] writers = [Task.Run(() => WriteAsync(register, 0, done.Token), Stop), Task.Run(() => WriteAsync(other, 1, done.Token), Stop)];
        SnapshotPublisher publisher = new(_key, time: _clock);
        long version = 0;
        for (int i = 0; i < Publications; i++)
        {
            PublishedSnapshot published = await PublishAsync(register, publisher);
            Assert.True(published.Version >= version, "Versions never go back.");
            version = published.Version;
        }

        await done.CancelAsync();
        await Task.WhenAll(writers);
        PublishedSnapshot last = await PublishAsync(register, publisher);

        // Compiled as a whole, the register has nothing to add to all the deltas.
        _clock.Now += TimeSpan.FromDays(2);
        Assert.Equal((last.Version, 0), (await PublishAsync(register, publisher)) is var whole ? (whole.Version, whole.Changes) : default);
        await using RegisterState state = await register.OpenStateAsync(Stop);
        Assert.Equal(Songs + 1, (await publisher.WriteFileAsync(state, SomeRights.Licensee, Path.Combine(_folder, "all.afcs"), Stop)).Recordings);
    }

    private async Task<PublishedSnapshot> PublishAsync(ConsentRegister register, SnapshotPublisher publisher)
    {
        await using RegisterState state = await register.OpenStateAsync(Stop);
        return await publisher.PublishAsync(state, SomeRights.Licensee, _folder, Stop);
    }

    private static async Task WriteAsync(ConsentRegister register, int writer, CancellationToken done)
    {
        for (int i = 0; i < Songs || !done.IsCancellationRequested; i++)
        {
            Isrc song = Isrc.Parse($"SEABC26{1000 + (i % Songs):D5}");
            ConsentStatement yes = SomeRights.Grant($"w{writer}-{i}", SomeRights.Label, Side.Master) with { Subject = StatementSubject.Of(song) };
            await register.ApplyAsync([RegisterRow.Of(new Recording { Isrc = song, Title = $"Song {writer} {i}" }), RegisterRow.Of(yes)], cancellationToken: Stop);
        }
    }
}
