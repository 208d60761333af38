using System.Diagnostics;
using System.Globalization;

namespace ArtistFirst.Registry.Tests;

/// <summary>An import is killed while it runs. Run again, it ends with what an import that nobody stopped would have made, and nothing is there twice.</summary>
public sealed class ImportProcessTests : IDisposable
{
    private const int Lines = 1_200;
    private const long Unreadable = 41;

    private static readonly int Rounds = Environment.GetEnvironmentVariable("ARTISTFIRST_LONG") is "1" ? 60 : 1;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-import-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_killed_import_ends_as_one_that_nobody_stopped(string store)
    {
        string file = await WriteAsync();
        string expected = await ImportAsync("sqlite", Path.Combine(_folder.FullName, "whole.db"), file, resume: false);
        Random random = new(store.Length);
        for (int round = 0; round < Rounds; round++)
        {
            using RegisterPlace place = await RegisterPlace.NewAsync(store);
            for (int kills = 1 + (round % 3); kills > 0; kills--)
            {
                await KillAsync(store, place.Name, file, random.Next(Lines / ImportProcess.BatchSize / 2));
            }

            Assert.Equal(expected, await ImportAsync(store, place.Name, file, resume: (round + store.Length) % 2 == 0));
        }
    }

    // Killed somewhere behind so many commits: before, within or behind the next one.
    private static async Task KillAsync(string store, string place, string file, int commits)
    {
        using Process process = ImportProcess.Start(store, place, file);
        for (int lines = commits; lines > 0 && await process.StandardOutput.ReadLineAsync(Stop) is not null; lines--)
        {
        }

        process.Kill();
        await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
    }

    /// <summary>Imports the file, and tells all that the register holds then, but for when it came there.</summary>
    private static async Task<string> ImportAsync(string store, string place, string file, bool resume)
    {
        await using ConsentRegister register = await RegisterProcess.OpenAsync(store, place);
        await using (FileStream stream = File.OpenRead(file))
        {
            ImportReport report = await new RegisterImport(register, new RegisterImportOptions { Resume = resume, BatchSize = 500 }).RunAsync(stream, ImportFormat.CsvClaims, cancellationToken: Stop);
            Assert.Equal((Unreadable, Lines + Unreadable + 1L, Unreadable), (report.Rejected, report.Lines, report.Remarks.Count(static remark => remark.Line % 30 == 0)));
        }

        List<string> said = [];
        await using (RegisterState state = await register.OpenStateAsync(Stop))
        {
            await foreach (RegisterContents page in state.ReadAsync(Stop))
            {
                said.AddRange(page.Recordings.Select(static recording => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{recording.Isrc} {recording.Title}: {string.Join(", ", recording.Claims.Select(static claim => $"{claim.Party} {claim.Share} {claim.RetractedAt}").Order(StringComparer.Ordinal))}")));
            }
        }

        // Reading the history also checks its chain, that there is no gap, and its end.
        RegisterHistoryEntry[] history = await register.ReadHistoryAsync(cancellationToken: Stop).ToArrayAsync(Stop);
        Assert.Equal(Lines + (Lines / 2) + 2, history.Length);
        Assert.Equal(history.Length, history.DistinctBy(static entry => (entry.Kind, entry.Key, entry.Party)).Count());
        return string.Join('\n', said);
    }

    // Two claims a recording, of two parties.
    private async Task<string> WriteAsync()
    {
        string path = Path.Combine(_folder.FullName, "claims.csv");
        IEnumerable<string> lines = Enumerable.Range(0, Lines)
            .Select(static i => string.Create(CultureInfo.InvariantCulture, $"SEABC26{i / 2:D5},https://label{i % 2}.example,master,50,Song {i / 2},Label {i % 2},organization"));
        // Of thirty lines the last one cannot be read; what was left out is told of by whoever ends the import.
        List<string> all = [.. lines.Prepend("isrc,party,side,share,title,party_name,party_kind")];
        for (int line = 29; line < all.Count; line += 30)
        {
            all.Insert(line, "SEABC2699999,https://label0.example,master,half,,,");
        }

        await File.WriteAllLinesAsync(path, all, Stop);
        return path;
    }
}
