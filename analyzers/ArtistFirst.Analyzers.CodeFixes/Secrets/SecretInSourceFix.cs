using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>AF0030: reads a text that is a secret from the configuration in scope or, without one, from the environment. The secret itself has to be taken back: it stays in the history of the source.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretInSourceFix))]
public sealed class SecretInSourceFix : LicensingFix
{
    /// <summary>The kind of repair.</summary>
    public const string Move = "ArtistFirst.Move";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0030");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        if (load.Node is not ExpressionSyntax secret || load.Model.GetTypeInfo(secret, load.CancellationToken).ConvertedType?.SpecialType is not SpecialType.System_String || !CanBeRead(secret)
            || secret.FirstAncestorOrSelf<StatementSyntax>() is not { } anchor)
        {
            yield break;
        }

        var scope = new Scope(load, anchor);
        (string Key, string Variable) name = NameOf(load.Diagnostic.GetMessage());
        ISymbol? configuration = scope.FirstOf(type => IsConfiguration(type) || type.AllInterfaces.Any(IsConfiguration));
        string source = configuration is null ? Environment(load, scope, name.Variable) : $"{configuration.Name}[\"{name.Key}\"]";
        string exception = load.Model.Compilation.GetTypeByMetadataName("System.InvalidOperationException") is { } thrown ? scope.NameOf(thrown) : "System.InvalidOperationException";
        string where = configuration is null ? name.Variable : name.Key;
        yield return new Repair(
            configuration is null ? $"Read it from the environment: '{name.Variable}'" : $"Read it from the configuration: '{name.Key}'", Move,
            () => load.Root.ReplaceNode(secret, Read(secret, $"{source} ?? throw new {exception}(\"{where} is missing.\")")));
    }

    private static ExpressionSyntax Read(ExpressionSyntax secret, string text) =>
        SyntaxFactory.ParseExpression(secret.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax ? text : $"({text})").WithTriviaFrom(secret);

    // What the compiler has to know cannot be read when the program runs.
    private static bool CanBeRead(ExpressionSyntax secret) => !secret.Ancestors().Any(ancestor => ancestor is AttributeSyntax or ParameterSyntax or CaseSwitchLabelSyntax or PatternSyntax
        || (ancestor is LocalDeclarationStatementSyntax local && local.Modifiers.Any(SyntaxKind.ConstKeyword)) || ancestor is FieldDeclarationSyntax);

    private static bool IsConfiguration(ITypeSymbol type) => type is { Name: "IConfiguration" } && type.ContainingNamespace.ToDisplayString() is "Microsoft.Extensions.Configuration";

    private static string Environment(ReportedLoad load, Scope scope, string variable) =>
        $"{(load.Model.Compilation.GetTypeByMetadataName("System.Environment") is { } type ? scope.NameOf(type) : "System.Environment")}.GetEnvironmentVariable(\"{variable}\")";

    private static (string Key, string Variable) NameOf(string message)
    {
        if (message.StartsWith("A license token", StringComparison.Ordinal))
        {
            return ("ArtistFirst:License", "ARTISTFIRST_LICENSE");
        }

        return message.StartsWith("The password", StringComparison.Ordinal) ? ("ArtistFirst:KeyPassword", "ARTISTFIRST_KEY_PASSWORD") : ("ArtistFirst:SigningKey", "ARTISTFIRST_SIGNING_KEY");
    }
}
