using System.Diagnostics;
using System.Globalization;

namespace ArtistFirst.Registry.Tests;

/// <summary>Another process that imports a file of claims, and says on its output how far it is.</summary>
internal static class ImportProcess
{
    public const string Verb = "import-into-register";
    public const int BatchSize = 20;

    public static Process Start(string store, string place, string file) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(ImportProcess).Assembly.Location, Verb, store, place, file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>The other side of <see cref="Start"/>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using ConsentRegister register = await RegisterProcess.OpenAsync(args[1], args[2]);
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };
        await using FileStream file = File.OpenRead(args[3]);
        await new RegisterImport(register, new RegisterImportOptions { BatchSize = BatchSize }).RunAsync(file, ImportFormat.CsvClaims, new Told(output));
        return 0;
    }

    private sealed class Told(StreamWriter output) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => output.WriteLine(value.Line.ToString(CultureInfo.InvariantCulture));
    }
}
