using System.Text.Json;

namespace ArtistFirst.Signing.Tests;

public sealed class PrivateKeyTests
{
    private static readonly JsonSerializerOptions Everything = new() { IncludeFields = true, WriteIndented = true };

    public static TheoryData<SignatureAlgorithm> Algorithms => Some.Algorithms;

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task What_a_key_signs_its_public_key_verifies(SignatureAlgorithm algorithm)
    {
        Some.Require(algorithm);
        using var key = PrivateKey.Generate(algorithm);
        using var other = PrivateKey.Generate(algorithm);

        byte[] signature = await key.SignAsync(Some.Data, Some.Token);

        Assert.Equal(64, signature.Length);
        Assert.True(key.PublicKey.Verify(Some.Data, signature));
        Assert.False(other.PublicKey.Verify(Some.Data, signature));
        Assert.False(key.PublicKey.Verify(Some.Data.AsSpan(1), signature));
        Assert.NotEqual(key.PublicKey, other.PublicKey);
        Assert.NotEqual(key.PublicKey.KeyId, other.PublicKey.KeyId);
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task Nothing_at_all_can_be_signed(SignatureAlgorithm algorithm)
    {
        using PrivateKey key = Some.Key(algorithm);

        byte[] signature = await key.SignAsync(ReadOnlyMemory<byte>.Empty, Some.Token);

        Assert.True(key.PublicKey.Verify([], signature));
        Assert.False(key.PublicKey.Verify([0], signature));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task A_signature_with_one_bit_changed_does_not_verify(SignatureAlgorithm algorithm)
    {
        using PrivateKey key = Some.Key(algorithm);
        byte[] signature = await key.SignAsync(Some.Data, Some.Token);
        for (int bit = 0; bit < signature.Length * 8; bit++)
        {
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(key.PublicKey.Verify(Some.Data, signature));
            signature[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.True(key.PublicKey.Verify(Some.Data, signature));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task A_signature_of_another_length_does_not_verify(SignatureAlgorithm algorithm)
    {
        using PrivateKey key = Some.Key(algorithm);
        byte[] signature = [.. await key.SignAsync(Some.Data, Some.Token), 0];

        Assert.True(key.PublicKey.Verify(Some.Data, signature.AsSpan(0, 64)));
        Assert.All(Enumerable.Range(0, 66).Where(length => length != 64), length =>
            Assert.False(key.PublicKey.Verify(Some.Data, length == 66 ? [.. signature, 0] : signature.AsSpan(0, Math.Min(length, 65)))));
    }

    [Theory]
    [InlineData(0x00, 0x00)]
    [InlineData(0x00, 0x01)]
    [InlineData(0x01, 0x00)]
    [InlineData(0xFF, 0xFF)]
    public void Zero_and_too_large_numbers_never_verify(byte r, byte s)
    {
        using PrivateKey key = Some.Key(SignatureAlgorithm.ES256);
        byte[] signature = [.. Enumerable.Repeat(r, 32), .. Enumerable.Repeat(s, 32)];

        Assert.False(key.PublicKey.Verify(Some.Data, signature));
    }

    [Fact]
    public async Task A_cancelled_signature_is_not_made()
    {
        using PrivateKey key = Some.Key(SignatureAlgorithm.ES256);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await key.SignAsync(Some.Data, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData(SignatureAlgorithm.None)]
    [InlineData((SignatureAlgorithm)77)]
    public void What_is_no_algorithm_makes_no_key(SignatureAlgorithm algorithm)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PrivateKey.Generate(algorithm));
        Assert.Throws<ArgumentOutOfRangeException>(() => algorithm.ToJoseName());
        Assert.False(algorithm.IsSupported());
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task A_disposed_key_does_nothing_more(SignatureAlgorithm algorithm)
    {
        PrivateKey key = Some.Key(algorithm);
        await key.SignAsync(Some.Data, Some.Token);
        key.Dispose();
        key.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await key.SignAsync(Some.Data, Some.Token));
        Assert.Throws<ObjectDisposedException>(key.ExportJwk);
        Assert.Throws<ObjectDisposedException>(key.ExportPem);
        Assert.Throws<ObjectDisposedException>(() => key.ExportEncryptedPem("password"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => key.SaveAsync(Path.Combine(Path.GetTempPath(), "never.pem"), null, Some.Token));
        Assert.Equal(43, key.PublicKey.KeyId.Length);
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task Signing_while_another_thread_disposes_gives_a_good_signature_or_says_so(SignatureAlgorithm algorithm)
    {
        for (int round = 0; round < 50; round++)
        {
            PrivateKey key = Some.Key(algorithm);
            using var start = new Barrier(3);
            Task[] tasks = [.. Enumerable.Range(0, 3).Select(thread => Task.Run(() => RaceAsync(key, start, disposes: thread == 0), Some.Token))];
            await Task.WhenAll(tasks);
        }
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task One_key_serves_many_threads(SignatureAlgorithm algorithm)
    {
        using PrivateKey key = Some.Key(algorithm);
        await Parallel.ForAsync(0, 200, Some.Token, async (i, token) =>
        {
            byte[] data = BitConverter.GetBytes(i);
            byte[] signature = await key.SignAsync(data, token);
            Assert.True(key.PublicKey.Verify(data, signature));
            Assert.False(key.PublicKey.Verify(Some.Data, signature));
        });
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Nothing_prints_the_secret(SignatureAlgorithm algorithm)
    {
        using PrivateKey key = Some.Key(algorithm);
        using JsonDocument document = JsonDocument.Parse(key.ExportJwk());
        string secret = document.RootElement.GetProperty("d").GetString()!;
        byte[] bytes = new byte[32];
        Assert.True(StrictBase64Url.TryDecode(secret, bytes, out _));

        string printed = $"{key} {key.PublicKey} {JsonSerializer.Serialize(key, Everything)} {JsonSerializer.Serialize<ISigner>(key, Everything)}";

        Assert.StartsWith($"PrivateKey {algorithm} {key.PublicKey.KeyId} PublicKey {algorithm} {key.PublicKey.KeyId}", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(bytes)[..40], printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(bytes), printed, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task Verifying_allocates_nothing(SignatureAlgorithm algorithm)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The base class library allocates in its ECDSA calls on other systems.");
        using PrivateKey key = Some.Key(algorithm);
        byte[] signature = await key.SignAsync(Some.Data, Some.Token);

        Assert.True(key.PublicKey.Verify(Some.Data, signature));
        Assert.Equal(0, AllocatedByVerifying(key.PublicKey, signature));
    }

    // What a thread needs once, or the runtime while it compiles anew, is not what a call allocates: that would be there in each round.
    private static long AllocatedByVerifying(PublicKey key, byte[] signature) => Enumerable.Range(0, 5).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            key.Verify(Some.Data, signature);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    private static async Task RaceAsync(PrivateKey key, Barrier start, bool disposes)
    {
        start.SignalAndWait(Some.Token);
        if (disposes)
        {
            key.Dispose();
            return;
        }

        try
        {
            for (int i = 0; i < 5; i++)
            {
                byte[] signature = await key.SignAsync(Some.Data, Some.Token);
                Assert.True(key.PublicKey.Verify(Some.Data, signature));
            }
        }
        catch (ObjectDisposedException exception)
        {
            Assert.Contains("private key was disposed of", exception.Message, StringComparison.Ordinal);
        }
    }
}
