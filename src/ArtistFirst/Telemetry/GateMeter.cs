using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ArtistFirst;

/// <summary>Counts what the gate answers. Costs nothing while nobody listens, and allocates nothing when somebody does.</summary>
internal sealed class GateMeter : IDisposable
{
    private static readonly ConcurrentDictionary<FindingCode, string> CodeTexts = [];

    private readonly Meter _meter;
    private readonly Counter<long> _decisions;
    private readonly Histogram<double> _openDuration;

    public GateMeter(IMeterFactory? meters)
    {
        _meter = meters is null ? new Meter(ArtistFirstTelemetry.MeterName) : meters.Create(ArtistFirstTelemetry.MeterName);
        _decisions = _meter.CreateCounter<long>("artistfirst.gate.decisions", "{decision}", "Answers of the gate, by outcome and first finding.");
        _openDuration = _meter.CreateHistogram<double>("artistfirst.gate.open.duration", "s", "Time from an allowed request to the opened stream, ledger included.");
    }

    public void Decided(in UseDecision decision)
    {
        if (_decisions.Enabled)
        {
            Count(decision);
        }
    }

    public void Opened(TimeSpan elapsed, bool succeeded)
    {
        if (_openDuration.Enabled)
        {
            _openDuration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("result", succeeded ? "opened" : "failed"));
        }
    }

    public void Dispose() => _meter.Dispose();

    private void Count(in UseDecision decision)
    {
        KeyValuePair<string, object?> outcome = new("outcome", Name(decision.Outcome));
        if (decision.IsAllowed)
        {
            _decisions.Add(1, outcome);
        }
        else
        {
            _decisions.Add(1, outcome, new("code", CodeTexts.GetOrAdd(decision.Code, static code => code.ToString())));
        }
    }

    internal static string Name(UseOutcome outcome) => outcome switch
    {
        UseOutcome.Allowed => "allowed",
        UseOutcome.AllowedWithDuties => "allowed-with-duties",
        UseOutcome.Denied => "denied",
        _ => "unresolved",
    };
}
