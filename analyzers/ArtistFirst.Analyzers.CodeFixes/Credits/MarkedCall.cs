using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Finds a member in scope that says of itself what it does to one of its parameters, and writes a call of it: one that needs nothing else, but a cancellation token.</summary>
internal sealed class MarkedCall
{
    private MarkedCall(string text, IMethodSymbol method)
    {
        Text = text;
        Method = method;
    }

    public string Text { get; }

    public IMethodSymbol Method { get; }

    public bool IsAwaited => AnswerForms.IsTask(Method.ReturnType);

    /// <summary>Whether the member gives what it made, and does not only change what it was given.</summary>
    public bool GivesResult =>
        !Method.ReturnsVoid && (IsAwaited ? ((INamedTypeSymbol)Method.ReturnType).TypeArguments.FirstOrDefault() : Method.ReturnType) is { SpecialType: SpecialType.None };

    public static MarkedCall? Find(ReportedLoad load, Scope scope, string attribute, ExpressionSyntax given)
    {
        IEnumerable<(string Receiver, IMethodSymbol Method)> ofObjects =
            from owner in scope.Symbols
            let type = Scope.TypeOf(owner)
            where type is not null
            from method in type.GetMembers().OfType<IMethodSymbol>()
            where !method.IsStatic
            select (Receiver: $"{owner.Name}.", Method: method);
        bool canAwait = AsyncFunctions.CanAwait(load.Node);
        return ofObjects.Concat(scope.Symbols.OfType<IMethodSymbol>().Select(method => (Receiver: string.Empty, Method: method)))
            .Select(candidate => Of(load, scope, attribute, given, candidate.Receiver, candidate.Method)).OfType<MarkedCall>().Where(call => canAwait || !call.IsAwaited)
            .OrderBy(call => call.IsAwaited == canAwait ? 0 : 1).FirstOrDefault();
    }

    private static MarkedCall? Of(ReportedLoad load, Scope scope, string attribute, ExpressionSyntax given, string receiver, IMethodSymbol method)
    {
        if (method.IsGenericMethod || !scope.CanAccess(method) || method.GetAttributes().FirstOrDefault(mark => OwnTypes.IsContract(mark, attribute))?.ConstructorArguments is not [{ Value: string name }])
        {
            return null;
        }

        List<string> arguments = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            string? text = string.Equals(parameter.Name, name, StringComparison.Ordinal) ? TextFor(load, parameter, given) : TokenFor(scope, parameter);
            if (text is null && !parameter.IsOptional)
            {
                return null;
            }

            arguments.AddRange(text is null ? [] : [arguments.Count == parameter.Ordinal ? text : $"{parameter.Name}: {text}"]);
        }

        return new MarkedCall($"{receiver}{method.Name}({string.Join(", ", arguments)})", method);
    }

    private static string? TextFor(ReportedLoad load, IParameterSymbol parameter, ExpressionSyntax given) =>
        given.SyntaxTree == load.Model.SyntaxTree && load.Model.ClassifyConversion(given, parameter.Type) is { IsImplicit: true, IsUserDefined: false } ? given.WithoutTrivia().ToString() : null;

    private static string? TokenFor(Scope scope, IParameterSymbol parameter) =>
        parameter.Type is { Name: "CancellationToken" } ? scope.FirstOf(type => SymbolEqualityComparer.Default.Equals(type, parameter.Type))?.Name ?? (parameter.IsOptional ? null : "default") : null;
}
