using ArtistFirst.Storage;

namespace ArtistFirst.Registry;

/// <summary>
/// The settlements of one ledger as files: a folder for each period, written once, whole or not at all, with what it was settled by and a statement for each payee.
/// Each settlement names the hash of the one before, so that none can be changed without a trace.
/// </summary>
/// <param name="path">The folder; it is made when the first period is written.</param>
public sealed class SettlementFolder(string path)
{
    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Reads the periods that were settled, in order, with what they follow now and what they are to follow next.</summary>
    /// <param name="shares">Where shares come from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SettlementFormatException">A file is missing or is not what was written; the message says which.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<IReadOnlyList<ClosedPeriod>> ReadAsync(ShareSource shares, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shares);
        IReadOnlyList<Settlement> settlements = await ReadSettlementsAsync(cancellationToken).ConfigureAwait(false);
        List<ClosedPeriod> periods = [];
        foreach (Settlement settlement in settlements)
        {
            PeriodRestatement? booked = settlements.SelectMany(static later => later.Restatements).LastOrDefault(restatement => string.Equals(restatement.Period, settlement.Period, StringComparison.Ordinal));
            PeriodFiles[] versions = [.. PeriodFiles.All(Path, settlement.Period)];
            InputHashes follows = booked is null ? InputHashes.Of(settlement) : InputHashes.Of(booked);
            SettlementInputs? inputs = null, newest = null;
            foreach (PeriodFiles version in versions)
            {
                newest = await version.ReadAsync(shares, settlement.Currency, cancellationToken).ConfigureAwait(false);
                inputs = InputHashes.Of(newest) == follows ? newest : inputs;
            }

            if (inputs is null)
            {
                throw new SettlementFormatException($"Expected the files that {settlement.Period} was settled by in '{System.IO.Path.Combine(Path, settlement.Period)}'; they are not there, or were changed. Restore them from a backup.");
            }

            periods.Add(new ClosedPeriod(settlement, inputs) { Restated = InputHashes.Of(newest!) == follows ? null : newest });
        }

