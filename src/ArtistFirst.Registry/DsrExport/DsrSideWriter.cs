using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>Writes what a report has no cell for, by SalesTransactionId.</summary>
internal static class DsrSideWriter
{
    public static byte[] Write(Statement statement)
    {
        DsrRows rows = new();
        rows.Add("SalesTransactionId", "LineType", "OriginalPeriod", "Pool", "Side", "Uses", "Model", "License", "Count", "Weight", "Share", "ExactMinorUnits", "LedgerEntries", "NonRecoupable");
        foreach (DsrTransaction transaction in DsrTransaction.All(statement))
        {
            StatementLine line = transaction.Line;
            rows.Add(
                transaction.Id, LineNames.Of(line.Type), line.OriginalPeriod ?? statement.Settlement.Period, line.Pool, line.Side, line.Uses, line.Model, line.License, line.Count.ToString(CultureInfo.InvariantCulture), line.Weight, line.Share,
                line.Exact, line.Entries, "true");
        }

        return rows.ToUtf8();
    }
}
