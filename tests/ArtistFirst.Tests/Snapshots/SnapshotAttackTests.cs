using System.Buffers.Binary;

namespace ArtistFirst.Tests;

/// <summary>Whatever is done to a snapshot, it is refused or answers as the register does; nothing else is thrown.</summary>
public sealed class SnapshotAttackTests
{
    [Fact]
    public async Task Every_byte_of_a_snapshot_counts()
    {
        using SnapshotDesk desk = new();
        byte[] file = await desk.WriteBytesAsync(SomeRights.Agreed);
        Assert.True(desk.Open(file).Decide(Ask(SomeRights.Song), SomeRights.Now).IsAllowed);
        for (int i = 0; i < file.Length; i++)
        {
            file[i] ^= (byte)(1 << (i % 8));
            Assert.ThrowsAny<ComplianceException>(() => desk.Open(file));
            file[i] ^= (byte)(1 << (i % 8));
        }
    }

    [Fact]
    public async Task A_snapshot_that_was_cut_short_is_refused_with_AF2041()
    {
        using SnapshotDesk desk = new();
        byte[] file = await desk.WriteBytesAsync(SomeRights.Agreed);
        for (int length = 0; length < file.Length; length++)
        {
            Assert.Equal("AF2041", Refusal(() => desk.Open(file[..length])));
        }

        Assert.Equal("AF2041", Refusal(() => desk.Open([.. file, 0])));
    }

    [Fact]
    public async Task Signed_bodies_that_are_wrong_in_any_place_are_refused_or_answer_without_a_fault()
    {
        using SnapshotDesk desk = new();
        byte[] body = ForgedSnapshot.BodyOf(await desk.WriteBytesAsync(SomeRights.Agreed));
        for (int at = 0; at + 8 <= body.Length; at += at < 512 ? 4 : 20)
        {
            foreach (ulong value in new[] { 1UL, 0x7FFF_FFFFUL, ulong.MaxValue })
            {
                byte[] changed = [.. body];
                BinaryPrimitives.WriteUInt64LittleEndian(changed.AsSpan(at), value);
                AskAll(desk, ForgedSnapshot.Sign(changed, desk.Key));
            }
        }
    }

    [Fact]
    public async Task Signed_bodies_with_bytes_at_random_are_refused_or_answer_without_a_fault()
    {
        using SnapshotDesk desk = new();
        byte[] body = ForgedSnapshot.BodyOf(await desk.WriteBytesAsync(new RandomRights(11).Contents() with { Revision = 7 }));
        Hostile.Try<ComplianceException>(body, changed => AskAll(desk, ForgedSnapshot.Sign(changed, desk.Key)), tries: 300);
    }

