using System.Globalization;
using ArtistFirst.Benchmarks.Consenting;
using ArtistFirst.Benchmarks.Credentials;
using ArtistFirst.Benchmarks.Identifying;
using ArtistFirst.Benchmarks.Licensing;
using ArtistFirst.Benchmarks.Measuring;

// dotnet run -c Release --project tests/ArtistFirst.Benchmarks [report.md]
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- prepare-consent FOLDER RECORDINGS...
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- consent report.md FOLDER RECORDINGS...
// dotnet run -c Release --project tests/ArtistFirst.Benchmarks -- credentials report.md
switch (args)
{
    case ["prepare-consent", string folder, .. string[] counts]:
        foreach (int count in counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture)))
        {
            await SnapshotFiles.PrepareAsync(count, Path.Combine(folder, $"{count}"), hasEvidence: count <= 10_000_000);
        }

        break;
    case ["consent", string path, string folder, .. string[] counts]:
        Report consent = new("Consent snapshots");
        foreach (int count in counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture)))
        {
            await Consents.MeasureAsync(consent, count, Path.Combine(folder, $"{count}"));
        }

        await consent.SaveAsync(path);
        break;
    case ["credentials", string target]:
        Report credentials = new("Content Credentials");
        await ReadingCredentials.MeasureAsync(credentials);
        await credentials.SaveAsync(target);
        break;
    default:
        Report report = new("Licenses, the gate and identifiers");
        await NewTokens.MeasureAsync(report);
        await KnownTokens.MeasureAsync(report);
        await Authorizing.MeasureAsync(report);
        Identifiers.Measure(report);
        if (args is [string file])
        {
            await report.SaveAsync(file);
        }

        break;
}
