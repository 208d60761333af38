using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ArtistFirst.Analyzers;

/// <summary>Judges contracts where they are written: whether they name what is there, and whether those who call through a base type learn of them.</summary>
internal static class ContractJudging
{
    public static void Judge(SymbolAnalysisContext context, Knowledge knowledge)
    {
        if (context.Symbol is not IMethodSymbol method)
        {
            return;
        }

        foreach (AttributeData attribute in AttributeContracts.Of(method))
        {
            if (NamesNothing(attribute, method))
            {
                Report(context, attribute, method, UnknownParameter.Rule, Places.NameOf(method), "parameter without a name");
            }

            foreach (string path in AttributeContracts.PathsIn(attribute).Where(path => path.Length > 0 && !ValuePath.IsThere(path, method)))
            {
                Report(context, attribute, method, UnknownParameter.Rule, Places.NameOf(method), path);
            }
        }

        JudgeObligation(context, knowledge, method);
    }

    /// <summary>Whether a contract leaves the recording out although the member has parameters; where it has none, nothing can tell it.</summary>
    private static bool NamesNothing(AttributeData attribute, IMethodSymbol method) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: null or "" } recording, ..]
        && method.MethodKind != MethodKind.PropertySet && (recording.Value is null || !method.Parameters.IsEmpty);

    /// <summary>A member that loads, while what it overrides or implements does not say so.</summary>
    private static void JudgeObligation(SymbolAnalysisContext context, Knowledge knowledge, IMethodSymbol method)
    {
        if (AttributeContracts.Load(method) is not { } load)
        {
            return;
        }

        foreach (IMethodSymbol declared in Declarations.Of(method).Skip(1))
        {
            if (knowledge.Contracts.Of(declared)?.Load is null)
            {
                string what = load.Origin == LoadOrigin.CallerChecks ? "asks its caller for a check" : "loads catalogue audio";
                Report(context, attribute: null, method, DifferentContract.Rule, Places.NameOf(method), what, Places.NameOf(declared), declared.ContainingType.Name);
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, AttributeData? attribute, IMethodSymbol method, DiagnosticDescriptor rule, params object[] arguments)
    {
        Microsoft.CodeAnalysis.Location place = attribute?.ApplicationSyntaxReference is { } syntax
            ? syntax.SyntaxTree.GetLocation(syntax.Span)
            : method.Locations[0];
        context.ReportDiagnostic(Diagnostic.Create(rule, place, arguments));
    }
}
