using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What is provably no catalogue audio: what comes from something that is said not to be, and constant names that a file of the project lists.</summary>
internal static class NotCatalogue
{
    private const string Marker = "not catalogue";

    public const string AttributeName = "NotCatalogueAudioAttribute";

    /// <summary>Marks what a method returns that is said to return no catalogue audio.</summary>
    public static Value Mark(Evaluation evaluation, Call call, Value result) =>
        call.Traits.ReturnsNoCatalogueAudio ? evaluation.Values.Pure(Marker, result) : result;

    /// <summary>Whether what a method returns is said to be none.</summary>
    public static bool IsReturnedBy(IMethodSymbol method) => IsSaid(method) || method.GetReturnTypeAttributes().Any(IsAttribute);

    /// <summary>Marks what a parameter of a nested function holds that is said to hold no catalogue audio.</summary>
    public static Value Mark(Evaluation evaluation, IParameterSymbol parameter, Value value) => IsSaid(parameter) ? evaluation.Values.Pure(Marker, value) : value;

    public static bool Is(Value recording, Knowledge knowledge) =>
        recording.ComesFrom(IsMarked) || (recording is ConstantValue { Content: string name } && knowledge.Options.IsNotCatalogue(name));

    private static bool IsMarked(Value value) => value switch
    {
        SymbolValue { Symbol: var symbol } => IsSaid(symbol),
        MemberValue { Member: { } member } => IsSaid(member),
        PureValue { Operation: Marker } => true,
        _ => false,
    };

    private static bool IsSaid(ISymbol symbol) => symbol.GetAttributes().Any(IsAttribute);

    private static bool IsAttribute(AttributeData attribute) => Attributes.Is(attribute, AttributeName, OwnTypes.Namespace);
}
