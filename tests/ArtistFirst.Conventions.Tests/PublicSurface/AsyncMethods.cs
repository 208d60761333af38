using Microsoft.CodeAnalysis;

namespace ArtistFirst.Conventions;

/// <summary>One asynchronous method, without a synchronous twin, that a caller can stop: the token comes last.</summary>
internal static class AsyncMethods
{
    public static IEnumerable<string> Check(BuiltAssembly assembly) => assembly.PublicTypes
        .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.MethodKind == MethodKind.Ordinary && IsAwaited(method.ReturnType) && Visibility.IsVisible(method) && !IsGiven(method))
            .SelectMany(method => Check(type, method)))
        .Select(violation => $"{assembly.Name}: {violation}");

    private static IEnumerable<string> Check(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (method.Parameters.LastOrDefault()?.Type.Name is not nameof(CancellationToken))
        {
            yield return $"{method} cannot be stopped; its last parameter is a CancellationToken";
        }

        if (!method.Name.EndsWith("Async", StringComparison.Ordinal))
        {
            yield return $"{method} is awaited; its name ends in Async";
        }
        else if (type.GetMembers(method.Name[..^"Async".Length]).OfType<IMethodSymbol>().Any(other => Visibility.IsVisible(other) && Asked(other).SequenceEqual(Asked(method), SymbolEqualityComparer.Default)))
        {
            yield return $"{method} has a synchronous twin; keep the one that fits";
        }
    }

    private static IEnumerable<ITypeSymbol> Asked(IMethodSymbol method) =>
        method.Parameters.Select(parameter => parameter.Type).Where(type => type.Name is not nameof(CancellationToken));

    private static bool IsAwaited(ITypeSymbol type) => type.Name is nameof(Task) or nameof(ValueTask);

    // What the framework prescribes: an override, or a member of one of its interfaces, such as DisposeAsync.
    private static bool IsGiven(IMethodSymbol method) => method.IsOverride || method.ContainingType.AllInterfaces
        .Where(implemented => !SymbolEqualityComparer.Default.Equals(implemented.ContainingAssembly, method.ContainingAssembly))
        .SelectMany(implemented => implemented.GetMembers())
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
