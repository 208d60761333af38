namespace ArtistFirst.Cli;

/// <summary>The receipts of a party.</summary>
internal sealed record ReceiptsView(string Party, IReadOnlyList<ReceiptView> Receipts)
{
    public IEnumerable<string> Tell() => Receipts.Count == 0 ? [$"No receipts of {Party}. Those that wait are signed with --key."] : Receipts.SelectMany(static receipt => receipt.Tell());
}
