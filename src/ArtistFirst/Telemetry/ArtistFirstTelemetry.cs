namespace ArtistFirst;

/// <summary>The names under which ArtistFirst reports what it does, for <c>AddMeter</c> and <c>AddSource</c> of your telemetry.</summary>
public static class ArtistFirstTelemetry
{
    /// <summary>The name of the meter (System.Diagnostics.Metrics).</summary>
    public const string MeterName = "ArtistFirst";

    /// <summary>The name of the activity source (traces).</summary>
    public const string ActivitySourceName = "ArtistFirst";
}
