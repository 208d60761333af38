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
        context.RegisterCompilationStartAction(static start =>
        {
            var places = new SecretPlaces();
            start.RegisterOperationAction(static seen => Report(seen, WrittenSecrets.Judge((ILiteralOperation)seen.Operation)), OperationKind.Literal);
            start.RegisterOperationAction(seen => Report(seen, WrittenSecrets.Judge((IArgumentOperation)seen.Operation, places)), OperationKind.Argument);
            start.RegisterOperationAction(seen => Report(seen, Judge((ISimpleAssignmentOperation)seen.Operation, places)), OperationKind.SimpleAssignment);
        });
    }

    private static Diagnostic? Judge(ISimpleAssignmentOperation assignment, SecretPlaces places) => WrittenSecrets.Judge(assignment, places) ?? Tolerances.Judge(assignment) ?? ValidationSwitches.Judge(assignment);

    private static void Report(OperationAnalysisContext context, Diagnostic? diagnostic)
    {
        if (diagnostic is not null)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
