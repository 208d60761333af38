using System.Buffers.Binary;
using ArtistFirst.Testing;

namespace ArtistFirst.Storage.Tests;

/// <summary>What every supplied ledger does, whatever it is made of.</summary>
public abstract class UsageLedgerContract
{
    protected static readonly CheckpointSigner Signer = new("studio.example/usage", Some.Key);
    protected static readonly CheckpointVerifier Verifier = new(Signer.Key);

    protected FakeTimeProvider Time { get; } = new(Some.Now);

    protected abstract ProvableUsageLedger Ledger { get; }

    protected IAsyncEnumerable<UsageEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default) => Ledger.ReadAsync(from, cancellationToken);

    [Fact]
    public async Task First_event_is_created_at_position_0_with_its_hash_and_the_ledgers_instant()
    {
        UsageEvent usage = Some.Authorized();

        UsageReceipt receipt = await Ledger.AppendAsync(usage);

        Assert.Equal(new UsageReceipt(UsageReceiptOutcome.Created, 0, Some.Now, usage.ComputeHash()), receipt);
    }

    [Fact]
    public async Task Asking_whether_it_is_writable_records_nothing()
    {
        await Ledger.EnsureWritableAsync();
        await Ledger.AppendAsync(Some.Authorized());
        await Ledger.EnsureWritableAsync();

        Assert.Equal(1, await ReadAsync().CountAsync());
    }

    [Fact]
    public async Task Retry_gets_the_first_receipt_and_writes_nothing()
    {
        UsageReceipt first = await Ledger.AppendAsync(Some.Authorized());
        await Ledger.AppendAsync(Some.Authorized("job 2"));
        Time.Advance(TimeSpan.FromDays(4_000));

        UsageReceipt second = await Ledger.AppendAsync(Some.Authorized() with { At = Time.GetUtcNow(), LicenseId = "a-renewed-license-02", ConsentVersion = string.Empty });

        Assert.Equal(first with { Outcome = UsageReceiptOutcome.Exists }, second);
        Assert.Equal(2, await ReadAsync().CountAsync());
    }

    [Fact]
    public async Task Many_at_once_are_recorded_in_their_order_and_answered_one_by_one()
    {
        await Ledger.AppendAsync(Some.Authorized("job 0"));
        await Ledger.AppendAsync(Some.Authorized("job 1"));
        UsageEvent[] many = [Some.Authorized("job 2"), Some.Authorized("job 0") with { Uses = Uses.Cover }, Some.Authorized("job 3"), Some.Authorized("job 1"), Some.Authorized("job 3")];

        IReadOnlyList<UsageReceipt> receipts = await Ledger.AppendAllAsync(many);

        Assert.Equal([(UsageReceiptOutcome.Created, 2), (UsageReceiptOutcome.Conflict, 0), (UsageReceiptOutcome.Created, 3), (UsageReceiptOutcome.Exists, 1), (UsageReceiptOutcome.Exists, 3)], receipts.Select(receipt => (receipt.Outcome, receipt.Sequence)));
        Assert.Equal([many[0], many[2]], await ReadAsync(2).Select(entry => entry.Event).ToArrayAsync());
        Assert.All(await Ledger.AppendAllAsync([many[0], many[2]]), receipt => Assert.Equal(UsageReceiptOutcome.Exists, receipt.Outcome));
        Assert.Equal(4, (await Ledger.AppendAsync(Some.Authorized("job 4"))).Sequence);
    }

    [Fact]
    public async Task As_many_as_one_commit_takes_are_recorded_at_once()
    {
        UsageEvent[] most = [.. Enumerable.Range(0, ProvableUsageLedger.MostAtOnce).Select(i => Some.Authorized($"job {i}"))];
        await Assert.ThrowsAsync<ArgumentException>(async () => await Ledger.AppendAllAsync([.. most, Some.Authorized("one more")]));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Ledger.AppendAllAsync([most[0], most[1] with { Recording = default }]));
        UsageEvent[] wrong = [.. most.Select((usage, i) => i is 70 or 900 ? usage with { LicenseId = $"é {i}" } : usage)];
        ArgumentException first = await Assert.ThrowsAsync<ArgumentException>(async () => await Ledger.AppendAllAsync(wrong));
        Assert.Equal(Assert.Throws<ArgumentException>(() => EncodedUsage.Of(wrong[70])).Message, first.Message);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Ledger.AppendAllAsync(most, new CancellationToken(canceled: true)));
        Assert.Empty(await Ledger.AppendAllAsync([]));
        Assert.Empty(await ReadAsync().ToArrayAsync());

        Task<IReadOnlyList<UsageReceipt>>[] both = [Ledger.AppendAllAsync(most).AsTask(), Ledger.AppendAllAsync([.. most.Reverse()]).AsTask()];
        IReadOnlyList<UsageReceipt>[] receipts = await Task.WhenAll(both);

        Assert.Equal(most.Length, receipts.Sum(list => list.Count(receipt => receipt.Outcome == UsageReceiptOutcome.Created)));
        Assert.Equal(most.Length, await ReadAsync().CountAsync());
    }

    [Fact]
    public async Task Another_use_under_the_same_operation_and_kind_is_a_conflict_and_writes_nothing()
    {
        UsageReceipt first = await Ledger.AppendAsync(Some.Authorized());

        UsageReceipt second = await Ledger.AppendAsync(Some.Authorized() with { Uses = Uses.Cover });

        Assert.Equal(first with { Outcome = UsageReceiptOutcome.Conflict }, second);
        Assert.Equal(Some.Authorized(), (await ReadAsync().SingleAsync()).Event);
    }

    [Fact]
    public async Task Each_kind_of_an_operation_is_recorded_once()
    {
        UsageEvent authorized = Some.Authorized();
        UsageEvent delivered = authorized.Deliver(Some.Delivery(), Some.Now);
        UsageEvent[] kinds =
        [
            authorized,
            authorized.Start(Some.Now),
            delivered,
            authorized.Fail(UsageFailure.Faulted, Some.Now),
            delivered.Correct(new UsageCorrection { Reason = UsageCorrectionReason.Withdrawn }, Some.Now),
        ];

        foreach (UsageEvent usage in kinds)
        {
            Assert.Equal(UsageReceiptOutcome.Created, (await Ledger.AppendAsync(usage)).Outcome);
            Assert.Equal(UsageReceiptOutcome.Exists, (await Ledger.AppendAsync(usage)).Outcome);
        }

        Assert.Equal(kinds, await ReadAsync().Select(entry => entry.Event).ToArrayAsync());
    }

    [Fact]
    public async Task Entries_are_chained_from_the_first_to_the_last()
    {
        for (int i = 0; i < 3; i++)
        {
            Time.Advance(TimeSpan.FromMilliseconds(1.5));
            await Ledger.AppendAsync(Some.Authorized($"job {i}"));
        }

        Sha256Hash chain = default;
        await foreach (UsageEntry entry in ReadAsync())
        {
            // As docs/ledger-format.md says it.
            byte[] numbers = new byte[16];
            BinaryPrimitives.WriteInt64BigEndian(numbers, entry.Sequence);
            BinaryPrimitives.WriteInt64BigEndian(numbers.AsSpan(8), (entry.RecordedAt - DateTimeOffset.UnixEpoch).Ticks / 10);
            chain = Sha256Hash.Of([2, .. chain.ToArray(), .. numbers, .. entry.Event.ComputeHash().ToArray()]);
            Assert.Equal(chain, entry.ChainHash);
        }
    }

    [Fact]
    public async Task Reading_begins_where_it_is_asked_to()
    {
        for (int i = 0; i < 5; i++)
        {
            await Ledger.AppendAsync(Some.Authorized($"job {i}"));
        }

        long[] last = await ReadAsync(3).Select(entry => entry.Sequence).ToArrayAsync();
        Assert.Equal([3, 4], last);
        Assert.Empty(await ReadAsync(5).ToArrayAsync());
        Assert.Empty(await ReadAsync(500).ToArrayAsync());
        Assert.Throws<ArgumentOutOfRangeException>(() => ReadAsync(-1));
    }

    [Fact]
    public async Task Event_that_is_not_complete_is_the_callers_mistake()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Ledger.AppendAsync(Some.Authorized() with { Recording = default }));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Ledger.AppendAsync(null!));
        Assert.Empty(await ReadAsync().ToArrayAsync());
    }

    [Fact]
    public async Task Append_that_was_given_up_before_it_began_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Ledger.AppendAsync(Some.Authorized(), new CancellationToken(canceled: true)));

        Assert.Empty(await ReadAsync().ToArrayAsync());
    }

    [Fact]
    public async Task Reading_can_be_given_up()
    {
        await Ledger.AppendAsync(Some.Authorized());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await ReadAsync(0, new CancellationToken(canceled: true)).ToArrayAsync());
    }

    [Fact]
    public async Task Callers_of_the_same_operation_at_once_get_one_created_and_the_same_receipt()
    {
        Task<UsageReceipt>[] callers = [.. Enumerable.Range(0, 64).Select(_ => Task.Run(async () => await Ledger.AppendAsync(Some.Authorized())))];
        UsageReceipt[] receipts = await Task.WhenAll(callers);

        Assert.Single(receipts, receipt => receipt.Outcome == UsageReceiptOutcome.Created);
        Assert.Single(receipts.Select(receipt => receipt with { Outcome = UsageReceiptOutcome.Exists }).Distinct());
        Assert.Single(await ReadAsync().ToArrayAsync());
    }

    /// <summary>2,000 appends with repeats and conflicts, many at a time, against what a dictionary says.</summary>
    [Fact]
    public async Task Random_appends_are_answered_as_by_a_dictionary()
    {
        var random = new Random(20261122);
        Dictionary<(OperationId, UsageEventKind), (UsageEvent Event, UsageReceipt Receipt)> model = [];
        for (int round = 0; round < 40; round++)
        {
            Time.Advance(TimeSpan.FromSeconds(random.Next(100)));
            (UsageEvent Event, Task<UsageReceipt> Receipt)[] appends =
                [.. Enumerable.Range(0, 50).Select(_ => RandomEvent(random)).Select(usage => (usage, Ledger.AppendAsync(usage).AsTask()))];
            foreach ((UsageEvent usage, Task<UsageReceipt> answer) in appends)
            {
                UsageReceipt receipt = await answer;
                (UsageEvent first, UsageReceipt firstReceipt) = model.TryGetValue((usage.OperationId, usage.Kind), out var earlier) ? earlier : (usage, receipt);
                UsageReceiptOutcome known = usage.Territory == first.Territory ? UsageReceiptOutcome.Exists : UsageReceiptOutcome.Conflict;
                Assert.Equal(firstReceipt with { Outcome = ReferenceEquals(first, usage) ? UsageReceiptOutcome.Created : known }, receipt);
                model.TryAdd((usage.OperationId, usage.Kind), (usage, receipt));
            }
        }

        UsageEntry[] entries = await ReadAsync().ToArrayAsync();
        Assert.Equal(model.Values.OrderBy(known => known.Receipt.Sequence).Select(known => known.Event), entries.Select(entry => entry.Event));
        Assert.Equal(Enumerable.Range(0, entries.Length).Select(i => (long)i), entries.Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task Events_of_an_operation_are_found_in_their_order()
    {
        UsageEvent authorized = Some.Authorized();
        await Ledger.AppendAsync(authorized);
        await Ledger.AppendAsync(Some.Authorized("other"));
        await Ledger.AppendAsync(authorized.Start(Some.Now));

        Assert.Equal([0, 2], (await Ledger.FindAsync(authorized.OperationId)).Select(entry => entry.Sequence));
        Assert.Empty(await Ledger.FindAsync(OperationId.From("unknown")));
    }

    /// <summary>Sizes at and beside the edges of tiles: roots are those of a tree over all events, and each proof holds for whoever has the key alone.</summary>
    [Fact]
    public async Task Checkpoints_and_proofs_hold_for_whoever_has_the_key_alone()
    {
        var tree = new MerkleFrontier();
        CheckpointWitness witness = CheckpointWitness.Of(Verifier);
        foreach (int more in new[] { 0, 1, 254, 1, 1, 300 })
        {
            UsageEvent[] events = [.. Enumerable.Range(0, more).Select(i => Some.Authorized($"job {tree.Size + i}"))];
            await Task.WhenAll(events.Select(usage => Ledger.AppendAsync(usage).AsTask()));
            await foreach (UsageEntry entry in ReadAsync(tree.Size))
            {
                tree.Append(entry.EventHash);
            }

            SignedCheckpoint signed = await Ledger.SignCheckpointAsync(Signer);

            Assert.Equal((tree.Size, tree.Root), (signed.Checkpoint.Size, signed.Checkpoint.Root));
            Assert.Equal(signed.Text, (await Ledger.SignCheckpointAsync(Signer)).Text);
            Assert.Equal(signed.Text, (await Ledger.FindCheckpointAsync(Verifier))!.Text);
            Assert.True((await witness.AcceptAsync(signed.Text, witness.Last?.Checkpoint.Size is > 0 and var seen ? await Ledger.ProveConsistencyAsync(seen, signed) : [])).IsValid);
            foreach (UsageEntry entry in await ReadAsync().Where(entry => entry.Sequence % 50 == 0 || entry.Sequence > signed.Checkpoint.Size - 3).ToArrayAsync())
            {
                UsageProof proof = UsageProof.Parse((await Ledger.ProveAsync(entry, signed)).ToText());
                Assert.Equal(entry.Event, proof.Verify(Verifier, entry.EventHash).Event);
            }
        }

        UsageAudit audit = await Ledger.VerifyAsync(Verifier);
        Assert.Equal((true, tree.Size, tree.Root, 6), (audit.IsIntact, audit.Entries, audit.Root, audit.Checkpoints));
    }

    [Fact]
    public async Task Checkpoint_of_another_key_is_not_believed_and_told_with_AF4004()
    {
        await Ledger.AppendAsync(Some.Authorized());
        await Ledger.SignCheckpointAsync(Signer);
        var other = new CheckpointVerifier(new CheckpointKey(Signer.Origin, Some.Stranger.PublicKey));

        Assert.Equal("AF4004", (await Assert.ThrowsAsync<ComplianceException>(() => Ledger.FindCheckpointAsync(other))).Code.ToString());
        Assert.Equal("AF4004", (await Ledger.VerifyAsync(other)).Findings[0].Code.ToString());
    }

    [Fact]
    public async Task Kept_hash_that_is_not_that_of_the_entries_is_not_signed_over_and_is_told_with_AF4005()
    {
        await Ledger.Store.AddTileRootsAsync(0, 0, [Sha256Hash.Of("another"u8)], default);
        await Task.WhenAll(Enumerable.Range(0, 256).Select(i => Ledger.AppendAsync(Some.Authorized($"job {i}")).AsTask()));

        Assert.Equal("AF4005", (await Assert.ThrowsAsync<ComplianceException>(() => Ledger.SignCheckpointAsync(Signer))).Code.ToString());
        Assert.Contains("0 to 255", (await Ledger.VerifyAsync()).Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_that_takes_the_place_of_another_signs_the_same_entries_anew()
    {
        await Ledger.AppendAsync(Some.Authorized());
        SignedCheckpoint first = await Ledger.SignCheckpointAsync(Signer);
        SignedCheckpoint second = await Ledger.SignCheckpointAsync(new CheckpointSigner(Signer.Origin, Some.Stranger));

        Assert.Equal(first.Checkpoint, second.Checkpoint);
        Assert.NotEqual(first.Text, second.Text);
        Assert.Equal(2, (await Ledger.VerifyAsync()).Checkpoints);
    }

    [Fact]
    public async Task Side_record_is_found_until_it_is_erased_and_every_proof_holds_afterwards()
    {
        UsageSideRecord record = UsageSideRecord.Of("listener 4711"u8);
        UsageReceipt first = await Ledger.AppendAsync(Some.Authorized(), record);
        UsageReceipt retry = await Ledger.AppendAsync(Some.Authorized(), UsageSideRecord.Of("listener 4711"u8));
        await Ledger.AppendAsync(Some.Authorized("job 2"));
        SignedCheckpoint signed = await Ledger.SignCheckpointAsync(Signer);
        UsageEntry entry = (await Ledger.FindAsync(Some.Authorized().OperationId))[0];
        Assert.Equal(UsageReceiptOutcome.Exists, retry.Outcome);
        Assert.Equal(record.Commitment, entry.Event.Commitment);
        Assert.Equal("listener 4711"u8.ToArray(), (await Ledger.FindSideRecordAsync(entry.Event))!.Data.ToArray());
        string before = (await Ledger.ProveAsync(entry, signed)).ToText();

        Assert.True(await Ledger.EraseSideRecordAsync(entry.Event));

        Assert.False(await Ledger.EraseSideRecordAsync(entry.Event));
        Assert.Null(await Ledger.FindSideRecordAsync(entry.Event));
        Assert.Equal(before, (await Ledger.ProveAsync(entry, signed)).ToText());
        Assert.True((await Ledger.VerifyAsync(Verifier)).IsIntact);
        Assert.Equal(first.EventHash, UsageProof.Parse(before).Verify(Verifier).Event!.ComputeHash());
        Assert.Null(await Ledger.FindSideRecordAsync(Some.Authorized("job 2")));
    }

    /// <summary>Takers that come, take and vanish with what they had set aside, many at a time: never more uses than the quota, and all of it where nobody vanishes.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(2_000)]
    public async Task Quota_is_never_exceeded_whoever_vanishes(long limit)
    {
        var random = new Random((int)limit);
        var quota = new QuotaKey("issuer license 0 use total", new LicenseQuota("use", limit));
        long used = 0;
        for (int round = 0; round < 6; round++)
        {
            QuotaLease[] takers = [.. Enumerable.Range(0, 4).Select(_ => new QuotaLease(quota, Ledger.Store))];
            int[] wanted = [.. takers.Select(_ => random.Next(((int)limit / 8) + 2))];
            await Task.WhenAll(takers.Select((taker, i) => Task.Run(async () =>
            {
                for (int taken = 0; taken < wanted[i] && await taker.TakeAsync(default); taken++)
                {
                    Interlocked.Increment(ref used);
                }
            })));
            Assert.InRange(used, 0, limit);
        }

        var last = new QuotaLease(quota, Ledger.Store);
        while (await last.TakeAsync(default))
        {
            used++;
        }

        Assert.InRange(used, limit / 4, limit);
        Assert.Equal(0, await Ledger.Store.TakeQuotaAsync(quota.Text, limit, 256, default));
    }

    /// <summary>Few operations and territories, so that many keys repeat and some of those conflict.</summary>
    private UsageEvent RandomEvent(Random random)
    {
        UsageEvent authorized = Some.Authorized($"job {random.Next(300)}") with
        {
            At = Time.GetUtcNow(),
            Territory = Territory.Parse(random.Next(4) == 0 ? "NO" : "SE"),
        };
        return random.Next(3) switch
        {
            0 => authorized,
            1 => authorized.Start(authorized.At),
            _ => authorized.Fail((UsageFailure)random.Next(1, 5), authorized.At),
        };
    }
}
