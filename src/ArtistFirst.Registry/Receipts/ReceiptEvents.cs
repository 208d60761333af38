namespace ArtistFirst.Registry;

/// <summary>The words for what happened: given, refused and withdrawn are those of ISO/IEC TS 27560.</summary>
internal static class ReceiptEvents
{
    public static string NameOf(RegisterHistoryEntry entry) => entry.Kind switch
    {
        RegisterRowKind.Statement => RowText.ReadStatement(entry.Row, new Interned()).Effect switch
        {
            StatementEffect.Grant => "given",
            StatementEffect.Withdraw => "withdrawn",
            _ => "refused",
        },
        RegisterRowKind.Claim => entry.Change == RowChange.Added ? "claim-registered" : "claim-retracted",
        RegisterRowKind.Delegation => entry.Change == RowChange.Added ? "delegation-registered" : "delegation-ended",
        RegisterRowKind.Approval => $"approval-{ApprovalRow.StateIn(entry.Row)}",
        _ => entry.Change == RowChange.Added ? "registered" : "described-anew",
    };
}
