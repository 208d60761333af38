using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Attributes of the framework that matter here. Known by name: many projects declare their own copies.</summary>
internal static class Attributes
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis";

    public static bool NeverReturns(IMethodSymbol method) => method.GetAttributes().Any(attribute => Is(attribute, "DoesNotReturnAttribute", CodeAnalysis));

    /// <summary>The value of the argument with which the method does not return; null where it always may.</summary>
    public static bool? NeverReturnsIf(IParameterSymbol parameter)
    {
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (Is(attribute, "DoesNotReturnIfAttribute", CodeAnalysis) && attribute.ConstructorArguments is [{ Value: bool value }])
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether a build may leave out calls of the method.</summary>
    public static bool IsConditional(IMethodSymbol method) => method.GetAttributes().Any(attribute => Is(attribute, "ConditionalAttribute", "System.Diagnostics"));

    public static bool Is(AttributeData attribute, string name, string inNamespace) =>
        attribute.AttributeClass is { } type && string.Equals(type.Name, name, StringComparison.Ordinal)
        && string.Equals(TypeNames.Full(type.ContainingNamespace), inNamespace, StringComparison.Ordinal);
}
