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

    /// <summary>The fork begins in a tile that is not full, and so may be written over; the new ledger is longer, so its tile is another file.</summary>
    [Theory]
    [InlineData(100, 40, 200)]
    [InlineData(300, 270, 301)]
    [InlineData(300, 299, 700)]
    [InlineData(300, 299, 300)]
    public async Task Forked_history_does_not_take_the_place_of_a_signed_checkpoint_AF4005(int size, int fork, int longer)
    {
        SignedCheckpoint there = await ExportAsync(size);
        var forked = new InMemoryUsageLedger();
        for (int i = 0; i < longer; i++)
        {
            await forked.AppendAsync(i < fork ? _ledger.Entries[i].Event : Some.Authorized($"fork {i}"));
        }

        SignedCheckpoint signed = await forked.SignCheckpointAsync(Signer);
        ComplianceException refusal = await Assert.ThrowsAsync<ComplianceException>(() => _tiles.WriteAsync(forked.ReadAsync(), signed));

        Assert.Equal("AF4005", refusal.Code.ToString());
        Assert.Equal(there.Text, (await _tiles.ReadCheckpointAsync(Verifier)).Text);
        Assert.Equal(_ledger.Entries, await _tiles.ReadAsync(Verifier).ToArrayAsync());
    }

    /// <summary>Every file, at every level, full or begun: the finding names the first entry that is concerned.</summary>
    [Theory]
    [InlineData("tile/0/001", 33, "entry 257 ")]
    [InlineData("tile/0/002.p/88", 64, "entry 514 ")]
    [InlineData("tile/1/000.p/2", 33, "entries 256 to 511")]
    [InlineData("tile/entries/001", -1, "entry 511 ")]
    [InlineData("tile/entries/002.p/88", -1, "entry 599 ")]
    [InlineData("recorded/001", 6, "first 600 entries")]
    [InlineData("recorded/002.p/88", 6, "first 600 entries")]
    public async Task Changed_byte_of_any_file_is_found_and_its_entry_named(string name, int place, string named)
    {
        await ExportAsync(600);
        Assert.True((await _tiles.VerifyAsync(Verifier)).IsIntact);
        string file = Path.Combine(_folder, name);
        byte[] bytes = await File.ReadAllBytesAsync(file);
        bytes[place < 0 ? bytes.Length - 1 : place] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        Assert.Contains(named, (await _tiles.VerifyAsync(Verifier)).Findings[0].Message, StringComparison.Ordinal);
        UsageAudit both = await _ledger.VerifyAsync(Verifier, _tiles);
        Assert.False(both.IsIntact);
    }

    [Theory]
    [InlineData("tile/0/001", "entry 256 ")]
    [InlineData("tile/1/000.p/2", "entry 0 ")]
    [InlineData("tile/entries/001", "entry 256 ")]
    [InlineData("recorded/002.p/88", "entry 512 ")]
    public async Task File_that_is_missing_or_cut_off_is_a_finding_that_names_its_first_entry(string name, string named)
    {
        await ExportAsync(600);
        string file = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..^1]);
        Assert.Contains(named, (await _tiles.VerifyAsync(Verifier)).Findings[0].Message, StringComparison.Ordinal);
        File.Delete(file);

        Assert.Contains(named, (await _tiles.VerifyAsync(Verifier)).Findings[0].Message, StringComparison.Ordinal);
        Assert.False((await _ledger.VerifyAsync(Verifier, _tiles)).IsIntact);
    }

    [Fact]
    public async Task Folder_of_other_hashes_is_told_by_its_first_entries()
    {
        await ExportAsync(2048);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(_folder, "tile/0")))
        {
            await File.WriteAllBytesAsync(file, new byte[256 * Sha256Hash.Length]);
        }

        UsageAudit audit = await _tiles.VerifyAsync(Verifier);

        Assert.Contains("entry 0 ", audit.Findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(1024, audit.Findings.Count);
    }

    /// <summary>Whoever writes a ledger anew removes the checkpoints with it; the one that somebody kept is not his to remove.</summary>
    [Fact]
    public async Task Checkpoint_that_was_kept_elsewhere_finds_a_ledger_that_was_rolled_back_or_written_anew_AF4005()
    {
        SignedCheckpoint kept = await ExportAsync(300);
        UsageEvidence evidence = new() { Verifier = Verifier, Checkpoints = [kept.Text] };
        await ExportAsync(10);
        Assert.True((await _tiles.VerifyAsync(evidence)).IsIntact);
        Assert.True((await _ledger.VerifyAsync(evidence)).IsIntact);
        foreach (int size in new[] { 299, 320 })
        {
            var anew = new InMemoryUsageLedger();
            for (int i = 0; i < size; i++)
            {
                await anew.AppendAsync(i == 298 ? Some.Authorized("changed") : _ledger.Entries[int.Min(i, 309)].Event with { OperationId = OperationId.From($"{i}") });
            }

            var tiles = new UsageTileFolder(Path.Combine(_folder, $"anew {size}"));
            await tiles.WriteAsync(anew.ReadAsync(), await anew.SignCheckpointAsync(Signer));
            Assert.Equal("AF4005", Assert.Single((await anew.VerifyAsync(evidence)).Findings).Code.ToString());
            Assert.Equal("AF4005", Assert.Single((await tiles.VerifyAsync(evidence)).Findings).Code.ToString());
            Assert.True((await anew.VerifyAsync(Verifier)).IsIntact);
        }

        string forged = kept.Text[..^8] + "AAAAAA=\n";
        Assert.Equal("AF4004", (await _ledger.VerifyAsync(evidence with { Checkpoints = [forged] })).Findings[0].Code.ToString());
        await Assert.ThrowsAsync<ArgumentException>(() => _ledger.VerifyAsync(new UsageEvidence { Checkpoints = [kept.Text] }));
        Assert.False((await _ledger.VerifyAsync()).AreSignaturesChecked);
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
