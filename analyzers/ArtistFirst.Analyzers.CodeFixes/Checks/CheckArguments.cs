using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Writes the arguments for a member that checks: the recording and the use of the load, and a cancellation token that is in scope.</summary>
internal sealed class CheckArguments(ReportedLoad load, Scope scope, IMethodSymbol check, AttributeData contract)
{
    /// <summary>The arguments; null where one of them is not known.</summary>
    /// <param name="recording">The parameter that the contract names.</param>
    public string? Text(string recording)
    {
        // Of a path, nobody can tell here which part is the id that such a check asks for.
        if (load.IsDerived || load.Recording is not { } loaded || !CoversUse())
        {
            return null;
        }

        List<string> arguments = [];
        foreach (IParameterSymbol parameter in check.Parameters)
        {
            string? text = IsNamed(parameter, recording) ? RecordingFor(parameter, loaded) : Other(parameter);
            if (text is null && !parameter.IsOptional)
            {
                return null;
            }

            if (text is not null)
            {
                arguments.Add(arguments.Count == parameter.Ordinal ? text : $"{parameter.Name}: {text}");
            }
        }

        return string.Join(", ", arguments);
    }

    private static bool IsNamed(IParameterSymbol parameter, string name) => string.Equals(parameter.Name, name, StringComparison.Ordinal);

    private object? Named(string name) => contract.NamedArguments.FirstOrDefault(argument => string.Equals(argument.Key, name, StringComparison.Ordinal)).Value.Value;

    /// <summary>A check for a use that is fixed serves a load that makes this use, or any.</summary>
    private bool CoversUse()
    {
        bool isFixed = Named("For") is { } number && number.ToString() is not "0";
        return !isFixed || (load.Hint(Hints.Use) is null && (load.Hint(Hints.FixedUse) is not { } needed || string.Equals(needed, Named("For")!.ToString(), StringComparison.Ordinal)));
    }

    private string? RecordingFor(IParameterSymbol parameter, ExpressionSyntax loaded)
    {
        bool isOurs = loaded.SyntaxTree == load.Model.SyntaxTree;
        bool fits = isOurs ? load.Model.ClassifyConversion(loaded, parameter.Type).IsImplicit : OwnTypes.Is(parameter.Type, OwnTypes.Recording);
        return fits ? loaded.WithoutTrivia().ToString() : null;
    }

    private string? Other(IParameterSymbol parameter)
    {
        if (Named("Use") is string use && IsNamed(parameter, use))
        {
            return UseFor(parameter);
        }

        return parameter.Type is { Name: "CancellationToken" }
            ? scope.FirstOf(type => SymbolEqualityComparer.Default.Equals(type, parameter.Type))?.Name ?? (parameter.IsOptional ? null : "default")
            : null;
    }

    private string? UseFor(IParameterSymbol parameter)
    {
        if (load.Use is { } written)
        {
            return written.SyntaxTree == load.Model.SyntaxTree && load.Model.ClassifyConversion(written, parameter.Type).IsImplicit ? written.WithoutTrivia().ToString() : null;
        }

        return OwnTypes.Is(parameter.Type, OwnTypes.Uses)
            ? UseText.Of(load, scope) ?? scope.FirstOf(type => OwnTypes.Is(type, OwnTypes.Uses))?.Name
            : scope.FirstOf(type => SymbolEqualityComparer.Default.Equals(type, parameter.Type))?.Name;
    }
}
