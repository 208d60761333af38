using System.Text.Json.Serialization;

namespace ArtistFirst.Registry;

/// <summary>
/// A closed period, as its file has it (docs/spec/settlement.schema.json): what was earned, what is paid, what waits. It is written once and never changed: what
/// comes to light later is in a later one. The same inputs make the same bytes, everywhere and always.
/// </summary>
public sealed record Settlement
{
    /// <summary>The version of the form: 1.</summary>
    public required int Version { get; init; }

    /// <summary>The name of the period, such as 2026-11.</summary>
    public required string Period { get; init; }

    /// <summary>The first day of the period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the period.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Whose uses: the licensee; null for all.</summary>
    public string? Licensee { get; init; }

    /// <summary>Which entries of the ledger.</summary>
    public required LedgerRange Ledger { get; init; }

    /// <summary>Which rate card.</summary>
    public required CardReference RateCard { get; init; }

    /// <summary>The SHA-256 of the report of income.</summary>
    public required Sha256Hash IncomeSha256 { get; init; }

    /// <summary>The SHA-256 of the table of exchange rates; null for none.</summary>
    public Sha256Hash? FxSha256 { get; init; }

    /// <summary>The SHA-256 of the file of subscribers; null for none.</summary>
    public Sha256Hash? SubscribersSha256 { get; init; }

    /// <summary>Which state of the register told the shares.</summary>
    public required RegisterReference Register { get; init; }

    /// <summary>The SHA-256 of the file of the settlement before; null for the first.</summary>
    public Sha256Hash? Previous { get; init; }

    /// <summary>The sums.</summary>
    public required SettlementTotals Totals { get; init; }

    /// <summary>The pools.</summary>
    public required IReadOnlyList<PoolSettlement> Pools { get; init; }

    /// <summary>What is changed of closed periods.</summary>
    public required IReadOnlyList<PeriodRestatement> Restatements { get; init; }

    /// <summary>The accounts, in the order of the UTF-8 bytes of the parties' ids.</summary>
    public required IReadOnlyList<PayeeAccount> Payees { get; init; }

    /// <summary>What waits, in the order of the ids.</summary>
    public required IReadOnlyList<SuspenseItem> Suspense { get; init; }

    /// <summary>How many uses no pool pays for.</summary>
    public required long UnpaidUses { get; init; }

    /// <summary>Operations that were taken back before what they take back was on record.</summary>
    public required IReadOnlyList<OperationId> Unmatched { get; init; }

    /// <summary>The SHA-256 of the file's bytes.</summary>
    [JsonIgnore]
    public Sha256Hash Sha256 { get; private init; }

    /// <summary>Reads the bytes of a settlement's file.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <exception cref="SettlementFormatException">It is no settlement, or its sums are not those of its lines.</exception>
    public static Settlement Parse(ReadOnlySpan<byte> utf8Json)
    {
        const string What = "the settlement";
        Settlement settlement = SettlementReader.Read(utf8Json, What);
        SettlementText.RequireVersion(settlement.Version, What);
        return settlement.Totals.IsBalanced
            ? settlement with { Sha256 = Sha256Hash.Of(utf8Json) }
            : throw new SettlementFormatException($"Expected a settlement in which nothing is lost; in that of {settlement.Period} the sums differ. Restore the file.");
    }

    /// <summary>The same, with the hash of the bytes that it was written as.</summary>
    internal Settlement WithHash(Sha256Hash sha256) => this with { Sha256 = sha256 };

    /// <summary>The bytes of its file.</summary>
    public byte[] ToUtf8Json() => SettlementText.Write(this, SettlementJson.Default.Settlement);

    /// <summary>The account of a payee; null where there is none.</summary>
    /// <param name="party">The payee.</param>
    public PayeeAccount? FindPayee(PartyId party) => Payees.FirstOrDefault(payee => payee.Party == party);
}
