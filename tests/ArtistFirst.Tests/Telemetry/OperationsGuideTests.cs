using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ArtistFirst.Tests;

/// <summary>The tables of docs/guide/operations.md say what is there, no more and no less.</summary>
public sealed class OperationsGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Vectors.RepositoryRoot, "docs", "guide", "operations.md"));

    private readonly ServiceDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Every_log_message_stands_in_the_guide_with_its_id_and_level()
    {
        string[] expected = [.. typeof(LicenseWallet).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>().OrderBy(message => message.EventId)
            .Select(message => $"| {message.EventId} | {message.Level} | {message.Message} |")];

        Assert.Equal(expected, Rows("Logs"));
        Assert.Equal(expected.Length, expected.DistinctBy(row => row.Split('|')[1]).Count());
    }

    [Fact]
    public async Task Every_instrument_stands_in_the_guide_with_its_unit()
    {
        using IHost host = await _desk.StartAsync();
        IMeterFactory meters = host.Services.GetRequiredService<IMeterFactory>();
        List<string> instruments = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Meter.Name is ArtistFirstTelemetry.MeterName)
            {
                instruments.Add($"| `{instrument.Name}` | `{instrument.Unit}` | {instrument.Description} |");
            }
        };
        listener.Start();

        // The tags between unit and description are held by the tests of the metrics.
        IEnumerable<string> rows = Rows("Metrics").Select(row => row.Split('|')).Select(cells => $"|{cells[1]}|{cells[2]}|{cells[4]}|");
        Assert.Equal(instruments.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_figure_of_the_health_check_stands_in_the_guide()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();
        Assert.All((await ServiceDesk.HealthAsync(host)).Data.Keys, key => Assert.Contains($"`{key}`", Guide, StringComparison.Ordinal));
    }

    private static string[] Rows(string section)
    {
        string text = Guide[(Guide.IndexOf($"\n## {section}\n", StringComparison.Ordinal) + 1)..];
        int end = text.IndexOf("\n## ", StringComparison.Ordinal);
        return [.. (end < 0 ? text : text[..end]).Split('\n').Where(line => line.StartsWith('|')).Skip(2)];
    }
}
