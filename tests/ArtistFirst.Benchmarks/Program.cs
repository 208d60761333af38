using System.Globalization;
using ArtistFirst.Benchmarks.Analyzing;
using ArtistFirst.Benchmarks.Consenting;
using ArtistFirst.Benchmarks.Credentials;
using ArtistFirst.Benchmarks.Identifying;
using ArtistFirst.Benchmarks.Importing;
using ArtistFirst.Benchmarks.Ledgers;
using ArtistFirst.Benchmarks.Licensing;
using ArtistFirst.Benchmarks.Measuring;
using ArtistFirst.Benchmarks.Settling;
using ArtistFirst.Benchmarks.Stamping;

// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- [report.md]
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- prepare-consent FOLDER RECORDINGS...
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- consent report.md FOLDER [POSTGRES] RECORDINGS...
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- overlay
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- ledger report.md FOLDER [POSTGRES]
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- withdrawals report.md [two PostgreSQL databases]
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- importing report.md CLAIMS [POSTGRES]
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- reading-credentials [report.md]
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- credentials [report.md [folder of @contentauth/c2pa-wasm]]
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- analyzer [report.md [folder of a library's sources, its root namespace]]
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- prepare-settlement FILE ROWS
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- copy-settlement FILE POSTGRES
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- settlement report.md FILE|POSTGRES...
switch (args)
{
    case ["analyzer", .. var rest]:
        await AnalyzerReport.MeasureAsync(rest);
        break;
    case [PeakMemory.ChildArgument, var source, var destination]:
        await StampedWaves.StampAsync(source, destination);
        Console.Out.Write(PeakMemory.OfThisProcess());
        break;
    case [Withdrawals.ChildArgument, string address, string trust, string told]:
        await Withdrawals.WatchAsync(address, trust, told);
        break;
    case ["withdrawals", string path, .. string[] databases]:
        Report withdrawals = new("Withdrawals", "Each way one after the other.");
        await Withdrawals.MeasureAsync(withdrawals, databases);
        await withdrawals.SaveAsync(path);
        break;
    case ["prepare-consent", string folder, .. string[] counts]:
        foreach (int count in counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture)))
        {
            await SnapshotFiles.PrepareAsync(count, Path.Combine(folder, $"{count}"), hasEvidence: count <= 10_000_000);
        }

        break;
    case ["consent", string path, string folder, .. string[] counts]:
        Report consent = new("Consent snapshots");
        string? server = counts.FirstOrDefault(text => text.Contains('=', StringComparison.Ordinal));
        foreach (int count in counts.Where(text => !string.Equals(text, server, StringComparison.Ordinal)).Select(count => int.Parse(count, CultureInfo.InvariantCulture)))
        {
            await Consents.MeasureAsync(consent, count, Path.Combine(folder, $"{count}"), server);
        }

        await consent.SaveAsync(path);
        break;
    case ["overlay"]:
        (double first, double median) = Overlays.Milliseconds(100_000);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Overlay of 100,000 removed recordings: {first:N1} ms the first time in this process, {median:N1} ms in the median."));
        break;
    case ["ledger", string path, string folder, .. var rest]:
        Report ledgers = new("The usage ledger");
        await Appends.MeasureAsync(ledgers, folder, rest is [var connection] ? connection : null);
        await ledgers.SaveAsync(path);
        break;
    case ["importing", string path, string claims, .. var rest]:
        Report importing = new("Importing into a consent register", "One run of each, in this order; the peak is that of the whole process and never falls.");
        await Imports.MeasureAsync(importing, int.Parse(claims, CultureInfo.InvariantCulture), rest is [var database, ..] ? database : null);
        await importing.SaveAsync(path);
        break;
    case ["prepare-settlement", string file, string rows]:
        await LargeLedger.PrepareAsync(file, int.Parse(rows, CultureInfo.InvariantCulture));
        break;
    case ["copy-settlement", string file, string copy]:
        await LargeLedger.CopyAsync(file, copy);
        break;
    case ["settlement", string path, .. string[] files]:
        Report settlement = new("Settlement", "Contenders run in turn, 3 rounds; times are medians, ratios are medians of the ratios within a round.");
        foreach (string file in files)
        {
            await Settlements.MeasureAsync(settlement, file);
        }

        await settlement.SaveAsync(path);
        break;
    case ["reading-credentials", .. var rest]:
        Report reading = new("Reading Content Credentials");
        await ReadingCredentials.MeasureAsync(reading);
        await SaveAsync(reading, rest);
        break;
    case ["credentials", .. var rest]:
        Report credentials = new("Signing audio files", "Contenders run in turn; times are medians, ratios are medians of the ratios within a round.");
        using (StampedWaves stamping = new())
        {
            await stamping.MeasureAsync(credentials, megabytes: 50, rounds: 15);
            await stamping.MeasureAsync(credentials, megabytes: 1000, rounds: 5);
            await stamping.MeasureMemoryAsync(credentials, 1, 50, 1000);
            if (rest is [_, var package])
            {
                await stamping.MeasurePeerAsync(credentials, package, megabytes: 50, rounds: 9);
            }
        }

        await SaveAsync(credentials, rest);
        break;
    default:
        Report licenses = new("Licenses, the gate and identifiers");
        await NewTokens.MeasureAsync(licenses);
        await KnownTokens.MeasureAsync(licenses);
        await Authorizing.MeasureAsync(licenses);
        Identifiers.Measure(licenses);
        await SaveAsync(licenses, args);
        break;
}

static Task SaveAsync(Report report, string[] path) => path is [var file, ..] ? report.SaveAsync(file) : Task.CompletedTask;
