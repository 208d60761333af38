using ArtistFirst.Signing;

namespace ArtistFirst.Storage.Tests;

/// <summary>The code in docs/guide/usage-ledger.md.</summary>
public sealed class UsageLedgerGuideTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Operator_signs_and_exports_and_a_payee_checks()
    {
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);
        await ledger.AppendAsync(Some.Authorized("remix job 1"));
        PrivateKey key = Some.Key;
        string folder = Path.Combine(_folder.Path, "public");

        #region snippet-ledger-operator
        CheckpointSigner signer = new("studio.example/usage", key);         // a PrivateKey, or your KMS behind ISigner
        SignedCheckpoint checkpoint = await ledger.SignCheckpointAsync(signer);
        await new UsageTileFolder(folder).WriteAsync(ledger.ReadAsync(), checkpoint);

        UsageEntry entry = (await ledger.FindAsync(OperationId.From("remix job 1")))[0];
        string proof = (await ledger.ProveAsync(entry, checkpoint)).ToText();
        string verifierKey = signer.Key.ToString();                         // give it out once, on a way that people trust
        #endregion snippet-ledger-operator

        #region snippet-ledger-payee
        CheckpointVerifier verifier = new(CheckpointKey.Parse(verifierKey));
        UsageProofVerdict verdict = UsageProof.Parse(proof).Verify(verifier);
        verdict.ThrowIfInvalid();                                           // AF4004, AF4006
        Console.WriteLine($"{verdict.Event!.Recording} is on record as entry {verdict.Sequence}.");
        #endregion snippet-ledger-payee

        Assert.Equal(Isrc.Parse("USPR37300012"), verdict.Event.Recording);
    }

    [Fact]
    public async Task What_a_person_asks_to_be_forgotten_is_erased()
    {
        await using var ledger = new SqliteUsageLedger(_folder.Ledger);
        UsageEvent usage = Some.Authorized();

        #region snippet-ledger-side-record
        UsageReceipt receipt = await ledger.AppendAsync(usage, UsageSideRecord.Of("listener 4711"u8));
        UsageEvent recorded = (await ledger.FindAsync(usage.OperationId))[0].Event;
        UsageSideRecord? record = await ledger.FindSideRecordAsync(recorded);
        await ledger.EraseSideRecordAsync(recorded);                        // the person asks to be forgotten
        #endregion snippet-ledger-side-record

        Assert.Equal(record!.Commitment, recorded.Commitment);
        Assert.Equal(receipt.EventHash, recorded.ComputeHash());
        Assert.Null(await ledger.FindSideRecordAsync(recorded));
    }
}