    [Fact]
    public void Counts_beyond_the_bytes_that_there_are_are_refused_before_anything_is_allocated()
    {
        byte[] header = new byte[SnapshotLayout.HeaderLength];
        SnapshotLayout.Magic.CopyTo(header);
        header[8] = 1;
        header[40] = header[48] = 1;
        foreach (int at in new[] { 24, 56, 64, 72, 80, 88, 96, 100, 104, 108, 112 })
        {
            byte[] changed = [.. header];
            changed[24] = 1;
            BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(at), int.MaxValue);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Throws<SnapshotFormatException>(() => SnapshotLayout.Read(changed, 4096));
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64 * 1024);
        }
    }

    [Fact]
    public async Task A_snapshot_for_another_licensee_is_refused_with_AF2044()
    {
        using SnapshotDesk desk = new();
        byte[] body = ForgedSnapshot.BodyOf(await desk.WriteBytesAsync(SomeRights.Agreed));
        Assert.Equal("AF2044", Refusal(() => desk.Open(ForgedSnapshot.Sign(body, desk.Key, licensee: "https://other.example"))));
    }

    [Fact]
    public async Task A_snapshot_signed_by_a_key_that_is_not_the_registrys_is_refused_with_AF2042()
    {
        using SnapshotDesk desk = new();
        byte[] body = ForgedSnapshot.BodyOf(await desk.WriteBytesAsync(SomeRights.Agreed));
        Assert.Equal("AF2042", Refusal(() => desk.Open(ForgedSnapshot.Sign(body, desk.Other))));
        Assert.Equal("AF2042", Refusal(() => desk.Open(ForgedSnapshot.Sign(body, Some.Key("nobody")))));
    }

    [Fact]
    public async Task A_snapshot_of_another_registry_is_refused_with_AF2043()
    {
        using SnapshotDesk desk = new();
        byte[] file = await desk.WriteBytesAsync(SomeRights.Agreed);
        desk.Options.Registry = "https://another-registry.example";
        Assert.Equal("AF2043", Refusal(() => desk.Open(file)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"iss":"https://registry.example"}""")]
    [InlineData("""{"iss":"https://registry.example","sub":"https://studio.example","ver":-1,"as_of":"2026-06-01T00:00:00Z","iat":1,"exp":2,"max_age":{"default":1},"base":{},"tip":{}}""")]
    [InlineData("""{"iss":"https://registry.example","sub":"https://studio.example","ver":1,"as_of":"yesterday","iat":1,"exp":2,"max_age":{"default":1},"base":{},"tip":{}}""")]
    [InlineData("""{"iss":"https://registry.example","sub":"https://studio.example","ver":1,"as_of":"2026-06-01T00:00:00Z","iat":1,"exp":999999999999999,"max_age":{"default":1},"base":{},"tip":{}}""")]
    [InlineData("""{"iss":"https://registry.example","sub":"https://studio.example","ver":1,"as_of":"2026-06-01T00:00:00Z","iat":1,"exp":2,"max_age":{"voice.clone":60},"base":{},"tip":{}}""")]
    [InlineData("""{"iss":"https://registry.example","sub":"https://studio.example","ver":1,"as_of":"2026-06-01T00:00:00Z","iat":1,"exp":2,"max_age":{"default":700000},"base":{},"tip":{}}""")]
    [InlineData("""{"iss":"https://registry.example","sub":"https://studio.example","ver":1,"as_of":"2026-06-01T00:00:00Z","iat":1,"exp":2,"max_age":{"default":1,"dance":1},"base":{},"tip":{}}""")]
    public async Task A_signed_head_that_does_not_say_what_it_must_is_refused_with_AF2041(string head)
    {
        using SnapshotDesk desk = new();
        byte[] body = ForgedSnapshot.BodyOf(await desk.WriteBytesAsync(SomeRights.Agreed));
        Assert.Equal("AF2041", Refusal(() => desk.Open(ForgedSnapshot.Sign(body, desk.Key, head: head))));
    }

    private static UseRequest Ask(Isrc recording) => new(recording, Uses.Remix, Territory.Parse("SE"));

    private static void AskAll(SnapshotDesk desk, byte[] file)
    {
        try
        {
            ConsentSnapshot snapshot = desk.Open(file);
            foreach (string code in new[] { "SEABC2600001", "SEABC2600002", "SEABC2600003", "SEABC2699999" })
            {
                UseRequest all = new(Isrc.Parse(code), SomeRights.AllUses, Territory.Worldwide) { ProcessingTerritory = Territory.Parse("SE") };
                snapshot.Decide(all, SomeRights.Now);
                snapshot.Explain(all with { Territory = Territory.Parse("US") }, SomeRights.Now);
                snapshot.FindListing(all.Recording);
            }
        }
        catch (ComplianceException refused)
        {
            Assert.Equal("AF2041", Assert.Single(refused.Findings).Code.ToString());
        }
    }

    private static string Refusal(Func<ConsentSnapshot> open) => Assert.Single(Assert.Throws<ComplianceException>(open).Findings).Code.ToString();
}
