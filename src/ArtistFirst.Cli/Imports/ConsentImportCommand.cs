using System.CommandLine;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst consent import</c>: brings a file of the trade into a register, and tells of everything that was left out.</summary>
internal static class ConsentImportCommand
{
    private static readonly Argument<FileInfo> Source = new("file") { Description = "The file." };
    private static readonly Option<string?> Into = new("--into") { Description = "The register: an SQLite file, or the connection string of a PostgreSQL database. Not needed with --dry-run." };
    private static readonly Option<string?> Registry = new("--registry") { Description = "Who keeps the register, usually an https URL: makes the register where there is none." };
    private static readonly Option<FileInfo?> Report = new("--report") { Description = "Writes every line that was left out, with its code and reason, as CSV, or as JSON where the name ends in .json." };
    private static readonly Option<bool> Resume = new("--resume") { Description = "Goes on behind what an import of the same file committed before it was stopped." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Reads the file and says what it holds. Nothing is written." };

    public static Command Make()
    {
        Command command = new("import", "Imports claims, statements, DDEX ERN, CWR, a register file or an opt-out signal. What is there already stays as it is.")
        {
            Source, Into, Registry, Report, Resume, DryRun,
        };
        ImportTerms.AddTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        FileInfo file = line.GetValue(Source)!;
        if (line.GetValue(Into) is null && !line.GetValue(DryRun))
        {
            throw new FormatException("Expected --into with an SQLite file or a PostgreSQL connection string; or --dry-run, which writes nothing.");
        }

        ImportFormat format = await ImportTerms.FormatAsync(line, file, cancellationToken).ConfigureAwait(false);
        RegisterImportOptions options = await ImportTerms.ReadAsync(line, file, cancellationToken).ConfigureAwait(false);
        options.Resume = line.GetValue(Resume);
        ImportReport report = line.GetValue(Report) is { } reportFile
            ? await ReportedAsync(reportFile, options, () => ImportAsync(line, file, format, options, cancellationToken)).ConfigureAwait(false)
            : await ImportAsync(line, file, format, options, cancellationToken).ConfigureAwait(false);
        output.Write(ImportView.Of(report, line.GetValue(DryRun)), CliJson.Default.ImportView, static told => told.Tell());
        return report.IsComplete ? ExitCode.Yes : ExitCode.Refused;
    }

    private static async Task<ImportReport> ReportedAsync(FileInfo file, RegisterImportOptions options, Func<Task<ImportReport>> run)
    {
        Faults.RequireFolderOf(file);
        FileStream stream = file.Create();
        await using (stream.ConfigureAwait(false))
        {
            options.Remarks = new ImportRemarkWriter(stream, file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase));
            await using (options.Remarks.ConfigureAwait(false))
            {
                return await run().ConfigureAwait(false);
            }
        }
    }

    private static async Task<ImportReport> ImportAsync(ParseResult line, FileInfo file, ImportFormat format, RegisterImportOptions options, CancellationToken cancellationToken)
    {
        FileStream stream = new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            if (line.GetValue(DryRun))
            {
                return await RegisterImport.CheckAsync(stream, format, options, cancellationToken: cancellationToken).ConfigureAwait(false);
            }

            ConsentRegister register = await OpenAsync(line, cancellationToken).ConfigureAwait(false);
            await using (register.ConfigureAwait(false))
            {
                RegisterImport import = new(register, options);
                return await ImportProgressBar.WatchAsync(line.Streams(), progress => import.RunAsync(stream, format, progress, cancellationToken)).ConfigureAwait(false);
            }
        }
    }

    // A connection string names its parts; a path does not.
    private static Task<ConsentRegister> OpenAsync(ParseResult line, CancellationToken cancellationToken)
    {
        string into = line.GetValue(Into)!;
        ConsentRegisterOptions options = new() { Registry = line.GetValue(Registry) };
        return into.Contains("Host=", StringComparison.OrdinalIgnoreCase) || into.StartsWith("Server=", StringComparison.OrdinalIgnoreCase)
            ? ConsentRegister.OpenPostgresAsync(into, options, cancellationToken: cancellationToken)
            : ConsentRegister.OpenSqliteAsync(into, options, cancellationToken: cancellationToken);
    }
}
