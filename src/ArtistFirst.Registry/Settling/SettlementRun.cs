namespace ArtistFirst.Registry;

/// <summary>A settlement that was made, with the lines behind each account. It lives in memory.</summary>
public sealed class SettlementRun : IDisposable
{
    private readonly UsageTally _tally;
    private readonly StatementLines _lines;

    internal SettlementRun(Settlement settlement, SettlementInputs inputs, Apportionment division, SuspenseDesk desk, Restating restating)
    {
        Inputs = inputs;
        (File, Settlement) = SettlementBytes.Of(settlement);
        _tally = division.Tally;
        _lines = new StatementLines(Settlement, division, desk, restating);
    }

    /// <summary>The settlement.</summary>
    public Settlement Settlement { get; }

    /// <summary>What it was settled by.</summary>
    public SettlementInputs Inputs { get; }

    /// <summary>The bytes of the settlement's file.</summary>
    internal SettlementBytes File { get; }

    /// <summary>The statement of a payee. Its lines are read from the rows of the settlement, so it is asked for before this is disposed of. Thread-safe.</summary>
    /// <param name="party">The payee.</param>
    /// <exception cref="ArgumentException">The settlement has no account of that party.</exception>
    /// <exception cref="IOException">The temporary file of a large settlement cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public Statement StatementOf(PartyId party)
    {
        ArgumentNullException.ThrowIfNull(party);
        PayeeAccount account = Settlement.FindPayee(party) ?? throw new ArgumentException($"Expected a payee of {Settlement.Period}; {party} has no account there.", nameof(party));
        return StatementOf(account);
    }

    /// <summary>The statement of an account. Thread-safe.</summary>
    internal Statement StatementOf(PayeeAccount account) => new(Settlement, account, _lines.Of(account.Party));

    /// <summary>Closes the temporary files of a large settlement. Whoever forgets it leaves that to the garbage collector; nothing stays on the disk.</summary>
    public void Dispose()
    {
        _tally.Dispose();
        File.Dispose();
    }
}
