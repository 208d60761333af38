using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Reports private keys and license tokens that are written in the source, and tokens that are validated less strictly than licenses have to be. It looks at one expression at a time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenSafetyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(SecretInSource.Rule, WeakenedValidation.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(static seen => Report(seen, WrittenSecrets.Judge((ILiteralOperation)seen.Operation)), OperationKind.Literal);
        context.RegisterOperationAction(static seen => Report(seen, WrittenSecrets.Judge((IArgumentOperation)seen.Operation)), OperationKind.Argument);
        context.RegisterOperationAction(static seen => Report(seen, Judge((ISimpleAssignmentOperation)seen.Operation)), OperationKind.SimpleAssignment);
    }

    private static Diagnostic? Judge(ISimpleAssignmentOperation assignment) => WrittenSecrets.Judge(assignment) ?? Tolerances.Judge(assignment) ?? ValidationSwitches.Judge(assignment);

    private static void Report(OperationAnalysisContext context, Diagnostic? diagnostic)
    {
        if (diagnostic is not null)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
