namespace ArtistFirst.Registry;

/// <summary>A statement as it stands in its JSON file (docs/spec/statement.schema.json).</summary>
internal sealed record StatementFile(
    int Version,
    string Period,
    DateOnly From,
    DateOnly To,
    Sha256Hash SettlementSha256,
    LedgerRange Ledger,
    CardReference RateCard,
    RegisterReference Register,
    IReadOnlyList<PoolSettlement> Pools,
    PayeeAccount Account,
    bool NonRecoupable,
    IReadOnlyList<StatementLine> Lines)
{
    public static StatementFile Of(Statement statement) => new(
        Version: 1,
        statement.Settlement.Period,
        statement.Settlement.From,
        statement.Settlement.To,
        statement.Settlement.Sha256,
        statement.Settlement.Ledger,
        statement.Settlement.RateCard,
        statement.Settlement.Register,
        statement.Settlement.Pools,
        statement.Account,
        NonRecoupable: true,
        statement.Lines);
}
