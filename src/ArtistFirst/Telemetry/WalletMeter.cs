using System.Diagnostics.Metrics;

namespace ArtistFirst;

/// <summary>Shows how many licenses count and how long the next one to expire still lasts.</summary>
internal sealed class WalletMeter : IDisposable
{
    private readonly Meter _meter;

    public WalletMeter(IMeterFactory? meters, LicenseWallet wallet, TimeProvider time)
    {
        _meter = meters is null ? new Meter(ArtistFirstTelemetry.MeterName) : meters.Create(ArtistFirstTelemetry.MeterName);
        _meter.CreateObservableGauge("artistfirst.wallet.licenses", () => wallet.Current.ValidCount, "{license}", "Licenses that count.");
        _meter.CreateObservableGauge("artistfirst.wallet.refused", () => wallet.Current.Refused.Count, "{token}", "Tokens that do not count.");
        _meter.CreateObservableGauge(
            "artistfirst.wallet.expiry",
            () => wallet.Current.NextExpiry is { } next ? (next - time.GetUtcNow()).TotalSeconds : double.NaN,
            "s",
            "Time until the next license expires.");
    }

    public void Dispose() => _meter.Dispose();
}
