using System.Diagnostics.Metrics;

namespace ArtistFirst;

/// <summary>Shows in what state licenses, status lists and consent are, whenever somebody collects metrics.</summary>
internal sealed class StateMeter : IDisposable
{
    private readonly Meter _meter;

    public StateMeter(IMeterFactory? meters, LicenseWallet wallet, StatusLists statuses, IConsentSource consent, TimeProvider time)
    {
        _meter = meters is null ? new Meter(ArtistFirstTelemetry.MeterName) : meters.Create(ArtistFirstTelemetry.MeterName);
        _meter.CreateObservableGauge("artistfirst.wallet.licenses", () => wallet.Current.ValidCount, "{license}", "Licenses that count.");
        _meter.CreateObservableGauge("artistfirst.wallet.refused", () => wallet.Current.Refused.Count, "{token}", "Tokens that do not count.");
        _meter.CreateObservableGauge(
            "artistfirst.wallet.expiry", () => Until(wallet.Current.NextExpiry, time), "s", "Time until the next license expires that has not been renewed; none without a license.");
        _meter.CreateObservableGauge(
            "artistfirst.status.expiry", () => statuses.Lists.SelectMany(list => Until(list.StaleAt, time, new KeyValuePair<string, object?>("list", list.Uri))), "s", "Time until a status list is stale, by list; none for a list that was never read.");
        _meter.CreateObservableGauge(
            "artistfirst.consent.expiry", () => Until(StaleAt(consent.Freshness), time), "s", "Time until the consent data is stale; none while there is no consent data.");
        _meter.CreateObservableGauge(
            "artistfirst.consent.age", () => Since(AsOf(consent.Freshness), time), "s", "Age of the consent data; none while there is no consent data.");
    }

    public void Dispose() => _meter.Dispose();

    private static DateTimeOffset? StaleAt(ConsentFreshness freshness) => freshness.Version.Length == 0 ? null : freshness.StaleAt;

    private static DateTimeOffset? AsOf(ConsentFreshness freshness) => freshness.Version.Length == 0 ? null : freshness.AsOf;

    private static IEnumerable<Measurement<double>> Until(DateTimeOffset? at, TimeProvider time, params KeyValuePair<string, object?>[] tags) =>
        at is { } instant ? [new Measurement<double>((instant - time.GetUtcNow()).TotalSeconds, tags)] : [];

    private static IEnumerable<Measurement<double>> Since(DateTimeOffset? at, TimeProvider time) =>
        at is { } instant ? [new Measurement<double>((time.GetUtcNow() - instant).TotalSeconds)] : [];
}
