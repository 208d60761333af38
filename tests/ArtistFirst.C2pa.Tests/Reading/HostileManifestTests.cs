using System.Buffers.Binary;
using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

/// <summary>Whatever the bytes are, the answer is a report that nobody should believe.</summary>
public sealed class HostileManifestTests
{
    private static readonly ManifestReader Reader = new(SomeCertificates.Clock) { Signers = TrustList.FromPem(SomeCertificates.Development.ExportRootPem()) };

    public static TheoryData<string> Names => Stores.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_that_is_cut_off_anywhere_is_not_believed(string name)
    {
        byte[] file = await File.ReadAllBytesAsync(Vectors.Get($"c2pa/{name}"), TestContext.Current.CancellationToken);
        int step = Math.Max(1, file.Length / 100);
        for (int length = 0; length < file.Length; length += step)
        {
            await AssertNotBelievedAsync(file[..length], $"{name} cut off after {length}");
        }
    }

    [Fact]
    public async Task A_small_signed_file_is_not_believed_with_any_of_its_bytes_missing_at_the_end()
    {
        byte[] file = await SignedAsync();
        for (int length = 0; length < file.Length; length++)
        {
            await AssertNotBelievedAsync(file[..length], $"cut off after {length}");
        }
    }

    [Fact]
    public async Task A_store_of_random_bytes_is_not_believed()
    {
        var random = new Random(3);
        byte[] good = await SignedAsync();
        for (int i = 0; i < 2000; i++)
        {
            byte[] file = [.. good];
            int start = random.Next(file.Length);
            random.NextBytes(file.AsSpan(start, Math.Min(random.Next(1, 200), file.Length - start)));
            ValidationReport report = await Reader.ReadAsync(new MemoryStream(file), TestContext.Current.CancellationToken);
            Assert.True(!report.IsValid || file.AsSpan().SequenceEqual(good), $"{i}: {report}");
        }
    }

    [Fact]
    public async Task Superboxes_a_thousand_deep_are_refused()
    {
        byte[] inner = [];
        for (int i = 0; i < 1000; i++)
        {
            inner = [.. Box("jumb", [.. Box("jumd", [.. new byte[16], 3, (byte)'a', 0]), .. inner])];
        }

        await AssertNotBelievedAsync(Some.WaveWith(Some.Chunk("C2PA", inner)), "nested superboxes");
    }

    [Fact]
    public async Task A_manifest_that_declares_more_than_there_is_costs_nothing()
    {
        byte[] header = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(header, uint.MaxValue);
        "jumb"u8.CopyTo(header.AsSpan(4));
        await ReadOnceAsync(Some.WaveWith(Some.Chunk("C2PA", header)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        await ReadOnceAsync(Some.WaveWith(Some.Chunk("C2PA", header)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public async Task A_store_beyond_the_limit_is_refused_unread()
    {
        byte[] start = new byte[64];
        "RIFF"u8.CopyTo(start);
        BinaryPrimitives.WriteUInt32LittleEndian(start.AsSpan(4), 2_000_000_000);
        "WAVEC2PA"u8.CopyTo(start.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(start.AsSpan(16), 1_999_999_988);
        using var file = new HollowStream(start, 2_000_000_008);
        ValidationReport report = await Reader.ReadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(ValidationState.Invalid, report.State);
        Assert.InRange(file.BytesRead, 0, 100_000);
    }

    private static async Task<byte[]> SignedAsync()
    {
        var signed = new MemoryStream();
        await SomeDrafts.Embedder.EmbedAsync(new MemoryStream(Some.WaveWith()), signed, SomeDrafts.Draft(), TestContext.Current.CancellationToken);
        return signed.ToArray();
    }

    private static Task ReadOnceAsync(byte[] file) => AssertNotBelievedAsync(file, "a lie about its size");

    private static async Task AssertNotBelievedAsync(byte[] file, string what)
    {
        ValidationReport report = await Reader.ReadAsync(new MemoryStream(file), TestContext.Current.CancellationToken);
        Assert.False(report.IsValid, $"{what}: {report}");
    }

    private static byte[] Box(string type, byte[] content) => Some.Box(type, content);
}
