using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Symbols that a rule leaves out, as the SDK's own analyzers write them: names with <c>|</c> between them, a name alone, with its namespace and type, or as a documentation id;
/// <c>*</c> at the end stands for anything.
/// </summary>
internal static class ExcludedSymbols
{
    public static bool Contain(string names, ISymbol member)
    {
        string[] all = [.. names.Split('|').Select(name => name.Trim()).Where(name => name.Length > 0)];
        for (ISymbol? symbol = member; symbol is not null and not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            if (all.Any(name => Is(name, symbol)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(string name, ISymbol symbol)
    {
        if (name.Length > 2 && name[1] == ':')
        {
            return Matches(name, symbol.GetDocumentationCommentId() ?? string.Empty);
        }

        string full = symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        int parameters = full.IndexOf('(');
        return Matches(name, symbol.Name) || Matches(name, full) || (parameters > 0 && Matches(name, full.Substring(0, parameters)));
    }

    private static bool Matches(string name, string symbol) => name.EndsWith("*", StringComparison.Ordinal)
        ? symbol.StartsWith(name.Substring(0, name.Length - 1), StringComparison.Ordinal)
        : string.Equals(name, symbol, StringComparison.Ordinal);
}
