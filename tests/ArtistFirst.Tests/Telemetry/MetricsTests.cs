using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Tests;

/// <summary>What a collector of metrics gets from a running service.</summary>
public sealed class MetricsTests : IDisposable
{
    private readonly ServiceDesk _desk = new();
    private readonly List<string> _measured = [];
    private readonly MeterListener _listener = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _listener.Dispose();
        _desk.Dispose();
    }

    [Fact]
    public async Task Answers_are_counted_by_outcome_and_code()
    {
        _desk.WriteLicense();
        using IHost host = await ListenAsync();
        CatalogueGate gate = ServiceDesk.Gate(host);

        gate.Authorize(SomeRights.Remix);
        gate.Authorize(SomeRights.Remix with { Uses = Uses.Cover });
        gate.Authorize(default);

        Assert.Equal(
            [
                "artistfirst.gate.decisions 1 outcome=allowed-with-duties",
                "artistfirst.gate.decisions 1 outcome=denied code=AF1042",
                $"artistfirst.gate.decisions 1 outcome=unresolved code={gate.Authorize(default).Code}",
            ],
            _measured.Take(3));
    }

    [Fact]
    public async Task The_time_to_open_is_measured_for_what_opened_and_for_what_failed_AF4001()
    {
        _desk.WriteLicense();
        using IHost host = await ListenAsync();
        _desk.Catalogue.BeforeOpening = () => _desk.Time.Advance(TimeSpan.FromSeconds(0.25));

        await using CatalogueAudio audio = await ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix, Stop);
        _desk.Ledger.IsAvailable = false;
        await Assert.ThrowsAsync<ComplianceException>(() => ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix, Stop));
        await Assert.ThrowsAsync<ComplianceException>(() => ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix with { Uses = Uses.Cover }, Stop));

        Assert.Equal(["artistfirst.gate.open.duration 0.25 result=opened", "artistfirst.gate.open.duration 0 result=failed"], Of("artistfirst.gate.open.duration"));
        Assert.Single(_desk.Log.Lines, line => line.EventId == 102);
    }

    [Fact]
    public async Task Licenses_status_lists_and_consent_are_shown_as_they_are()
    {
        _desk.WriteTrust($",\"status_lists\":[{{\"uri\":\"{Some.StatusListUri}\",\"file\":\"status.jwt\"}}]");
        await File.WriteAllTextAsync(_desk.PathOf("status.jwt"), new StatusListText(1, 0).ToString(), Stop);
        _desk.WriteLicense();
        await File.WriteAllTextAsync(Path.Combine(_desk.Licenses, "torn.jwt"), "torn", Stop);
        using IHost host = await ListenAsync();

        _desk.Time.Advance(TimeSpan.FromSeconds(0.5));
        _listener.RecordObservableInstruments();

        Assert.Equal(["artistfirst.wallet.licenses 1"], Of("artistfirst.wallet.licenses"));
        Assert.Equal(["artistfirst.wallet.refused 1"], Of("artistfirst.wallet.refused"));
        Assert.Equal(["artistfirst.wallet.expiry 86399.5"], Of("artistfirst.wallet.expiry"));
        Assert.Equal([$"artistfirst.status.expiry 604799.5 list={Some.StatusListUri}"], Of("artistfirst.status.expiry"));
        Assert.Equal(["artistfirst.consent.expiry 86399.5"], Of("artistfirst.consent.expiry"));
        Assert.Equal(["artistfirst.consent.age 0.5"], Of("artistfirst.consent.age"));
    }

    [Fact]
    public async Task What_is_not_there_has_no_measurement()
    {
        File.Delete(_desk.RegisterFile);
        using IHost host = await ListenAsync();

        _listener.RecordObservableInstruments();

        Assert.Equal(["artistfirst.wallet.licenses 0", "artistfirst.wallet.refused 0"], _measured.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Counting_allocates_nothing()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();
        IMeterFactory meters = host.Services.GetRequiredService<IMeterFactory>();
        long counted = 0;
        _listener.InstrumentPublished = (instrument, listener) => Enable(instrument, listener, meters);
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) => counted += value);
        _listener.Start();
        CatalogueGate gate = ServiceDesk.Gate(host);
        UseRequest refused = SomeRights.Remix with { Uses = Uses.Cover };
        Ask(gate, refused);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Ask(gate, refused);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(4, counted);

        static void Ask(CatalogueGate gate, in UseRequest refused)
        {
            _ = gate.Authorize(SomeRights.Remix);
            _ = gate.Authorize(refused);
        }
    }

    private IEnumerable<string> Of(string instrument) => _measured.Where(line => line.StartsWith(instrument + " ", StringComparison.Ordinal));

    private async Task<IHost> ListenAsync()
    {
        IHost host = await _desk.StartAsync();
        IMeterFactory meters = host.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) => Enable(instrument, listener, meters);
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
        return host;
    }

    private static void Enable(Instrument instrument, MeterListener listener, IMeterFactory meters)
    {
        // Other tests have meters of the same name.
        if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Meter.Name is ArtistFirstTelemetry.MeterName)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private void Note(Instrument instrument, IFormattable value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string line = $"{instrument.Name} {value.ToString(null, CultureInfo.InvariantCulture)}";
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            line += $" {tag.Key}={tag.Value}";
        }

        _measured.Add(line);
    }
}
