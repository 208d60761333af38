namespace ArtistFirst.Registry;

/// <summary>A payee's statement, for checking that what its lines are for is on record: with the statement's JSON file, proofs, and the ledger's public key alone.</summary>
public sealed class StatementCheck
{
    private readonly StatementFile _file;

    private StatementCheck(StatementFile file) => _file = file;

    /// <summary>The payee's account.</summary>
    public PayeeAccount Account => _file.Account;

    /// <summary>The name of the period.</summary>
    public string Period => _file.Period;

    /// <summary>The lines.</summary>
    public IReadOnlyList<StatementLine> Lines => _file.Lines;

    /// <summary>Reads a statement's JSON file. What it says is the operator's word; the proofs are not.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <exception cref="SettlementFormatException">It is no statement.</exception>
    public static StatementCheck Parse(ReadOnlySpan<byte> utf8Json)
    {
        const string What = "the statement";
        StatementFile file = SettlementText.Read(utf8Json, SettlementJson.Default.StatementFile, What);
        SettlementText.RequireVersion(file.Version, What);
        return new StatementCheck(file);
    }

    /// <summary>
    /// Recomputes what the statement says of itself: amounts from exact fractions, counts from positions, sides from uses, the account from its lines, lines against their pool, and what a use is worth
    /// by weight and share against the lines of its kind. What a rate card, a register and the uses of others say is not in a statement: to recompute that takes the settlement's inputs.
    /// </summary>
    /// <returns>What does not hold (AF4045); empty where all of it does.</returns>
    /// <exception cref="SettlementFormatException">The positions of a line cannot be read.</exception>
    public IReadOnlyList<Finding> FindContradictions() => [.. new StatementSums(_file).Problems().Select(StatementContradictory.Found)];

    /// <summary>Looks which lines a proved use is behind.</summary>
    /// <param name="proof">The answer to a proof, as <see cref="UsageProof.Verify"/> gives it.</param>
    /// <returns>The lines, or why there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="proof"/> is null.</exception>
    /// <exception cref="SettlementFormatException">The positions of a line cannot be read.</exception>
    public StatementCheckAnswer Judge(UsageProofVerdict proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (!proof.IsValid)
        {
            return new StatementCheckAnswer([], proof.Findings);
        }

        Checkpoint signed = proof.Checkpoint.Checkpoint;
        bool isSameSize = signed.Size == _file.Ledger.To;
        if (isSameSize && (!string.Equals(signed.Chain.ToString(), _file.Ledger.ChainHash, StringComparison.Ordinal) || (_file.Ledger.Root is { } root && root != signed.Root)))
        {
            return Refused(proof, $"The statement was made from a ledger that is another one than that of the checkpoint of {signed.Size} entries.");
        }

        StatementLine[] lines = [.. _file.Lines.Where(line => EntryRanges.Has(line.Entries, proof.Sequence))];
        if (lines.Length == 0)
        {
            return Refused(proof, "No line names that position.");
        }

        Finding[] problems = [.. lines.Select(line => Problem(line, proof.Event) is { } problem ? LineNotProved.Found(proof.Sequence, $"Line {line.Number} {problem}") : null).OfType<Finding>()];
        return new StatementCheckAnswer(problems.Length == 0 ? lines : [], problems);
    }

    private static StatementCheckAnswer Refused(UsageProofVerdict proof, string problem) => new([], [LineNotProved.Found(proof.Sequence, problem)]);

    private static string? Problem(StatementLine line, UsageEvent usage)
    {
        bool isThere = usage.Recording == line.Recording || usage.Delivery?.Sources.Any(source => source.Recording == line.Recording) == true;
        (string What, string? Told, string? Proved)[] facts =
        [
            ("recording", line.Recording?.ToString(), isThere ? line.Recording?.ToString() : usage.Recording.ToString()),
            ("territory", line.Territory?.ToString(), usage.Territory.ToString()),
            ("month", line.Month, Months.Text(Months.Of(usage.At))),
            ("model", line.Model, usage.Model?.ToString()),
            ("license", line.License, usage.LicenseId),
        ];
        foreach ((string what, string? told, string? proved) in facts)
        {
            if (!string.Equals(told, proved, StringComparison.Ordinal))
            {
                return $"is for the {what} {told ?? "none"}, and the use on record is of {proved ?? "none"}.";
            }
        }

        string[] uses = usage.Uses.ToWireNames().Split(' ');
        return (line.Uses ?? string.Empty).Split(' ').All(use => uses.Contains(use, StringComparer.Ordinal)) ? null : $"is for the uses {line.Uses}, and the use on record is {usage.Uses.ToWireNames()}.";
    }
}