        return periods;
    }

    /// <summary>Reads the settlements, in order.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SettlementFormatException">A file is not what was written.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<IReadOnlyList<Settlement>> ReadSettlementsAsync(CancellationToken cancellationToken = default)
    {
        List<Settlement> settlements = [];
        foreach (string folder in Directory.Exists(Path) ? Directory.GetDirectories(Path) : [])
        {
            string file = System.IO.Path.Combine(folder, PeriodFiles.SettlementFile);
            if (File.Exists(file) && !folder.EndsWith(PeriodFiles.Unfinished, StringComparison.Ordinal))
            {
                settlements.Add(await SettlementText.LoadAsync(file, static bytes => Settlement.Parse(bytes), cancellationToken).ConfigureAwait(false));
            }
        }

        settlements.Sort(static (left, right) => left.From.CompareTo(right.From));
        for (int i = 0; i < settlements.Count; i++)
        {
            Settlement? before = i == 0 ? null : settlements[i - 1];
            if (settlements[i].Previous != before?.Sha256 || settlements[i].Ledger.From != (before?.Ledger.To ?? 0))
            {
                throw new SettlementFormatException($"Expected the settlement of {settlements[i].Period} to follow on {before?.Period ?? "none"}; it follows on another, or that one was changed. Restore '{Path}' from a backup.");
            }
        }

        return settlements;
    }

    /// <summary>
    /// Writes a period: the settlement, what it was settled by, the statements of its payees and, where there is a checkpoint, the proofs of what is behind their lines. It is there as
    /// a whole or not at all.
    /// </summary>
    /// <param name="run">The settlement.</param>
    /// <param name="proofs">Proves lines; null for none.</param>
    /// <param name="cancellationToken">Gives up; nothing is written then.</param>
    /// <returns>The folder of the period, and how many entries behind lines are proved there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="run"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The checkpoint of <paramref name="proofs"/> does not cover what was settled.</exception>
    /// <exception cref="ComplianceException">The period is there (AF4025), or the ledger is not the one under the checkpoint (AF4003, AF4005).</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<WrittenPeriod> WriteAsync(SettlementRun run, StatementProofs? proofs = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfLessThan(proofs?.Checkpoint.Checkpoint.Size ?? run.Settlement.Ledger.To, run.Settlement.Ledger.To, nameof(proofs));
        string period = run.Settlement.Period;
        string folder = System.IO.Path.Combine(Path, period);
        string unfinished = folder + PeriodFiles.Unfinished;
        Directory.CreateDirectory(Path);
        FileStream gate = Lock();
        await using var held = gate.ConfigureAwait(false);
        IReadOnlyList<Settlement> before = await ReadSettlementsAsync(cancellationToken).ConfigureAwait(false);
        if (Directory.Exists(folder) || run.Settlement.Previous != (before.Count == 0 ? null : before[^1].Sha256))
        {
            throw new ComplianceException([PeriodClosed.Found(period, "another settlement was written here meanwhile.")]);
        }

        Remove(unfinished);
        try
        {
            WantedProofs? wanted = await WriteFilesAsync(unfinished, run, proofs, cancellationToken).ConfigureAwait(false);
            Directory.Move(unfinished, folder);
            return new WrittenPeriod(folder, wanted?.Count ?? 0, wanted?.Left ?? 0);
        }
        catch
        {
            Remove(unfinished);
            throw;
        }
    }

    /// <summary>Notes that a closed period is to follow other terms, income or rates. The difference is booked when the next period is settled; the closed one stays.</summary>
    /// <param name="period">The closed period.</param>
    /// <param name="rateCard">The terms; null for those that it follows.</param>
    /// <param name="income">What came in; null for what it follows.</param>
    /// <param name="fx">Exchange rates; null for those that it follows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">There is no such period, or the income is another period's.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task RestateAsync(string period, RateCard? rateCard = null, PeriodIncome? income = null, FxTable? fx = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ClosedPeriod> closed = await ReadAsync(ShareSource.None, cancellationToken).ConfigureAwait(false);
        ClosedPeriod before = closed.FirstOrDefault(one => string.Equals(one.Settlement.Period, period, StringComparison.Ordinal))
            ?? throw new ArgumentException($"Expected a period that is closed in '{Path}'; {period} is not. Settle it first.", nameof(period));
        SettlementInputs follows = before.Restated ?? before.Inputs;
        SettlementInputs inputs = follows with { RateCard = rateCard ?? follows.RateCard, Income = income ?? follows.Income, Fx = fx ?? follows.Fx };
        if (!string.Equals(inputs.Income.Period, period, StringComparison.Ordinal) || inputs.RateCard.Currency != before.Settlement.Currency)
        {
            throw new ArgumentException($"Expected income of {period} and terms in {before.Settlement.Currency}; what came is the income of {inputs.Income.Period} and terms in {inputs.RateCard.Currency}.", nameof(income));
        }

        PoolNames.RequirePoolOf(inputs.Income, inputs.RateCard);
        FileStream gate = Lock();
        await using var held = gate.ConfigureAwait(false);
        int number = PeriodFiles.All(Path, period).Count();
        string folder = System.IO.Path.Combine(Path, $"{period}.restated-{number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)}");
        await new PeriodFiles(folder + PeriodFiles.Unfinished).WriteAsync(inputs, cancellationToken).ConfigureAwait(false);
        Directory.Move(folder + PeriodFiles.Unfinished, folder);
    }

    private static async Task<WantedProofs?> WriteFilesAsync(string folder, SettlementRun run, StatementProofs? proofs, CancellationToken cancellationToken)
    {
        await new PeriodFiles(folder).WriteAsync(run.Inputs, cancellationToken).ConfigureAwait(false);
        WantedProofs? wanted = proofs is null ? null : new WantedProofs(proofs.MostPerLine);
        string statements = System.IO.Path.Combine(folder, "statements");
        await StatementFiles.WriteAsync(statements, run, wanted, cancellationToken).ConfigureAwait(false);
        if (proofs is not null)
        {
            await proofs.WriteAsync(statements, run, wanted!, cancellationToken).ConfigureAwait(false);
            await DurableFile.WriteAsync(System.IO.Path.Combine(folder, PeriodFiles.CheckpointFile), System.Text.Encoding.UTF8.GetBytes(proofs.Checkpoint.Text), cancellationToken).ConfigureAwait(false);
        }

        string settlement = System.IO.Path.Combine(folder, PeriodFiles.SettlementFile);
        await DurableFile.WriteAsync(settlement, stream => run.File.WriteToAsync(stream, cancellationToken)).ConfigureAwait(false);
        FolderFlush.Flush(folder, settlement, cancellationToken);
        return wanted;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private FileStream Lock()
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(Path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new IOException($"Expected to be the only one who writes to '{Path}', but somebody else does. Wait until that is done.", e);
        }
    }
}
