using System.Text;
using ArtistFirst.Signing;
using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

/// <summary>A payee with a statement, the proofs beside it and the ledger's public key needs nobody else.</summary>
public sealed class StatementProofsTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("statement-proofs-").FullName;
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);

    private CheckpointVerifier Verifier => new(new CheckpointKey(SomePeriod.Origin, _key.PublicKey));

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_path, recursive: true);
    }

    [Fact]
    public async Task Every_line_from_the_ledger_is_proved_by_the_files_beside_its_statement()
    {
        InMemoryUsageLedger ledger = await LedgerAsync([.. SomePeriod.Uses()]);
        SettlementRun run = await SettleAsync(ledger);
        WrittenPeriod written = await new SettlementFolder(_path).WriteAsync(run, new StatementProofs(ledger, await SignAsync(ledger)));
        Assert.Equal(0, written.OtherEntries);
        int proved = 0;
        foreach (PayeeAccount payee in run.Settlement.Payees)
        {
            string place = Path.Combine(written.Folder, "statements", StatementFiles.PlaceOf(payee.Party));
            StatementCheck statement = StatementCheck.Parse(await File.ReadAllBytesAsync(Path.Combine(place, "statement.json")));
            HashSet<int> lines = [];
            foreach (string file in Directory.GetFiles(Path.Combine(place, "proofs")))
            {
                UsageProofVerdict verdict = UsageProof.Parse(await File.ReadAllTextAsync(file)).Verify(Verifier);
                StatementCheckAnswer answer = statement.Judge(verdict);
                Assert.True(answer.IsProved, string.Join('\n', answer.Findings));
                Assert.Contains(answer.Lines, line => Path.GetFileName(file).StartsWith($"{line.Number}-{verdict.Sequence}.", StringComparison.Ordinal));
                lines.UnionWith(answer.Lines.Select(static line => line.Number));
                proved++;
            }

            Assert.Equal(statement.Lines.Where(static line => line.Entries is not null).Select(static line => line.Number), lines.Order());
        }

        Assert.Equal(written.ProvedEntries, proved);
        Assert.Equal((await SignAsync(ledger)).Checkpoint.Root, Verifier.Verify(await File.ReadAllTextAsync(Path.Combine(written.Folder, "checkpoint"))).Checkpoint!.Checkpoint.Root);
    }

    [Fact]
    public async Task More_entries_than_asked_for_are_counted_and_proved_whenever_somebody_asks()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b"), Whole("c"));
        SettlementRun run = await SettleAsync(ledger);
        SignedCheckpoint checkpoint = await SignAsync(ledger);
        WrittenPeriod written = await new SettlementFolder(_path).WriteAsync(run, new StatementProofs(ledger, checkpoint) { MostPerLine = 1 });
        Assert.Equal((3L, 6L), (written.ProvedEntries, written.OtherEntries));
        UsageProof last = Assert.Single(await ledger.ProveAllAsync([2], checkpoint).ToListAsync());
        Assert.True(StatementCheck.Parse(StatementText.ToJson(run.StatementOf(Writer))).Judge(last.Verify(Verifier)).IsProved);
    }

    [Fact]
    public async Task Proofs_from_exported_tiles_are_those_from_the_ledger()
    {
        InMemoryUsageLedger ledger = await LedgerAsync([.. Enumerable.Range(0, 300).Select(static i => Whole($"job {i}"))]);
        SignedCheckpoint checkpoint = await SignAsync(ledger);
        UsageTileFolder tiles = new(Path.Combine(_path, "tiles"));
        await tiles.WriteAsync(ledger.ReadAsync(), checkpoint);
        long[] positions = [299, 0, 256, 7, 7];
        List<UsageProof> own = await ledger.ProveAllAsync(positions, checkpoint).ToListAsync(), exported = await tiles.ProveAllAsync(positions, Verifier, checkpoint).ToListAsync();
        Assert.Equal([0, 7, 256, 299], own.Select(static proof => proof.Sequence));
        Assert.Equal(own.Select(static proof => proof.ToText()), exported.Select(static proof => proof.ToText()));
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.ProveAllAsync([300], checkpoint));
    }

    [Fact]
    public async Task A_good_proof_of_another_use_than_the_line_tells_is_refused_with_AF4040()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b", Other), Authorized("c", Unknown), Whole("c"));
        SettlementRun run = await SettleAsync(ledger);
        List<UsageProof> proofs = await ledger.ProveAllAsync([0, 1, 2], await SignAsync(ledger)).ToListAsync();
        byte[] statement = StatementText.ToJson(run.StatementOf(Writer));
        Assert.True(StatementCheck.Parse(statement).Judge(proofs[0].Verify(Verifier)).IsProved);
        AssertRefused("No line names that position", statement, proofs[2]);
        foreach ((string from, string to) in new[] { ($"\"recording\": \"{Song}\"", $"\"recording\": \"{Unknown}\""), ("\"territory\": \"SE\"", "\"territory\": \"NO\""), ("\"month\": \"2026-11\"", "\"month\": \"2026-10\""), ("studio@3", "studio@4"), ("license-1", "license-2"), ("\"uses\": \"transform.remix\"", "\"uses\": \"voice.render\"") })
        {
            string changed = Encoding.UTF8.GetString(statement).Replace(from, to, StringComparison.Ordinal);
            Assert.NotEqual(changed, Encoding.UTF8.GetString(statement));
            AssertRefused("Line 1 is for the", Utf8(changed), proofs[0]);
        }

        AssertRefused("another one", Utf8(Encoding.UTF8.GetString(statement).Replace(run.Settlement.Ledger.ChainHash, new string('0', 64), StringComparison.Ordinal)), proofs[0]);
        UsageProofVerdict stranger = proofs[0].Verify(new CheckpointVerifier(new CheckpointKey("other.example", _key.PublicKey)));
        Assert.Equal("AF4004", StatementCheck.Parse(statement).Judge(stranger).Findings[0].Code.ToString());
    }

    [Theory]
    [InlineData("pro-rata")]
    [InlineData("attribution")]
    [InlineData("equal-per-work")]
    [InlineData("flat-fee")]
    public async Task Statements_as_they_are_written_do_not_contradict_themselves(string strategy)
    {
        InMemoryUsageLedger ledger = await LedgerAsync([.. SomePeriod.Uses(count: 60)]);
        string terms = string.Equals(strategy, "flat-fee", StringComparison.Ordinal) ? "\"flatFee\": \"0.033\"" : "\"rate\": \"33.34\"";
        SettlementRun run = await ledger.SettleAsync(Inputs(Card($""" "uses": ["transform.remix"], "strategy": "{strategy}", {terms} """)));
        Assert.All(run.Settlement.Payees, payee => Assert.Empty(StatementCheck.Parse(StatementText.ToJson(run.StatementOf(payee.Party))).FindContradictions()));
    }

    /// <summary>What somebody with a text editor might try: more, from elsewhere, for another side; each is found without the ledger.</summary>
    [Fact]
    public async Task A_line_or_an_account_that_was_changed_contradicts_the_rest_AF4045()
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Whole("a"), Whole("b", Other), Whole("c"));
        SettlementRun run = await SettleAsync(ledger);
        string statement = Encoding.UTF8.GetString(StatementText.ToJson(run.StatementOf(Writer)));
        StatementLine first = run.StatementOf(Writer).Lines[0];
        (string From, string To)[] changes =
        [
            ("\"count\": 2", "\"count\": 3"),
            ("\"entries\": \"0 2\"", "\"entries\": \"0\""),
            ("\"entries\": \"0 2\"", "\"entries\": \"2 0\""),
            ("\"entries\": \"0 2\"", "\"entries\": \"0 9\""),
            ("\"side\": \"work\"", "\"side\": \"voice\""),
            ("\"share\": \"1/2\"", "\"share\": \"1/4\""),
            ("\"share\": \"1/2\"", "\"share\": \"3/2\""),
            ("\"weight\": \"2.000000000\"", "\"weight\": \"1.000000000\""),
            ($"\"exact\": \"{first.Exact}\"", "\"exact\": \"999999\""),
            ($"\"amount\": \"{first.Amount}\"", "\"amount\": \"99.00000000\""),
            ("\"pool\": \"output\"", "\"pool\": \"training\""),
            ($"\"earned\": \"{run.Settlement.FindPayee(Writer)!.Earned}\"", "\"earned\": \"0.01 EUR\""),
            ($"\"paid\": \"{run.Settlement.FindPayee(Writer)!.Paid}\"", "\"paid\": \"0.01 EUR\""),
        ];
        Assert.Empty(StatementCheck.Parse(Utf8(statement)).FindContradictions());
        foreach ((string from, string to) in changes)
        {
            Assert.Contains(from, statement, StringComparison.Ordinal);
            int place = statement.LastIndexOf(from, StringComparison.Ordinal);
            IReadOnlyList<Finding> findings = StatementCheck.Parse(Utf8(statement[..place] + to + statement[(place + from.Length)..])).FindContradictions();
            Assert.True(findings.Count > 0, to);
            Assert.All(findings, static finding => Assert.Equal("AF4045", finding.Code.ToString()));
        }
    }

    private void AssertRefused(string reason, byte[] statement, UsageProof proof)
    {
        ComplianceException refusal = Assert.Throws<ComplianceException>(() => StatementCheck.Parse(statement).Judge(proof.Verify(Verifier)).ThrowIfNotProved());
        Assert.Equal("AF4040", refusal.Code.ToString());
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private async Task<SettlementRun> SettleAsync(InMemoryUsageLedger ledger) => await new Settler(ledger).SettleAsync(Inputs(), await SignAsync(ledger));

    private Task<SignedCheckpoint> SignAsync(InMemoryUsageLedger ledger) => ledger.SignCheckpointAsync(new CheckpointSigner(SomePeriod.Origin, _key));
}
