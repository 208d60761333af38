namespace ArtistFirst.Registry;

/// <summary>A settlement that was made, with the lines behind each account. It lives in memory.</summary>
public sealed class SettlementRun
{
    private readonly StatementLines _lines;

    internal SettlementRun(Settlement settlement, SettlementInputs inputs, Apportionment division, SuspenseDesk desk, Restating restating)
    {
        Inputs = inputs;
        Bytes = settlement.ToUtf8Json();
        Settlement = Settlement.Parse(Bytes);
        _lines = new StatementLines(settlement, division, desk, restating);
    }

    /// <summary>The settlement.</summary>
    public Settlement Settlement { get; }

    /// <summary>What it was settled by.</summary>
    public SettlementInputs Inputs { get; }

    /// <summary>The bytes of the settlement's file.</summary>
    internal byte[] Bytes { get; }

    /// <summary>The statement of a payee.</summary>
    /// <param name="party">The payee.</param>
    /// <exception cref="ArgumentException">The settlement has no account of that party.</exception>
    public Statement StatementOf(PartyId party)
    {
        ArgumentNullException.ThrowIfNull(party);
        PayeeAccount account = Settlement.FindPayee(party) ?? throw new ArgumentException($"Expected a payee of {Settlement.Period}; {party} has no account there.", nameof(party));
        return new Statement(Settlement, account, _lines.Of(party));
    }
}
