using System.Diagnostics;

namespace ArtistFirst;

/// <summary>The trace of one opening: an activity with the request and its answer as tags.</summary>
internal static class GateTrace
{
    private static readonly ActivitySource Source = new(ArtistFirstTelemetry.ActivitySourceName);

    public static Activity? Start(in UseRequest request)
    {
        Activity? activity = Source.StartActivity("artistfirst.open");
        activity?
            .SetTag("artistfirst.recording", request.Recording.ToString())
            .SetTag("artistfirst.uses", request.Uses.ToWireNames())
            .SetTag("artistfirst.territory", request.Territory.ToString());
        return activity;
    }

    public static void Decided(Activity? activity, in UseDecision decision)
    {
        if (activity is null)
        {
            return;
        }

        activity.SetTag("artistfirst.outcome", decision.Outcome.ToString()).SetTag("artistfirst.license", decision.License?.Id);
        if (!decision.IsAllowed)
        {
            activity.SetStatus(ActivityStatusCode.Error, decision.Code.ToString());
        }
    }
}
