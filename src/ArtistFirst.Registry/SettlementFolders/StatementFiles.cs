using System.Text;

namespace ArtistFirst.Registry;

/// <summary>
/// Writes the statements of a settlement: a folder for each payee, 256 folders of those, and a list of where each is. They are written as they come: nobody sees them, and none is made
/// durable, before all of them are.
/// </summary>
internal static class StatementFiles
{
    private const int LongestName = 60;
    private const int ShardDigits = 2;
    private const int MostAtOnce = 8;
    private const string List = "payees.csv";

    /// <summary>Writes them, several at a time.</summary>
    /// <param name="folder">The folder of all statements.</param>
    /// <param name="run">The settlement.</param>
    /// <param name="wanted">Is told what is behind the lines; null where nothing is proved.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WriteAsync(string folder, SettlementRun run, WantedProofs? wanted, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, List), PayeeList.Write(run.Settlement), cancellationToken).ConfigureAwait(false);
        IEnumerable<(PayeeAccount Payee, int Place)> payees = run.Settlement.Payees.Select(static (payee, place) => (payee, place));
        ParallelOptions options = new() { CancellationToken = cancellationToken, MaxDegreeOfParallelism = int.Min(MostAtOnce, Environment.ProcessorCount) };
        await Parallel.ForEachAsync(payees, options, (payee, _) =>
        {
            Statement statement = run.StatementOf(payee.Payee);
            Write(Path.Combine(folder, PlaceOf(payee.Payee.Party)), statement);
            wanted?.Add(payee.Place, statement);
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
    }

    /// <summary>Where the statement of a party is: a name that every file system takes and no other party has, in one of 256 folders.</summary>
    public static string PlaceOf(PartyId party)
    {
        const int Digits = 10;
        StringBuilder name = new();
        foreach (char c in party.ToString())
        {
            name.Append(char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-');
        }

        string hash = Sha256Hash.Of(Encoding.UTF8.GetBytes(party.ToString())).ToString();
        return Path.Combine(hash[..ShardDigits], $"{name.ToString()[..int.Min(name.Length, LongestName)]}-{hash[..Digits]}");
    }

    private static void Write(string place, Statement statement)
    {
        Directory.CreateDirectory(place);
        File.WriteAllBytes(Path.Combine(place, "statement.json"), StatementText.ToJson(statement));
        File.WriteAllBytes(Path.Combine(place, "statement.csv"), StatementText.ToCsv(statement));
        File.WriteAllBytes(Path.Combine(place, "statement.html"), StatementText.ToHtml(statement));
        DsrReport report = DsrReport.Of(statement);
        File.WriteAllBytes(Path.Combine(place, report.FileName), report.Bytes.Span);
        File.WriteAllBytes(Path.Combine(place, report.SideFileName), report.SideBytes.Span);
    }
}
