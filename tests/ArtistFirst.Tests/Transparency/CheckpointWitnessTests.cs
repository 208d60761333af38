using ArtistFirst.Testing;

namespace ArtistFirst.Tests.Transparency;

public sealed class CheckpointWitnessTests : IDisposable
{
    private static readonly CheckpointSigner Signer = new("studio.example/usage", Some.Key("ledger"));

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("artistfirst-witness-").FullName, "seen");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public async Task Ledger_that_grows_is_followed_also_after_a_restart()
    {
        var ledger = new InMemoryUsageLedger();
        for (int round = 0; round < 5; round++)
        {
            await AppendAsync(ledger, $"round {round}", 70);
            SignedCheckpoint signed = await ledger.SignCheckpointAsync(Signer);
            CheckpointWitness witness = await CheckpointWitness.LoadAsync(_file, new CheckpointVerifier(Signer.Key));

            CheckpointVerdict verdict = await witness.AcceptAsync(signed.Text, witness.Last is null ? [] : await ledger.ProveConsistencyAsync(witness.Last.Checkpoint.Size, signed));

            Assert.True(verdict.IsValid);
            Assert.Equal(70 * (round + 1), witness.Last!.Checkpoint.Size);
        }
    }

    [Fact]
    public async Task Ledger_that_was_rolled_back_is_refused_with_AF4005_and_what_was_seen_stays()
    {
        var ledger = new InMemoryUsageLedger();
        await AppendAsync(ledger, "first", 10);
        SignedCheckpoint early = await ledger.SignCheckpointAsync(Signer);
        await AppendAsync(ledger, "then", 10);
        SignedCheckpoint late = await ledger.SignCheckpointAsync(Signer);
        CheckpointWitness witness = CheckpointWitness.Of(new CheckpointVerifier(Signer.Key));
        await witness.AcceptAsync(late.Text, []);

        CheckpointVerdict verdict = await witness.AcceptAsync(early.Text, []);

        Assert.Equal("AF4005", verdict.Findings[0].Code.ToString());
        Assert.Equal(20, witness.Last!.Checkpoint.Size);
        Assert.True((await witness.AcceptAsync(late.Text, [])).IsValid);
    }

    [Fact]
    public async Task Ledger_with_other_entries_is_refused_with_AF4005_whatever_its_size()
    {
        var ledger = new InMemoryUsageLedger();
        var other = new InMemoryUsageLedger();
        await AppendAsync(ledger, "one", 10);
        await AppendAsync(other, "another", 10);
        CheckpointWitness witness = CheckpointWitness.Of(new CheckpointVerifier(Signer.Key));
        await witness.AcceptAsync((await ledger.SignCheckpointAsync(Signer)).Text, []);

        Assert.Equal("AF4005", (await witness.AcceptAsync((await other.SignCheckpointAsync(Signer)).Text, [])).Findings[0].Code.ToString());
        await AppendAsync(other, "more", 3);
        SignedCheckpoint grown = await other.SignCheckpointAsync(Signer);
        Assert.Equal("AF4005", (await witness.AcceptAsync(grown.Text, await other.ProveConsistencyAsync(10, grown))).Findings[0].Code.ToString());
    }

    private static async Task AppendAsync(InMemoryUsageLedger ledger, string name, int count)
    {
        for (int i = 0; i < count; i++)
        {
            await ledger.AppendAsync(Some.Authorized($"{name} {i}"));
        }
    }
}
