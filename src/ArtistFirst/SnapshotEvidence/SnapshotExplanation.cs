namespace ArtistFirst;

/// <summary>
/// Gives the reasons for an answer from the evidence of a snapshot. The answer stands: where the evidence is absent, broken or says something else, the reason is
/// told by its rule alone.
/// </summary>
internal static class SnapshotExplanation
{
    public static ConsentAnswer Explain(SnapshotHead head, SnapshotBody body, int slot, in UseRequest request, DateTimeOffset at, ConsentDecision decision)
    {
        string why = "the registry publishes no evidence with it.";
        if (body.Evidence is { } evidence)
        {
            try
            {
                ConsentAnswer answer = new ConsentEvaluator(evidence.ReadRegister(slot, request.Recording, head)).Evaluate(request, head.Licensee, at);
                if (answer.ToDecision() == decision)
                {
                    return answer;
                }

                why = "its evidence speaks of something else.";
            }
            catch (Exception e) when (e is SnapshotFormatException or IOException)
            {
                why = e.Message;
            }
        }

        return Plain(head, request, decision, why);
    }

    private static ConsentAnswer Plain(SnapshotHead head, in UseRequest request, ConsentDecision decision, string why)
    {
        FindingRule? rule = FindingRules.Find(decision.Code.Number);
        string message = $"{request.Uses.ToWireNames()} of {request.Recording} in {request.Territory}: {rule?.Title}. Version {head.Version} of {head.Registry} does not tell more: {why} Ask the registry.";
        return new ConsentAnswer { Outcome = decision.Outcome, Duties = decision.Duties, Findings = rule is null ? [] : [rule.Found(message)], Grants = [] };
    }
}
