namespace ArtistFirst.Registry;

/// <summary>One way through a list of a register file: which of its rows are made then.</summary>
/// <param name="Member">The list.</param>
/// <param name="IsFirst">Whether it is the first way through the list, which tells of what cannot be read.</param>
/// <param name="Read">Reads a row, and makes those that belong to this way.</param>
internal sealed record RegisterSection(string Member, bool IsFirst, RegisterSection.RowReader Read)
{
    /// <summary>Makes the rows of an element.</summary>
    public delegate IEnumerable<RegisterRow> RowReader(ref JsonCursor json, Interned interned);

    /// <summary>What is named comes before what names it: parties before those for whom they speak, statements before what withdraws them.</summary>
    public static IReadOnlyList<RegisterSection> InOrder { get; } =
    [
        new("parties", IsFirst: true, static (ref JsonCursor json, Interned interned) => Where(PartyReader.Read(ref json, interned), isNamed: true)),
        new("parties", IsFirst: false, static (ref JsonCursor json, Interned interned) => Where(PartyReader.Read(ref json, interned), isNamed: false)),
        new("documents", IsFirst: true, static (ref JsonCursor json, Interned interned) => [RegisterRow.Of(DocumentReader.Read(ref json, interned))]),
        new("delegations", IsFirst: true, static (ref JsonCursor json, Interned interned) => [RegisterRow.Of(DelegationReader.Read(ref json, interned))]),
        new("works", IsFirst: true, static (ref JsonCursor json, Interned interned) => RegisterRow.RowsOf(WorkReader.Read(ref json, interned))),
        new("recordings", IsFirst: true, static (ref JsonCursor json, Interned interned) => RegisterRow.RowsOf(RecordingReader.Read(ref json, interned))),
        new("statements", IsFirst: true, static (ref JsonCursor json, Interned interned) => Where(StatementReader.Read(ref json, interned), isWithdrawal: false)),
        new("statements", IsFirst: false, static (ref JsonCursor json, Interned interned) => Where(StatementReader.Read(ref json, interned), isWithdrawal: true)),
    ];

    private static RegisterRow[] Where(Party party, bool isNamed) => party is { Guardian: null, Estate: null } == isNamed ? [RegisterRow.Of(party)] : [];

    private static RegisterRow[] Where(ConsentStatement statement, bool isWithdrawal) => statement.Effect == StatementEffect.Withdraw == isWithdrawal ? [RegisterRow.Of(statement)] : [];
}
