namespace ArtistFirst;

/// <summary>Writes the reasons of a refused decision, after the fact.</summary>
internal static class Refusal
{
    /// <summary>
    /// Asks again, for the same instant. What answered then may have been replaced since (a reload), so the code that decided is
    /// always among the reasons, even when today's data would say something else.
    /// </summary>
    public static IReadOnlyList<Finding> Explain(CatalogueGate? gate, in UseRequest request, DateTimeOffset at, FindingCode code)
    {
        if (gate is null)
        {
            return [UndecidedRequest.Found()];
        }

        IReadOnlyList<Finding> reasons = gate.Explain(request, at);
        foreach (Finding reason in reasons)
        {
            if (reason.Code == code)
            {
                return reasons;
            }
        }

        return [Recorded(code), .. reasons];
    }

    private static Finding Recorded(FindingCode code)
    {
        foreach (FindingRule rule in FindingRules.All)
        {
            if (rule.Code == code)
            {
                return rule.Found($"{rule.Title}. The data behind this answer has been replaced since, so its details are gone; ask again for a current answer.");
            }
        }

        return UndecidedRequest.Found();
    }
}
