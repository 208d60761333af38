namespace ArtistFirst;

/// <summary>
/// The plain reading of the rules of consent, which every faster form must agree with. For every use that is asked for, in every place
/// where the output is made available or the model runs, everybody who has a part in a side that the use needs must have said yes, and
/// nobody no; the parts of the master and of each work must add up to exactly 100 %. One no outweighs everything, in any order; what is
/// missing or contradictory is <see cref="UseOutcome.Unresolved"/>. Never throws for lack of data. Thread-safe.
/// </summary>
/// <param name="register">The register to answer from.</param>
public sealed class ConsentEvaluator(RightsRegister register)
{
    /// <summary>Answers one request with every reason.</summary>
    /// <param name="request">The use. Where it names several uses all of them must be allowed.</param>
    /// <param name="licensee">Who asks, as the <c>sub</c> of its licenses names it.</param>
    /// <param name="at">The instant of the use.</param>
    /// <param name="knownAt">
    /// Leaves aside what the register learned later than this instant: what was allowed then, as it was known then. Null: everything that it knows now.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="licensee"/> is empty.</exception>
    public ConsentAnswer Evaluate(in UseRequest request, string licensee, DateTimeOffset at, DateTimeOffset? knownAt = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(licensee);
        if (RequestUnusable.Check(request) is { } unusable)
        {
            return ConsentAnswer.Unresolved(unusable);
        }

        if (register.FindRecording(request.Recording) is not { } recording)
        {
            return ConsentAnswer.Unresolved(UnknownRecording.Found(register, request.Recording));
        }

        ConsentQuestion question = new()
        {
            Register = register,
            Recording = recording,
            Use = Uses.None,
            Place = default,
            Licensee = licensee,
            Model = request.Model,
            Destination = request.Destination,
            At = at,
            KnownAt = knownAt ?? register.AsOf,
        };
        RelevantRows rows = new(register, recording, question.KnownAt);
        Reasons reasons = new();
        reasons.AddAll(AskIn(request.Territory, request.Uses, question, rows));
        if (!request.ProcessingTerritory.IsEmpty && request.ProcessingTerritory != request.Territory)
        {
            reasons.AddAll(AskIn(request.ProcessingTerritory, request.Uses, question, rows));
        }

        return reasons.ToAnswer();
    }

    private static Reasons AskIn(Territory territory, Uses uses, ConsentQuestion question, RelevantRows rows) =>
        territory.IsWorldwide ? AskEverywhere(uses, question, rows) : Ask(Place.In(territory), uses, question, rows);

    // The first place with the worst answer speaks for all: nobody reads the same reason 251 times. What is owed is owed for all of them.
    private static Reasons AskEverywhere(Uses uses, ConsentQuestion question, RelevantRows rows)
    {
        Reasons allowed = new();
        Reasons? worst = null;
        foreach (Place place in rows.Places)
        {
            Reasons here = Ask(place, uses, question, rows);
            if (here.Outcome is UseOutcome.Allowed or UseOutcome.AllowedWithDuties)
            {
                allowed.AddAll(here);
            }
            else if (worst is null || (worst.Outcome == UseOutcome.Unresolved && here.Outcome == UseOutcome.Denied))
            {
                worst = here;
            }
        }

        return worst ?? allowed;
    }

    private static Reasons Ask(Place place, Uses uses, ConsentQuestion question, RelevantRows rows)
    {
        Reasons reasons = new();
        foreach (Uses use in UseNames.Enumerate(uses))
        {
            UseEvaluation.Run(question with { Use = use, Place = place }, rows, reasons);
        }

        return reasons;
    }
}
