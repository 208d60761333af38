using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>The parameters and properties of a compilation that take secrets. Attributes and full names take time to look up: it is done once for each.</summary>
internal sealed class SecretPlaces
{
    private readonly ConcurrentDictionary<IParameterSymbol, string?> _parameters = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, bool> _properties = new(SymbolEqualityComparer.Default);

    /// <summary>What is given to the parameter, as messages name it; null where it takes no secret.</summary>
    public string? NameOf(IParameterSymbol parameter) => _parameters.GetOrAdd(parameter.OriginalDefinition, SecretParameters.Name);

    public bool Takes(IPropertySymbol property) => _properties.GetOrAdd(property.OriginalDefinition, static definition => SecretParameters.IsSaid(definition));
}
