using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Silences what the SDK's own analyzers say about our patterns: a parameter that is only a proof is there to be asked for, and the value of a check that throws when the answer is no, or of
/// a record, is its by-product.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PatternSuppressor : DiagnosticSuppressor
{
    private const string Proof = "The parameter proves that the license was checked, or names what a contract speaks of";

    /// <summary>A parameter that is not used.</summary>
    public static readonly SuppressionDescriptor UnusedParameter = new("AFS0060", "IDE0060", Proof);

    /// <summary>A parameter that is not used, as older rules call it.</summary>
    public static readonly SuppressionDescriptor ReviewedParameter = new("AFS1801", "CA1801", Proof);

    /// <summary>The value of an expression that is not used.</summary>
    public static readonly SuppressionDescriptor UnusedValue = new("AFS0058", "IDE0058", "The call throws when the answer is no, or puts a use on record: going on is the answer");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(UnusedParameter, ReviewedParameter, UnusedValue);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        Settings settings = SettingsReader.Read(context.Options.AdditionalFiles, context.CancellationToken);
        var contracts = new ContractTable(settings);
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is { } node
                && DescriptorFor(diagnostic.Id, node, context.GetSemanticModel(tree), contracts) is { } descriptor)
            {
                context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
            }
        }
    }

    private static SuppressionDescriptor? DescriptorFor(string id, SyntaxNode node, SemanticModel model, ContractTable contracts)
    {
        if (string.Equals(id, UnusedValue.SuppressedDiagnosticId, StringComparison.Ordinal))
        {
            return node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement && IsByProduct(model.GetOperation(statement.Expression), contracts) ? UnusedValue : null;
        }

        if (node.FirstAncestorOrSelf<ParameterSyntax>() is not { } parameter || model.GetDeclaredSymbol(parameter) is not IParameterSymbol symbol || !IsProof(symbol))
        {
            return null;
        }

        return string.Equals(id, UnusedParameter.SuppressedDiagnosticId, StringComparison.Ordinal) ? UnusedParameter : ReviewedParameter;
    }

    private static bool IsProof(IParameterSymbol parameter) =>
        (OwnTypes.IsOurs(parameter.Type) && parameter.Type.Name is "CatalogueAudio" or "License" or "LicenseGrant" or "UseDecision")
        || (parameter.ContainingSymbol is IMethodSymbol method && AttributeContracts.Of(method).SelectMany(AttributeContracts.PathsIn).Any(path => string.Equals(path.Split('.')[0], parameter.Name, StringComparison.Ordinal)));

    private static bool IsByProduct(IOperation? operation, ContractTable contracts)
    {
        while (operation is IAwaitOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
        {
            operation = operation is IAwaitOperation awaiting ? awaiting.Operation : ((IInvocationOperation)operation).Instance;
        }

        if (operation is not IInvocationOperation { TargetMethod: var method })
        {
            return false;
        }

        MemberContract? contract = contracts.Of(method);
        return contract?.Records is not null || contract?.Credit is { Role: CreditRole.Stamps, IsInPlace: true } || Decisions.Demands(method)
            || (contract?.Check is { } check && (check.Form == CheckForm.Demand || (check.Form == CheckForm.Acquire && !CheckCalls.MayReturnNull(method))));
    }
}
