using System.Globalization;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Writes who is paid what, and where each statement is, as CSV (RFC 4180): what a payment run reads, and whoever looks for a payee among many.</summary>
internal static class PayeeList
{
    public static byte[] Write(Settlement settlement)
    {
        StringBuilder text = new();
        CsvRow.Append(text, ["payee_id", "payee_name", "currency", "brought_forward", "earned", "paid", "carried_forward", "paid_minor_units", "folder"]);
        foreach (PayeeAccount payee in settlement.Payees)
        {
            CsvRow.Append(
                text,
                [
                    payee.Party.ToString(), payee.Name, settlement.Currency.Code, payee.BroughtForward.Number, payee.Earned.Number, payee.Paid.Number, payee.CarriedForward.Number,
                    payee.Paid.MinorUnits.ToString(CultureInfo.InvariantCulture), StatementFiles.PlaceOf(payee.Party).Replace('\\', '/'),
                ]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
