using System.Runtime.InteropServices;

namespace ArtistFirst.Registry.Tests;

/// <summary>Of several deltas the newest that has a recording speaks for it, wherever the largest stands among them.</summary>
public sealed class SnapshotOverlayTests
{
    private const int Recordings = 1_000;

    [Theory]
    [InlineData(300)]
    [InlineData(400, 30, 5)]
    [InlineData(5, 400, 30)]
    [InlineData(5, 30, 400)]
    [InlineData(40, 200, 30, 200, 10, 0)]
    public void The_newest_delta_that_has_a_recording_speaks_for_it(params int[] counts)
    {
        Random random = new(counts.Length);
        Dictionary<int, bool>[] changes = [.. counts.Select(count => Changes(random, count))];
        SnapshotBody[] deltas = [.. changes.Select(BodyOf)];
        SnapshotOverlay overlay = SnapshotOverlay.Of(deltas)!;
        Assert.Equal(changes.SelectMany(static delta => delta.Keys).Distinct().Count(), overlay.Count);
        for (int number = 0; number < Recordings; number++)
        {
            int newest = Array.FindLastIndex(changes, delta => delta.ContainsKey(number));
            Assert.Equal(newest >= 0, overlay.TryFind(Code(number), out SnapshotBody? delta, out int slot));
            Assert.Same(newest >= 0 && !changes[newest][number] ? deltas[newest] : null, delta);
            if (delta is not null)
            {
                Assert.Equal(Code(number), delta.Image.RecordingAt(slot));
            }
        }
    }

    [Fact]
    public void Without_deltas_there_is_none() => Assert.Null(SnapshotOverlay.Of([]));

    private static Isrc Code(int number) => Isrc.Parse($"SEABC26{number:D5}");

    // Whether each was removed.
    private static Dictionary<int, bool> Changes(Random random, int count)
    {
        Dictionary<int, bool> changes = [];
        while (changes.Count < count)
        {
            changes[random.Next(Recordings)] = random.Next(2) == 0;
        }

        return changes;
    }

    private static SnapshotBody BodyOf(Dictionary<int, bool> changes)
    {
        SnapshotBuilder builder = new([1], isDelta: true, hasEvidence: false);
        long[] words = new long[ProfileHeader.Longs];
        MemoryMarshal.Cast<long, ProfileHeader>(words.AsSpan())[0] = new ProfileHeader { Listing = builder.Texts.NumberOf("l") + 1, Places = builder.Texts.NumberOf("p.") + 1 };
        uint policy = (uint)builder.Policies.NumberOf(MemoryMarshal.AsBytes(words.AsSpan()));
        foreach ((int number, bool isRemoved) in changes)
        {
            builder.Add(Code(number), isRemoved ? TableEntry.Removed : policy, 0, 0);
        }

        using MemoryStream body = new();
        byte[] hashes = builder.Finish().Write(body);
        return SnapshotBody.Load(ChunkSource.Of(body.ToArray()), body.Length, hashes);
    }
}
