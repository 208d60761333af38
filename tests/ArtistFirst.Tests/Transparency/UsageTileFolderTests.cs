using ArtistFirst.Testing;

namespace ArtistFirst.Tests.Transparency;

public sealed class UsageTileFolderTests : IDisposable
{
    private static readonly CheckpointSigner Signer = new("studio.example/usage", Some.Key("ledger"));
    private static readonly CheckpointVerifier Verifier = new(Signer.Key);

    private readonly string _folder = Directory.CreateTempSubdirectory("artistfirst-tiles-").FullName;
    private readonly InMemoryUsageLedger _ledger = new();
    private readonly UsageTileFolder _tiles;

    public UsageTileFolderTests()
    {
        _tiles = new UsageTileFolder(_folder);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Entries_read_from_the_files_are_those_of_the_ledger_at_each_size()
    {
        foreach (int more in new[] { 0, 1, 255, 1, 300, 211 })
        {
            SignedCheckpoint signed = await ExportAsync(more);

            Assert.Equal(_ledger.Entries, await _tiles.ReadAsync(Verifier).ToArrayAsync());
            Assert.Equal(signed.Text, (await _tiles.ReadCheckpointAsync(Verifier)).Text);
        }

        Assert.True(File.Exists(Path.Combine(_folder, "tile/0/002")));
        Assert.True(File.Exists(Path.Combine(_folder, "tile/1/000.p/3")));
        Assert.Equal(256 * Sha256Hash.Length, new FileInfo(Path.Combine(_folder, "tile/0/000")).Length);
        Assert.False(Directory.Exists(Path.Combine(_folder, "tile/0/000.p")));
    }

    [Fact]
    public async Task Witness_follows_the_files_alone()
    {
        CheckpointWitness witness = CheckpointWitness.Of(Verifier);
        await witness.AcceptAsync((await ExportAsync(300)).Text, []);
        SignedCheckpoint grown = await ExportAsync(500);

        Assert.True((await witness.AcceptAsync(grown.Text, await _tiles.ProveConsistencyAsync(300, grown))).IsValid);
    }

    [Fact]
    public async Task Bundle_with_a_changed_byte_names_the_entry_with_AF4003()
    {
        await ExportAsync(300);
        string bundle = Path.Combine(_folder, "tile/entries/001.p/44");
        byte[] bytes = await File.ReadAllBytesAsync(bundle);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(bundle, bytes);

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () => await _tiles.ReadAsync(Verifier).CountAsync());

        Assert.Equal("AF4003", refusal.Code.ToString());
        Assert.Contains("entry 299 ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tile/0/000", "AF4005")]
    [InlineData("recorded/000", "AF4003")]
    [InlineData("checkpoint", "AF4004")]
    public async Task File_with_a_changed_byte_is_refused(string name, string code)
    {
        await ExportAsync(300);
        byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(_folder, name));
        bytes[23] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(_folder, name), bytes);

        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(async () => await _tiles.ReadAsync(Verifier).CountAsync());

        Assert.Equal(code, refusal.Code.ToString());
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/entries/000")]
    [InlineData("recorded/000")]
    [InlineData("checkpoint")]
    public async Task File_that_is_missing_or_empty_is_told(string name)
    {
        await ExportAsync(300);
        await File.WriteAllBytesAsync(Path.Combine(_folder, name), []);
        await Assert.ThrowsAnyAsync<Exception>(async () => await _tiles.ReadAsync(Verifier).CountAsync());
        File.Delete(Path.Combine(_folder, name));

        await Assert.ThrowsAsync<UsageFormatException>(async () => await _tiles.ReadAsync(Verifier).CountAsync());
    }

    [Fact]
    public async Task Another_ledger_does_not_take_the_place_of_the_exported_one()
    {
        await ExportAsync(300);
        var other = new InMemoryUsageLedger();
        for (int i = 0; i < 300; i++)
        {
            await other.AppendAsync(Some.Authorized($"other {i}"));
        }

        SignedCheckpoint signed = await other.SignCheckpointAsync(Signer);
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => _tiles.WriteAsync(other.ReadAsync(), signed));

        Assert.Equal("AF4005", refusal.Code.ToString());
        Assert.Equal(300, await _tiles.ReadAsync(Verifier).CountAsync());
    }

    [Fact]
    public async Task Older_state_does_not_take_the_place_of_a_newer_one()
    {
        await _ledger.AppendAsync(Some.Authorized("first"));
        SignedCheckpoint early = await _ledger.SignCheckpointAsync(Signer);
        await ExportAsync(5);

        Assert.Equal("AF4005", (await Assert.ThrowsAsync<ComplianceException>(() => _tiles.WriteAsync(_ledger.ReadAsync(), early))).Code.ToString());
    }

    private async Task<SignedCheckpoint> ExportAsync(int more)
    {
        for (int i = 0; i < more; i++)
        {
            await _ledger.AppendAsync(Some.Authorized($"job {more} {i} {Guid.CreateVersion7()}"));
        }

        SignedCheckpoint signed = await _ledger.SignCheckpointAsync(Signer);
        await _tiles.WriteAsync(_ledger.ReadAsync(), signed);
        return signed;
    }
}
