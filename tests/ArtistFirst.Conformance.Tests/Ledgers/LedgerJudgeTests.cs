using System.Text.Json;
using System.Text.Json.Nodes;
using ArtistFirst.Signing;
using ArtistFirst.Testing;

namespace ArtistFirst.Conformance;

/// <summary>A second verifier, written in another language from the format alone, agrees on proofs and exported tiles: what holds, what does not, and which numbers come out.</summary>
public sealed class LedgerJudgeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("artistfirst-judged-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(SignatureAlgorithm.ES256, 300)]
    [InlineData(SignatureAlgorithm.Ed25519, 1)]
    public async Task Tiles_and_proofs_hold_for_the_second_verifier(SignatureAlgorithm algorithm, int size)
    {
        ArtistFirst.Tests.Prerequisite.RequireLibsodium(algorithm.IsSupported());
        using PrivateKey key = PrivateKey.Generate(algorithm);
        (InMemoryUsageLedger ledger, SignedCheckpoint checkpoint, string verifierKey) = await ExportAsync(key, size);

        JsonElement tiles = await JudgeAsync("tiles", verifierKey, "folder", _folder);

        Assert.Equal(size, tiles.GetProperty("size").GetInt64());
        Assert.Equal(checkpoint.Checkpoint.Root.ToString(), tiles.GetProperty("root").GetString());
        Assert.Equal(checkpoint.Checkpoint.Chain.ToString(), tiles.GetProperty("chain").GetString());
        Assert.Equal(ledger.Entries.Select(entry => entry.Event.OperationId.ToString()), tiles.GetProperty("operations").EnumerateArray().Select(operation => operation.GetString()));
        foreach (UsageEntry entry in new[] { ledger.Entries[0], ledger.Entries[size / 2], ledger.Entries[^1] })
        {
            JsonElement proof = await JudgeAsync("proof", verifierKey, "text", (await ledger.ProveAsync(entry, checkpoint)).ToText());
            Assert.Equal(entry.EventHash.ToString(), proof.GetProperty("leaf").GetString());
            Assert.Equal(entry.Sequence, proof.GetProperty("index").GetInt64());
            Assert.Equal(entry.Event.OperationId.ToString(), proof.GetProperty("operation").GetString());
        }
    }

    [Fact]
    public async Task What_was_changed_is_refused_by_both()
    {
        using PrivateKey key = PrivateKey.Generate(SignatureAlgorithm.ES256);
        (InMemoryUsageLedger ledger, SignedCheckpoint checkpoint, string verifierKey) = await ExportAsync(key, 300);
        string proof = (await ledger.ProveAsync(ledger.Entries[7], checkpoint)).ToText();
        string moved = proof.Replace("\nindex 7\n", "\nindex 8\n", StringComparison.Ordinal);
        string bundle = Path.Combine(_folder, "tile", "entries", "001.p", "44");
        byte[] bytes = await File.ReadAllBytesAsync(bundle, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(bundle, bytes, TestContext.Current.CancellationToken);
        var verifier = new CheckpointVerifier(CheckpointKey.Parse(verifierKey));

        Assert.False(UsageProof.Parse(moved).Verify(verifier).IsValid);
        Assert.True((await JudgeAsync("proof", verifierKey, "text", moved)).TryGetProperty("refused", out _));
        Assert.False((await new UsageTileFolder(_folder).VerifyAsync(verifier, cancellationToken: TestContext.Current.CancellationToken)).IsIntact);
        Assert.Equal("entry 299", (await JudgeAsync("tiles", verifierKey, "folder", _folder)).GetProperty("refused").GetString());
    }

    private static async Task<JsonElement> JudgeAsync(string what, string key, string name, string value)
        => (await Judges.PythonAsync("ledger_judge.py", "cbor2", new JsonObject { ["do"] = what, ["key"] = key, [name] = value }.ToJsonString())).Answer();

    private async Task<(InMemoryUsageLedger Ledger, SignedCheckpoint Checkpoint, string VerifierKey)> ExportAsync(PrivateKey key, int size)
    {
        var ledger = new InMemoryUsageLedger();
        for (int i = 0; i < size; i++)
        {
            await ledger.AppendAsync(new UsageEvent
            {
                OperationId = OperationId.From($"job {i}"),
                Kind = UsageEventKind.Authorized,
                Recording = Isrc.Parse("USPR37300012"),
                Uses = Uses.Remix,
                Territory = Territory.Parse("SE"),
                ProcessingTerritory = Territory.Parse("IE"),
                Licensee = "https://studio.example",
                At = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
                LicenseId = "0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44",
                GrantIndex = i,
            });
        }

        var signer = new CheckpointSigner("studio.example/usage", key);
        SignedCheckpoint checkpoint = await ledger.SignCheckpointAsync(signer);
        await new UsageTileFolder(_folder).WriteAsync(ledger.ReadAsync(), checkpoint);
        return (ledger, checkpoint, signer.Key.ToString());
    }
}
