using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Conventions;

/// <summary>Everything that a user can name says what it is; every parameter and every answer says what it means.</summary>
internal static class Documentation
{
    public static IEnumerable<string> Check(BuiltAssembly assembly)
    {
        foreach (INamedTypeSymbol type in assembly.PublicTypes.Where(type => !Visibility.IsGenerated(type)))
        {
            foreach (ISymbol symbol in Visibility.MembersOf(type).Prepend(type))
            {
                foreach (string gap in Gaps(assembly.DocumentationOf(symbol), symbol))
                {
                    yield return $"{assembly.Name}: {symbol} {gap}";
                }
            }
        }
    }

    private static IEnumerable<string> Gaps(XElement? documentation, ISymbol symbol)
    {
        if (documentation is null)
        {
            // A class that declares no constructor has one all the same, and no place to describe it.
            return symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true } ? [] : ["is not documented"];
        }

        return documentation.Element("inheritdoc") is not null ? [] : Missing(documentation, symbol);
    }

    private static IEnumerable<string> Missing(XElement documentation, ISymbol symbol)
    {
        if (IsEmpty(documentation.Element("summary")))
        {
            yield return "has no <summary>";
        }

        // The operands of an operator are what stands left and right of it.
        foreach (string name in Parameters(symbol).Where(name => IsEmpty(Named(documentation, "param", name))))
        {
            yield return $"does not say what its parameter {name} is: <param name=\"{name}\">";
        }

        foreach (string name in TypeParameters(symbol).Where(name => IsEmpty(Named(documentation, "typeparam", name))))
        {
            yield return $"does not say what its type parameter {name} is: <typeparam name=\"{name}\">";
        }

        if (MustTellAnswer(symbol) && IsEmpty(documentation.Element("returns")) && !IsQuestion(documentation))
        {
            yield return "does not say what its answer means: <returns>";
        }

        foreach (XElement exception in documentation.Elements("exception").Where(IsEmpty))
        {
            yield return $"does not say when it throws {(string?)exception.Attribute("cref")}";
        }
    }

    private static IEnumerable<string> Parameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: not (MethodKind.UserDefinedOperator or MethodKind.Conversion) } method => method.Parameters.Select(parameter => parameter.Name),
        IPropertySymbol { IsIndexer: true } indexer => indexer.Parameters.Select(parameter => parameter.Name),
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke.Parameters.Select(parameter => parameter.Name),
        _ => [],
    };

    private static IEnumerable<string> TypeParameters(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.TypeParameters.Select(parameter => parameter.Name),
        INamedTypeSymbol type => type.TypeParameters.Select(parameter => parameter.Name),
        _ => [],
    };

    // True of what, or which of several: a bare bool never tells by itself. A noun as summary already says what other answers are.
    private static bool MustTellAnswer(ISymbol symbol) => symbol is IMethodSymbol
    {
        MethodKind: MethodKind.Ordinary,
        IsOverride: false,
        ReturnType.SpecialType: SpecialType.System_Boolean,
        Name: not ("Equals" or "MoveNext"),
    } method && !IsTry(method);

    // TryParse and its like all answer the same: whether the out parameter was set.
    private static bool IsTry(IMethodSymbol method) =>
        method.Name.StartsWith("Try", StringComparison.Ordinal) && method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out);

    // "Whether the set holds the territory." tells the answer already.
    private static bool IsQuestion(XElement documentation) => documentation.Element("summary")?.Value.TrimStart().StartsWith("Whether ", StringComparison.Ordinal) == true;

    private static XElement? Named(XElement documentation, string element, string name) =>
        documentation.Elements(element).FirstOrDefault(candidate => string.Equals((string?)candidate.Attribute("name"), name, StringComparison.Ordinal));

    private static bool IsEmpty(XElement? element) => element is null || (string.IsNullOrWhiteSpace(element.Value) && !element.HasElements);
}
