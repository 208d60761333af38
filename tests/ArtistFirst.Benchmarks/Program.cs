using ArtistFirst.Benchmarks.Identifying;
using ArtistFirst.Benchmarks.Licensing;
using ArtistFirst.Benchmarks.Measuring;

// dotnet run -c Release --project tests/ArtistFirst.Benchmarks [report.md]
Report report = new("Licenses, the gate and identifiers");
await NewTokens.MeasureAsync(report);
await KnownTokens.MeasureAsync(report);
await Authorizing.MeasureAsync(report);
Identifiers.Measure(report);
if (args is [string path])
{
    await report.SaveAsync(path);
}
