using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ArtistFirst.Signing;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Registry.Tests;

/// <summary>What is published, and that base and deltas together are the next base.</summary>
public sealed class SnapshotPublisherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("artistfirst-publish-").FullName;
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Base_and_deltas_give_the_next_base_byte_for_byte() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(20260603, 7), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            // The publisher compares the roots itself and refuses to sign where they differ; here is seen that it goes through many changes, and what they are.
            Random random = new(seed);
            string folder = Path.Combine(_folder, $"{seed}");
            SnapshotPublisher publisher = new(_key);
            Dictionary<int, int> rows = [];
            for (int revision = 1; revision <= 6; revision++)
            {
                Dictionary<int, int> before = new(rows);
                for (int change = random.Next(6); change >= 0; change--)
                {
                    int number = random.Next(30);
                    if (!rows.Remove(number) || random.Next(3) > 0)
                    {
                        rows[number] = random.Next(4);
                    }
                }

                PublishedSnapshot published = publisher.PublishAsync(RegisterPages.Of(new RightsRegister(SomeCatalogue.Contents(revision, rows))), "https://studio.example", folder).GetAwaiter().GetResult();
                int changes = before.Keys.Union(rows.Keys).Count(number => before.GetValueOrDefault(number, -1) != rows.GetValueOrDefault(number, -1));
                Assert.Equal((revision == 1, revision == 1 ? 0 : changes), (published.IsNewBase, published.Changes));
                Assert.Equal(rows.Count, published.Recordings);
            }
        }));

    [Fact]
    public async Task A_register_that_comes_in_pages_gives_the_same_file_as_one_that_comes_whole()
    {
        RegisterContents contents = SomeCatalogue.Contents(3, Enumerable.Range(0, 500).ToDictionary(number => number, number => number % 5));
        SnapshotPublisher publisher = new(_key, time: new Frozen());
        await publisher.WriteFileAsync(RegisterPages.Of(new RightsRegister(contents)), "https://studio.example", Path.Combine(_folder, "whole.afcs"), Stop);
        await publisher.WriteFileAsync(new Pages(contents, 70), "https://studio.example", Path.Combine(_folder, "pages.afcs"), Stop);
        byte[] whole = await File.ReadAllBytesAsync(Path.Combine(_folder, "whole.afcs"), Stop);
        byte[] pages = await File.ReadAllBytesAsync(Path.Combine(_folder, "pages.afcs"), Stop);
        int body = (int)SnapshotContainer.Read(whole.Length, (offset, buffer) => ChunkSource.Of(whole).TryRead(offset, buffer.Span)).BodyLength;
        Assert.Equal(whole[..body], pages[..body]);
    }

    [Fact]
    public async Task A_recording_that_comes_twice_is_no_register()
    {
        RegisterContents contents = SomeCatalogue.Contents(3, new Dictionary<int, int> { [1] = 0 });
        await Assert.ThrowsAsync<InvalidOperationException>(() => new SnapshotPublisher(_key).WriteFileAsync(new Pages(contents, 1) { Again = true }, "https://studio.example", Path.Combine(_folder, "twice.afcs"), Stop));
    }

    [Fact]
    public async Task Another_register_in_the_same_folder_is_refused_with_AF2043()
    {
        SnapshotPublisher publisher = new(_key);
        RegisterContents contents = SomeCatalogue.Contents(3, new Dictionary<int, int> { [1] = 0 });
        await publisher.PublishAsync(RegisterPages.Of(new RightsRegister(contents)), "https://studio.example", _folder, Stop);
        ComplianceException refused = await Assert.ThrowsAsync<ComplianceException>(() =>
            publisher.PublishAsync(RegisterPages.Of(new RightsRegister(contents with { Registry = "https://another.example" })), "https://studio.example", _folder, Stop));
        Assert.Equal("AF2043", Assert.Single(refused.Findings).Code.ToString());
    }

    [Fact]
    public void A_crowd_on_one_line_gets_other_constants()
    {
        byte[] seed = [1];
        KeyMix mix = KeyMix.Of(seed, 0);
        SnapshotBuilder builder = new(seed, isDelta: true, hasEvidence: false);
        List<Isrc> crowd = [];
        for (ulong mixed = 0; crowd.Count < 200; mixed++)
        {
            ulong key = mix.Unmix(mixed);
            if (key / (36UL * 36 * 36 * 10_000_000) is >= 370 and < 1296 && key / (36UL * 36 * 36 * 10_000_000) % 36 >= 10)
            {
                crowd.Add(Isrc.FromPacked(key));
            }
        }

        crowd.ForEach(recording => builder.Add(recording, TableEntry.Removed, 0, 0));
        FinishedBody body = builder.Finish();
        Assert.NotEqual(mix, body.Layout.Mix);
        Assert.Equal(200, body.Layout.Recordings);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed class Frozen : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => SomeCatalogue.Now;
    }

    private sealed class Pages(RegisterContents contents, int length) : RegisterPages
    {
        public bool Again { get; init; }

        public override string Registry => contents.Registry;

        public override long Revision => contents.Revision;

        public override DateTimeOffset AsOf => contents.AsOf;

        public override async IAsyncEnumerable<RegisterContents> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            ImmutableArray<Recording> rows = Again ? [.. contents.Recordings, .. contents.Recordings] : contents.Recordings;
            foreach (Recording[] page in rows.Chunk(length))
            {
                yield return contents with { Recordings = [.. page] };
            }
        }
    }
}
