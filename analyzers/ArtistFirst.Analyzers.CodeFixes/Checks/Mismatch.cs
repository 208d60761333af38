using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>A check and a load that do not mean the same: what is written in each, and how one is made to say what the other says.</summary>
internal sealed class Mismatch
{
    private readonly ReportedLoad _load;
    private readonly SyntaxNode _check;
    private readonly CallPath? _usedPath;
    private readonly CallPath _checkedPath;

    private Mismatch(ReportedLoad load, SyntaxNode check, CallPath? usedPath, CallPath checkedPath, string? used)
    {
        _load = load;
        _check = check;
        _usedPath = usedPath;
        _checkedPath = checkedPath;
        Used = used;
    }

    /// <summary>What the load says.</summary>
    public string? Used { get; }

    /// <summary>What the check says.</summary>
    public string? Checked => _checkedPath.ExpressionIn(_check, _load)?.WithoutTrivia().ToString();

    /// <summary>Reads the two.</summary>
    /// <param name="load">The load, which points to the check.</param>
    /// <param name="used">The hint where the load says it.</param>
    /// <param name="checkedHint">The hint where the check says it.</param>
    public static Mismatch? Read(ReportedLoad load, string used, string checkedHint)
    {
        if (load.Related is not { } check || CallPath.Read(load.Hint(checkedHint)) is not { } checkedPath)
        {
            return null;
        }

        CallPath? usedPath = CallPath.Read(load.Hint(used));
        string? text = used is Hints.Use ? UseText.Of(load, new Scope(load, check)) : usedPath?.ExpressionIn(load.Node, load)?.WithoutTrivia().ToString();
        return new Mismatch(load, check, usedPath, checkedPath, text);
    }

    /// <summary>Makes the load say what was checked; null where that cannot be written there.</summary>
    public Func<SyntaxNode>? UseChecked() =>
        _usedPath?.WrittenIn(_load.Node, _load) is { } written && _checkedPath.ExpressionIn(_check, _load) is { } asked && Reaches(asked, _load.Node) && Fits(asked, written)
            ? () => _load.Root.ReplaceNode(written, asked.WithoutTrivia().WithTriviaFrom(written))
            : null;

    /// <summary>Makes the check ask for what the load says; null where that cannot be written there.</summary>
    public Func<SyntaxNode>? CheckUsed()
    {
        ExpressionSyntax? made = _usedPath?.ExpressionIn(_load.Node, _load);
        if (_checkedPath.WrittenIn(_check, _load) is not { } asked || Used is null || (made is not null && !(Reaches(made, _check) && Fits(made, asked))))
        {
            return null;
        }

        return () => _load.Root.ReplaceNode(asked, SyntaxFactory.ParseExpression(Used).WithTriviaFrom(asked));
    }

    /// <summary>Whether an expression that is written at one place means the same at the other.</summary>
    private bool Reaches(ExpressionSyntax expression, SyntaxNode place)
    {
        ILookup<string, ISymbol> visible = _load.Model.LookupSymbols(place.SpanStart).ToLookup(symbol => symbol.Name, StringComparer.Ordinal);
        return Plain.Is(expression, _load.Model) && Plain.Symbols(expression, _load.Model, _check.SpanStart).Where(symbol => symbol is ILocalSymbol or IParameterSymbol).All(variable =>
            visible[variable.Name].Contains(variable, SymbolEqualityComparer.Default)
            && (variable is not ILocalSymbol || variable.DeclaringSyntaxReferences.All(reference => reference.Span.End <= place.SpanStart)));
    }

    private bool Fits(ExpressionSyntax expression, ExpressionSyntax place)
    {
        ITypeSymbol? type = _load.Model.GetTypeInfo(place).ConvertedType;
        return type is null || expression.SyntaxTree != _load.Model.SyntaxTree || _load.Model.ClassifyConversion(expression, type).IsImplicit;
    }
}
