using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Finds checks of what was checked already on every path here. What is asked again in a loop, or in a function that runs later, is asked for good reason: licenses end. So is what the gate opens.
/// </summary>
internal static class RedundantChecks
{
    public static bool IsHeld(CheckSite site, FlowState state, Analysis analysis)
    {
        if (site.Body.Parent is not null || site.Facts.IsAll || site.Facts.IsEmpty || !state.IsReachable || site.Contract.Recording.Members is [ValuePath.EachElement, ..]
            || analysis.Knowledge.Contracts.Of(site.Call.Method)?.Records is not null)
        {
            return false;
        }

        Fact[] held = [.. analysis.Tables.Facts.In(state.Facts)];
        int block = PathSearch.BlockOf(site.Body, site.Call.Operation);
        return block >= 0 && !site.Body.Order.Repeats(site.Body.Graph.Blocks[block])
            && analysis.Tables.Facts.In(site.Facts).All(asked => held.Any(fact => Covers(fact, asked)));
    }

    public static Diagnostic? Report(CheckSite site, IReadOnlyList<CheckSite> checks)
    {
        // A check that the caller is asked for may well be repeated.
        CheckSite? earlier = checks.FirstOrDefault(check => !ReferenceEquals(check, site) && check.Body.Parent is null && check.Call.Operation.Syntax.SpanStart < site.Call.Operation.Syntax.SpanStart && IsSame(check, site));
        SyntaxNode? before = earlier?.Call.Operation.Syntax;
        return before is null
            ? null
            : Diagnostic.Create(
                RedundantCheck.Rule, site.Call.Operation.Syntax.GetLocation(), [before.GetLocation()],
                $"{Places.NameOf(site.Call.Method)} asks what has been answered on every path here: at line {Places.LineOf(before)}");
    }

    private static bool IsSame(CheckSite one, CheckSite other) => !one.Facts.IsAll && other.Facts.Indices().Any(index => one.Facts.Contains(index));

    private static bool Covers(Fact held, Fact asked) =>
        ReferenceEquals(held.Recording, asked.Recording) && held.IsExact && ReferenceEquals(held.Use, asked.Use);
}
