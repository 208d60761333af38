using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What members say that they do to audio on its way out, by attributes, and what our own stamper does.</summary>
internal static class CreditContracts
{
    public const string Generates = "GeneratesAudioAttribute";
    public const string Stamps = "StampsAttributionAttribute";
    public const string Transforms = "TransformsAudioAttribute";
    public const string Writes = "WritesAudioAttribute";

    public static CreditContract? Of(IMethodSymbol method) =>
        OfModel(method) ?? Said(method, Stamps, CreditRole.Stamps) ?? Said(method, Transforms, CreditRole.Transforms) ?? Said(method, Writes, CreditRole.Writes) ?? OfStamper(method) ?? OfOutput(method);

    /// <summary>Whether a parameter, field, property or method says that a model makes what it holds or gives.</summary>
    public static bool IsGenerated(ISymbol symbol) => symbol.GetAttributes().Any(IsGenerating) || (symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } property } => property.GetAttributes(),
        IMethodSymbol method => method.GetReturnTypeAttributes(),
        _ => ImmutableArray<AttributeData>.Empty,
    }).Any(IsGenerating);

    private static CreditContract? OfModel(IMethodSymbol method) => IsGenerated(method) ? new CreditContract(CreditRole.Generates, audio: null) : null;

    // A model that writes its audio into what it is given: a parameter that is marked, and of a kind that can be written to.
    private static CreditContract? OfOutput(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault(parameter => IsWritable(parameter) && IsGenerated(parameter)) is { } output
            ? new CreditContract(CreditRole.Generates, new ValuePath(output.Ordinal), isInPlace: true)
            : null;

    private static bool IsWritable(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.Out or RefKind.Ref || parameter.Type is { Name: "Stream" or "Span" or "Memory" or "PipeWriter" or "IBufferWriter" } or IArrayTypeSymbol;

    private static bool IsGenerating(AttributeData attribute) => Attributes.Is(attribute, Generates, OwnTypes.Namespace);

    private static CreditContract? Said(IMethodSymbol method, string name, CreditRole role) =>
        AttributeContracts.Find(method, name) is { } attribute && AttributeContracts.PathOf(attribute, method) is { } audio
            ? new CreditContract(role, audio, IsInPlace(method))
            : null;

    // Our stamper reads one stream or file and writes the stamped audio to another: the second parameter.
    private static CreditContract? OfStamper(IMethodSymbol method) =>
        OwnTypes.Is(method.ContainingType, "AttributionStamper") && method is { Name: "StampAsync", Parameters.Length: > 1 }
            ? new CreditContract(CreditRole.Stamps, new ValuePath(1), isInPlace: true)
            : null;

    // A number, a flag or a text that comes back is no audio.
    private static bool IsInPlace(IMethodSymbol method)
    {
        ITypeSymbol result = TaskCalls.ResultOf(method.ReturnType);
        return result.SpecialType != SpecialType.None || (TaskCalls.IsTask(method.ReturnType) && SymbolEqualityComparer.Default.Equals(result, method.ReturnType));
    }
}
