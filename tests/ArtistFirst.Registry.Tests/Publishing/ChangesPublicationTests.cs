using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ArtistFirst.Signing;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Registry.Tests;

/// <summary>What is published from changes alone is what compiling everything would have published.</summary>
public sealed class ChangesPublicationTests : IDisposable
{
    private const string Licensee = "https://studio.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("artistfirst-changes-").FullName;
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);
    private readonly Clock _clock = new();

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Deltas_of_changes_say_what_the_whole_register_says() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(20260604, 9), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            Random random = new(seed);
            string folder = Path.Combine(_folder, $"{seed}");
            SnapshotPublisher publisher = new(_key, time: _clock);
            Dictionary<int, int> rows = Enumerable.Range(0, random.Next(20)).ToDictionary(number => number, _ => random.Next(4));
            Publish(publisher, new Told(SomeCatalogue.Contents(1, rows), null), folder);
            for (int revision = 2; revision <= 6; revision++)
            {
                int[] changed = [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(30)).Distinct()];
                foreach (int number in changed)
                {
                    rows[number] = random.Next(4);
                }

                Told told = new(SomeCatalogue.Contents(revision, rows), changed);
                PublishedSnapshot published = Publish(publisher, told, folder);
                Assert.Equal((false, changed.Length, false), (published.IsNewBase, published.Changes, told.WasReadWhole));
            }

            // A day later the register is read as a whole: it has nothing to add.
            _clock.Now += TimeSpan.FromDays(2);
            Told again = new(SomeCatalogue.Contents(7, rows), []);
            Assert.Equal((0, false, true), (Publish(publisher, again, folder) is var whole ? whole.Changes : -1, whole.IsNewBase, again.WasReadWhole));
        }));

    [Fact]
    public async Task A_change_that_the_register_did_not_tell_is_set_right_when_it_is_compiled_as_a_whole()
    {
        SnapshotPublisher publisher = new(_key, time: _clock);
        Dictionary<int, int> rows = new() { [1] = 0, [2] = 0 };
        await publisher.PublishAsync(new Told(SomeCatalogue.Contents(1, rows), null), Licensee, _folder, Stop);
        rows[2] = 3;
        Assert.Equal(0, (await publisher.PublishAsync(new Told(SomeCatalogue.Contents(2, rows), []), Licensee, _folder, Stop)).Changes);
        _clock.Now += TimeSpan.FromHours(25);
        ComplianceException refused = await Assert.ThrowsAsync<ComplianceException>(() => publisher.PublishAsync(new Told(SomeCatalogue.Contents(2, rows), []), Licensee, _folder, Stop));
        Assert.Equal("AF2010", Assert.Single(refused.Findings).Code.ToString());
        Assert.Equal(1, (await publisher.PublishAsync(new Told(SomeCatalogue.Contents(3, rows), []), Licensee, _folder, Stop)).Changes);
    }

    [Fact]
    public async Task Where_nothing_changed_a_head_is_signed_and_nothing_is_read()
    {
        SnapshotPublisher publisher = new(_key, time: _clock);
        Dictionary<int, int> rows = new() { [1] = 0 };
        await publisher.PublishAsync(new Told(SomeCatalogue.Contents(1, rows), null), Licensee, _folder, Stop);
        Told same = new(SomeCatalogue.Contents(1, rows), []);
        PublishedSnapshot published = await publisher.PublishAsync(same, Licensee, _folder, Stop);
        Assert.Equal((1, 0, false), (published.Version, published.Changes, same.WasReadWhole));
        Assert.Empty(Directory.GetFiles(published.Path, "*.afcd", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task More_changes_than_deltas_should_carry_are_a_new_base()
    {
        SnapshotPublisher publisher = new(_key, time: _clock);
        await publisher.PublishAsync(new Told(SomeCatalogue.Contents(1, new Dictionary<int, int> { [1] = 0 }), null), Licensee, _folder, Stop);
        int[] many = [.. Enumerable.Range(0, 1001)];
        Told told = new(SomeCatalogue.Contents(2, many.ToDictionary(number => number, number => number % 4)), many);
        PublishedSnapshot published = await publisher.PublishAsync(told, Licensee, _folder, Stop);
        Assert.Equal((true, 1001, true), (published.IsNewBase, published.Recordings, told.WasReadWhole));
    }

    [Fact]
    public async Task Behind_a_new_base_only_the_one_before_it_stays()
    {
        SnapshotPublisher publisher = new(_key, time: _clock);
        PublishedSnapshot published = null!;
        for (int revision = 1; revision <= 6; revision++)
        {
            // Every second time so much changes that a new base is due: 2, 4 and 6.
            int[] changed = [.. Enumerable.Range(0, revision % 2 == 0 ? 1001 : 1)];
            Told told = new(SomeCatalogue.Contents(revision, Enumerable.Range(0, 1001).ToDictionary(number => number, number => number < changed.Length ? revision : 0)), revision == 1 ? null : changed);
            published = await publisher.PublishAsync(told, Licensee, _folder, Stop);
        }

        Assert.True(published.IsNewBase);
        Assert.Equal(["4.afcs", "4.hashes", "6.afcs", "6.hashes"], NamesIn(published.Path, "base"));
        Assert.Equal(["5.afcd"], NamesIn(published.Path, "deltas"));
        Assert.Equal(2, NamesIn(published.Path, "chunks").Count());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IEnumerable<string?> NamesIn(string path, string folder) => Directory.GetFiles(Path.Combine(path, folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static PublishedSnapshot Publish(SnapshotPublisher publisher, RegisterPages pages, string folder) => publisher.PublishAsync(pages, Licensee, folder).GetAwaiter().GetResult();

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = SomeCatalogue.Now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>A register that tells what changed since it was read the last time; with null it cannot.</summary>
    private sealed class Told(RegisterContents contents, int[]? changed) : RegisterPages
    {
        public bool WasReadWhole { get; private set; }

        public override string Registry => contents.Registry;

        public override long Revision => contents.Revision;

        public override DateTimeOffset AsOf => contents.AsOf;

        public override IAsyncEnumerable<RegisterContents> ReadAsync(CancellationToken cancellationToken = default)
        {
            WasReadWhole = true;
            return PagesOf(contents.Recordings, cancellationToken);
        }

        public override ValueTask<IAsyncEnumerable<RegisterContents>?> ReadChangesAsync(long since, CancellationToken cancellationToken = default) => new(changed is null
            ? null
            : PagesOf([.. contents.Recordings.Where(recording => changed.Any(number => recording.Isrc == Isrc.Parse($"SEABC26{number:D5}")))], cancellationToken));

        private async IAsyncEnumerable<RegisterContents> PagesOf(ImmutableArray<Recording> recordings, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            foreach (Recording[] page in recordings.Chunk(7))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return contents with { Recordings = [.. page] };
            }
        }
    }
}
