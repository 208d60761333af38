using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Writes the statements of a settlement, one payee after another.</summary>
internal static class StatementFiles
{
    private const int LongestName = 60;

    public static async Task WriteAsync(string folder, SettlementRun run, CancellationToken cancellationToken)
    {
        foreach (PayeeAccount payee in run.Settlement.Payees)
        {
            Statement statement = run.StatementOf(payee.Party);
            string name = Path.Combine(folder, NameOf(payee.Party));
            await DurableFile.WriteAsync(name + ".json", StatementText.ToJson(statement), cancellationToken).ConfigureAwait(false);
            await DurableFile.WriteAsync(name + ".csv", StatementText.ToCsv(statement), cancellationToken).ConfigureAwait(false);
            await DurableFile.WriteAsync(name + ".html", StatementText.ToHtml(statement), cancellationToken).ConfigureAwait(false);
            DsrReport report = DsrReport.Of(statement);
            string dsr = Path.Combine(folder, "dsr", NameOf(payee.Party));
            await DurableFile.WriteAsync(Path.Combine(dsr, report.FileName), report.Bytes, cancellationToken).ConfigureAwait(false);
            await DurableFile.WriteAsync(Path.Combine(dsr, report.SideFileName), report.SideBytes, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A name that every file system takes, and that no other party has.</summary>
    public static string NameOf(PartyId party)
    {
        const int Digits = 10;
        StringBuilder name = new();
        foreach (char c in party.ToString())
        {
            name.Append(char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-');
        }

        string hash = Sha256Hash.Of(Encoding.UTF8.GetBytes(party.ToString())).ToString();
        return $"{name.ToString()[..int.Min(name.Length, LongestName)]}-{hash[..Digits]}";
    }
}
