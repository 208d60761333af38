using System.Diagnostics;
using System.Globalization;
using ArtistFirst.Benchmarks.Measuring;
using ArtistFirst.Benchmarks.Stamping;
using ArtistFirst.Registry;

namespace ArtistFirst.Benchmarks.Importing;

/// <summary>How many claims a second are read from files and imported, beside as many inserts that do nothing else, and how much memory that takes.</summary>
internal sealed class Imports(int claims, string folder)
{
    private const int Batch = 2_000;
    private const long Mebibyte = 1 << 20;

    private readonly List<string[]> _rows = [];
    private double _floor;

    public static async Task MeasureAsync(Report report, int claims, string? postgres)
    {
        string folder = Directory.CreateTempSubdirectory("importing").FullName;
        try
        {
            Imports imports = new(claims, folder);
            await imports.MeasureAsync("SQLite", file => RawInserts.IntoSqliteAsync(file, claims, Batch), (file, options) => ConsentRegister.OpenSqliteAsync(file, options));
            if (postgres is not null)
            {
                await imports.MeasureAsync("PostgreSQL", _ => RawInserts.IntoPostgresAsync(postgres, claims, Batch), (_, options) => ConsentRegister.OpenPostgresAsync(postgres, options));
            }

            report.Add(
                $"{claims:N0} claims, two for each recording, {Batch:N0} rows a transaction",
                "memory that does not grow with the file",
                ["what", "seconds", "of processors", "claims a second", "ratio to the raw inserts", "peak of the process in MiB"],
                imports._rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task MeasureAsync(string store, Func<string, Task> insert, Func<string, ConsentRegisterOptions, Task<ConsentRegister>> open)
    {
        string csv = Path.Combine(folder, "claims.csv");
        await ImportedFiles.WriteCsvAsync(csv, claims);
        string[] ern = await ImportedFiles.WriteErnAsync(folder, claims);
        _floor = 0;
        await TimeAsync($"{store}: as many raw inserts", () => insert(Path.Combine(folder, "raw.db")));
        await TimeAsync("CSV read alone", () => ReadAsync(ImportFormat.CsvClaims, csv));
        await TimeAsync("ERN read alone", () => ReadAsync(ImportFormat.Ern, ern));
        await TimeAsync($"{store}: CSV imported", () => ImportAsync(open, ImportFormat.CsvClaims, csv));
        await TimeAsync($"{store}: CSV imported again, nothing changes", () => ImportAsync(open, ImportFormat.CsvClaims, csv));
        await TimeAsync($"{store}: ERN of other parties imported, each recording described anew", () => ImportAsync(open, ImportFormat.Ern, ern));
    }

    private async Task ImportAsync(Func<string, ConsentRegisterOptions, Task<ConsentRegister>> open, ImportFormat format, params string[] files)
    {
        await using ConsentRegister register = await open(Path.Combine(folder, "register.db"), new ConsentRegisterOptions { Registry = "https://registry.example" });
        foreach (string file in files)
        {
            await using FileStream source = File.OpenRead(file);
            ImportReport report = await new RegisterImport(register, new RegisterImportOptions { BatchSize = Batch }).RunAsync(source, format);
            Require(report);
        }
    }

    private static void Require(ImportReport report)
    {
        if (report.Rejected > 0)
        {
            throw new InvalidOperationException($"Expected every claim to be imported; {report.Rejected} were not: {report.Remarks[0]}");
        }
    }

    private static async Task ReadAsync(ImportFormat format, params string[] files)
    {
        foreach (string file in files)
        {
            await using FileStream source = File.OpenRead(file);
            Require(await RegisterImport.CheckAsync(source, format));
        }
    }

    private async Task TimeAsync(string what, Func<Task> run)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        await run();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double processors = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        _floor = _floor == 0 ? seconds : _floor;
        string[] figures = [$"{seconds:N2}", $"{processors:N2}", $"{claims / seconds:N0}", $"{seconds / _floor:N2}", $"{PeakMemory.OfThisProcess() / Mebibyte:N0}"];
        _rows.Add([what, .. figures]);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {string.Join(' ', figures)}"));
    }
}
