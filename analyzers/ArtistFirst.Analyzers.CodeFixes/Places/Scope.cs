using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>What can be named where a check is to be written: parameters, those of primary constructors too, locals, fields, properties and methods.</summary>
internal sealed class Scope
{
    private readonly ReportedLoad _load;
    private readonly int _position;
    private readonly ISymbol? _member;
    private readonly SyntaxNode? _staticFunction;

    /// <summary>Looks around.</summary>
    /// <param name="load">The load.</param>
    /// <param name="anchor">What the check is written before.</param>
    public Scope(ReportedLoad load, SyntaxNode anchor)
    {
        _load = load;
        _position = anchor.SpanStart;
        _member = MemberAround(load.Model.GetEnclosingSymbol(_position, load.CancellationToken));
        _staticFunction = load.Node.Ancestors().FirstOrDefault(IsStaticFunction);
        Symbols = [.. load.Model.LookupSymbols(_position).Where(CanBeNamed)];
    }

    public IReadOnlyList<ISymbol> Symbols { get; }

    /// <summary>The first variable, field or property of a type, the nearest kind first; null where there is none.</summary>
    public ISymbol? FirstOf(Func<ITypeSymbol, bool> isWanted) =>
        Symbols.Where(symbol => TypeOf(symbol) is { } type && isWanted(type)).OrderBy(Distance).ThenBy(symbol => symbol.Name, StringComparer.Ordinal).FirstOrDefault();

    public bool CanAccess(ISymbol symbol) => _load.Model.IsAccessible(_position, symbol);

    /// <summary>A type, written as briefly as the usings allow.</summary>
    public string NameOf(ITypeSymbol type) => type.ToMinimalDisplayString(_load.Model, _position);

    public static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { GetMethod: not null, IsIndexer: false } property => property.Type,
        _ => null,
    };

    private static int Distance(ISymbol symbol) => symbol switch
    {
        ILocalSymbol => 0,
        IParameterSymbol => 1,
        IFieldSymbol => 2,
        _ => 3,
    };

    private static ISymbol? MemberAround(ISymbol? symbol)
    {
        ISymbol? member = symbol;
        while (member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            member = member.ContainingSymbol;
        }

        return member;
    }

    private static bool IsStaticFunction(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    private bool CanBeNamed(ISymbol symbol) => symbol switch
    {
        _ when !symbol.CanBeReferencedByName => false,
        ILocalSymbol local => IsDeclaredBefore(local) && (_staticFunction is null || local.IsConst || IsDeclaredIn(local, _staticFunction)),
        IParameterSymbol { RefKind: RefKind.Out } => false,
        IParameterSymbol parameter => (_staticFunction is null || IsDeclaredIn(parameter, _staticFunction)) && (!IsOfPrimaryConstructor(parameter) || HasInstance()),
        IFieldSymbol or IPropertySymbol or IMethodSymbol => symbol.IsStatic || IsLocalFunction(symbol) || (HasInstance() && IsMemberOfThis(symbol)),
        _ => false,
    };

    private static bool IsLocalFunction(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction };

    private bool IsOfPrimaryConstructor(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && !SymbolEqualityComparer.Default.Equals(constructor, _member);

    private bool HasInstance() => _staticFunction is null && _member is { IsStatic: false };

    private bool IsMemberOfThis(ISymbol symbol)
    {
        for (INamedTypeSymbol? type = _member?.ContainingType; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, symbol.ContainingType?.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDeclaredBefore(ISymbol symbol) => symbol.DeclaringSyntaxReferences.All(reference => reference.Span.End <= _position);

    private static bool IsDeclaredIn(ISymbol symbol, SyntaxNode function) =>
        symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == function.SyntaxTree && function.Span.Contains(reference.Span));
}
