using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Judges audio that is written: whether a model made it, and whether it bears its attribution then.</summary>
internal sealed class CreditJudging(Analysis analysis, FunctionBody body, FlowRun run)
{
    public Diagnostic? Judge(LoadSite write, FlowState state)
    {
        if (write.Recording is not { } audio || !state.IsReachable || IsFileStampedAfter(write.Operation))
        {
            return null;
        }

        return CreditMatch.Find(audio, state, analysis) switch
        {
            CreditFinding.Generated => Unattributed(new UnprovenLoad(write, state.Clone())),
            CreditFinding.Changed => Lost(write),
            _ => null,
        };
    }

    private Diagnostic Unattributed(UnprovenLoad write)
    {
        Bypass? bypass = new PathSearch(analysis, body, run).Find(write);
        List<Microsoft.CodeAnalysis.Location> places = bypass is null ? [] : [bypass.Place];
        places.AddRange(Before(write.Site.Operation, CreditRole.Generates));
        string way = bypass is { IsCatch: true } ? $": not after the catch at line {bypass.Line}" : bypass?.Text ?? string.Empty;
        return Diagnostic.Create(
            UnattributedAudio.Rule, write.Site.Operation.Syntax.GetLocation(), places, LoadHints.Of(write.Site), Places.NameOf(write.Site.Member), Blaming.TextOf(write.Site), way);
    }

    private Diagnostic Lost(LoadSite write)
    {
        IInvocationOperation? change = CallsBefore(write.Operation, CreditRole.Transforms).LastOrDefault();
        return Diagnostic.Create(
            LostAttribution.Rule, write.Operation.Syntax.GetLocation(), change is null ? [] : [change.Syntax.GetLocation()], LoadHints.Of(write), Places.NameOf(write.Member), Blaming.TextOf(write),
            change is null ? "a call" : Places.NameOf(change.TargetMethod));
    }

    private IEnumerable<Microsoft.CodeAnalysis.Location> Before(IOperation write, CreditRole role) => CallsBefore(write, role).Select(call => call.Syntax.GetLocation()).Take(1);

    private IEnumerable<IInvocationOperation> CallsBefore(IOperation write, CreditRole role) => Calls(role).Where(call => call.Syntax.SpanStart <= write.Syntax.Span.End);

    // A file between the model and the stamper has not left: the stamper is given its name.
    private bool IsFileStampedAfter(IOperation write) =>
        Calls(CreditRole.Stamps).Any(call => call.Syntax.SpanStart > write.Syntax.Span.End
            && (call.TargetMethod.Parameters.FirstOrDefault()?.Type.SpecialType == SpecialType.System_String || SharesVariable(call, write)));

    // The stamper is given the open file itself.
    private static bool SharesVariable(IInvocationOperation stamp, IOperation write) =>
        stamp.Arguments.SelectMany(Variables).Any(given => write.ChildOperations.SelectMany(Variables).Contains(given, SymbolEqualityComparer.Default));

    private static IEnumerable<ISymbol> Variables(IOperation operation) => operation.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Where(local => KnownWrites.IsOut(local)).Select(local => local.Local);

    private IEnumerable<IInvocationOperation> Calls(CreditRole role) => analysis.Root.Graph.OriginalOperation.Descendants().OfType<IInvocationOperation>()
        .Where(call => analysis.Knowledge.Contracts.Of(call.TargetMethod)?.Credit?.Role == role);
}
