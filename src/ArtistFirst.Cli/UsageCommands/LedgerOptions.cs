using System.CommandLine;
using ArtistFirst.Storage;

namespace ArtistFirst.Cli;

/// <summary>The options that name a ledger: a file, or a database.</summary>
internal sealed class LedgerOptions
{
    private readonly Option<FileInfo?> _ledger = new("--ledger") { Description = "The ledger's SQLite file." };
    private readonly Option<FileInfo?> _postgres = new("--postgres") { Description = "A file whose first line is the connection string of the ledger's PostgreSQL database, which may hold a password." };
    private readonly Option<int?> _shard = Values.Number("--shard", "Which log of the database. Default: 0.");

    public void AddTo(Command command)
    {
        command.Add(_ledger);
        command.Add(_postgres);
        command.Add(_shard);
    }

    /// <summary>Whether a ledger is named.</summary>
    public bool IsNamed(ParseResult line) => line.GetValue(_ledger) is not null || line.GetValue(_postgres) is not null;

    /// <summary>The ledger; whoever asks disposes of it. A file that is not there is not made; one that is only read may lie where nobody may write.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">Neither or both are named.</exception>
    public StoredUsageLedger Open(ParseResult line, bool isReadOnly = false) => (line.GetValue(_ledger), line.GetValue(_postgres)) switch
    {
        ({ } file, null) => new SqliteUsageLedger(Existing(file), new SqliteUsageLedgerOptions { ReadOnly = isReadOnly }),
        (null, { } file) => new PostgresUsageLedger(FirstLine(Existing(file)), new PostgresUsageLedgerOptions { Shard = line.GetValue(_shard) ?? 0 }),
        _ => throw new FormatException("Expected either --ledger or --postgres, and not both."),
    };

    /// <summary>The first line of a file.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static string FirstLine(string file) => File.ReadLines(file).FirstOrDefault() is { Length: > 0 } line
        ? line
        : throw new FormatException($"Expected a line in '{file}'; the file is empty, or begins with an empty line.");

    private static string Existing(FileInfo file) => file.Exists ? file.FullName : throw new FileNotFoundException(null, file.FullName);
}
