using System.Text;
using ArtistFirst.Testing;

namespace ArtistFirst.Tests.Transparency;

public sealed class UsageProofTests
{
    private static readonly CheckpointSigner Signer = new("studio.example/usage", Some.Key("ledger"));
    private static readonly CheckpointVerifier Verifier = new(Signer.Key);

    [Fact]
    public async Task Proof_of_each_entry_holds_and_tells_the_event()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(300);
        SignedCheckpoint signed = await ledger.SignCheckpointAsync(Signer);
        foreach (UsageEntry entry in ledger.Entries)
        {
            UsageProof proof = UsageProof.Parse((await ledger.ProveAsync(entry, signed)).ToText());

            UsageProofVerdict verdict = proof.Verify(Verifier, entry.EventHash);

            Assert.True(verdict.IsValid);
            Assert.Equal((entry.Event, entry.Sequence), (verdict.Event, verdict.Sequence));
        }
    }

    [Fact]
    public async Task Proof_in_which_any_character_is_changed_is_refused()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(5);
        string text = (await ledger.ProveAsync(ledger.Entries[3], await ledger.SignCheckpointAsync(Signer))).ToText();

        for (int i = 0; i < text.Length; i++)
        {
            string changed = new StringBuilder(text) { [i] = text[i] == 'B' ? 'C' : 'B' }.ToString();
            Exception? refusal = Record.Exception(() => UsageProof.Parse(changed).Verify(Verifier).ThrowIfInvalid());
            Assert.True(refusal is UsageFormatException or ComplianceException { Code.Number: 4004 or 4006 }, $"{i}: {refusal}");
        }
    }

    [Fact]
    public async Task Proof_of_another_event_than_the_statement_says_is_refused_with_AF4006()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(5);
        UsageProof proof = await ledger.ProveAsync(ledger.Entries[3], await ledger.SignCheckpointAsync(Signer));

        Assert.Equal("AF4006", proof.Verify(Verifier, ledger.Entries[2].EventHash).Findings[0].Code.ToString());
    }

    [Fact]
    public async Task Entry_behind_the_checkpoint_is_the_callers_mistake()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(5);
        SignedCheckpoint signed = await ledger.SignCheckpointAsync(Signer);
        await ledger.AppendAsync(Some.Authorized("late"));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ledger.ProveAsync(ledger.Entries[5], signed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2sp.org/tlog-proof@v1\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra !!\nindex 0\n\nx\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AAAA\nindex -1\n\nx\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AAAA\nindex 01\n\nx\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AAAA\nindex \n\nx\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\nAAAA\n\nx\n")]
    public void What_is_no_proof_is_refused(string text) => Assert.Throws<UsageFormatException>(() => UsageProof.Parse(text));

    private static async Task<InMemoryUsageLedger> LedgerAsync(int entries)
    {
        var ledger = new InMemoryUsageLedger();
        for (int i = 0; i < entries; i++)
        {
            await ledger.AppendAsync(Some.Authorized($"job {i}"));
        }

        return ledger;
    }
}
