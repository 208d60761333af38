using System.Runtime.CompilerServices;

namespace ArtistFirst.Registry;

/// <summary>Reads the receipts of a party, some at a time.</summary>
internal static class ReceiptReader
{
    private const long PageSize = 100;

    public static async IAsyncEnumerable<ConsentReceipt> ReadAsync(ConsentRegister register, PartyId party, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<ConsentReceipt> page;
        long last = 0;
        do
        {
            page = await register.AskAsync(
                (session, _) => session.QueryAsync(
                    ReceiptQueries.OfParty, row => new ConsentReceipt(row.GetInt64(0), party, row.GetString(2)), cancellationToken, party.ToString(), last, PageSize),
                cancellationToken).ConfigureAwait(false);
            foreach (ConsentReceipt receipt in page)
            {
                last = receipt.Revision;
                yield return receipt;
            }
        }
        while (page.Count == PageSize);
    }
}
