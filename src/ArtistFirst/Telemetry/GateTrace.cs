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

        activity.SetTag("artistfirst.outcome", GateMeter.Name(decision.Outcome));
        if (decision.IsAllowed)
        {
            activity.SetTag("artistfirst.license", decision.License?.Id);
        }
        else
        {
            string code = decision.Code.ToString();
            activity.SetTag("artistfirst.code", code).SetStatus(ActivityStatusCode.Error, code);
        }
    }

    /// <summary>It was allowed, and yet no audio came: the ledger or the catalogue failed.</summary>
    public static void Failed(Activity? activity, Exception fault)
    {
        activity?.SetStatus(ActivityStatusCode.Error, (fault as ComplianceException)?.Code.ToString() ?? fault.GetType().Name).AddException(fault);
    }
}
