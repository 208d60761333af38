using System.Collections.Immutable;

namespace ArtistFirst.Tests;

/// <summary>What the register answers, in both of its forms.</summary>
internal static class RightsAnswers
{
    /// <summary>The answer of the evaluator, which the compiled form must share.</summary>
    public static ConsentAnswer Answer(this RegisterContents contents, in UseRequest request, DateTimeOffset? at = null)
    {
        RightsRegister register = new(contents);
        ConsentAnswer answer = new ConsentEvaluator(register).Evaluate(request, SomeRights.Licensee, at ?? SomeRights.Now);
        ConsentDecision decision = ConsentState.Of(register, SomeRights.Licensee, TimeSpan.FromDays(40_000)).Decide(request, at ?? SomeRights.Now);
        Assert.Equal(answer.ToDecision(), decision);
        return answer;
    }

    public static void Allows(this RegisterContents contents, in UseRequest request, DateTimeOffset? at = null)
    {
        ConsentAnswer answer = contents.Answer(request, at);
        Assert.True(answer.IsAllowed, string.Join('\n', answer.Findings));
    }

    /// <summary>The request is refused for exactly these reasons, in this order.</summary>
    public static ImmutableArray<Finding> Refuses(this RegisterContents contents, in UseRequest request, params string[] codes) =>
        contents.RefusesAt(SomeRights.Now, request, codes);

    public static ImmutableArray<Finding> RefusesAt(this RegisterContents contents, DateTimeOffset at, in UseRequest request, params string[] codes)
    {
        ConsentAnswer answer = contents.Answer(request, at);
        Assert.Equal(codes, answer.Findings.Select(finding => finding.Code.ToString()));
        Assert.False(answer.IsAllowed);
        return answer.Findings;
    }
}
