using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Contracts that members bear as attributes, known by their full names: a team may declare its own copies.</summary>
internal static class AttributeContracts
{
    public const string Loads = "LoadsCatalogueAudioAttribute";
    public const string Checks = "ChecksLicenseAttribute";
    public const string Requires = "RequiresLicenseCheckAttribute";
    public const string Record = "RecordsUseAttribute";

    public static CheckContract? Check(IMethodSymbol method) =>
        Find(method, Checks) is { } attribute && PathOf(attribute, method) is { } recording
            ? new CheckContract(FormOf(method), recording, UsePathOf(attribute, method), FixedUseOf(attribute), IsDerived(attribute))
            : null;

    public static LoadContract? Load(IMethodSymbol method)
    {
        if (Find(method, Loads) is { } loads)
        {
            return new LoadContract(LoadOrigin.Declared, PathOf(loads, method), UsePathOf(loads, method), FixedUseOf(loads), IsDerived(loads));
        }

        return Find(method, Requires) is { } requires
            ? new LoadContract(LoadOrigin.CallerChecks, PathOf(requires, method), UsePathOf(requires, method), FixedUseOf(requires), IsDerived(requires))
            : null;
    }

    /// <summary>What tells the recording whose use the member puts on record; null where it does not say so.</summary>
    public static ValuePath? Records(IMethodSymbol method) => Find(method, Record) is { } attribute ? PathOf(attribute, method) : null;

    /// <summary>The contract attributes of a member or, for an accessor, of its property.</summary>
    public static IEnumerable<AttributeData> Of(IMethodSymbol method) =>
        method.GetAttributes().Concat(method.AssociatedSymbol?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty).Where(IsContract);

    public static bool IsContract(AttributeData attribute) =>
        attribute.AttributeClass is { Name: Loads or Checks or Requires or Record or CreditContracts.Stamps or CreditContracts.Transforms or CreditContracts.Writes } type && type.ContainingNamespace is { Name: OwnTypes.Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The texts of an attribute that name a parameter.</summary>
    public static IEnumerable<string> PathsIn(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is [{ Value: string recording }, ..])
        {
            yield return recording;
        }

        if (Named(attribute, "Use") is { Value: string use })
        {
            yield return use;
        }
    }

    /// <summary>How a check answers, as its signature tells.</summary>
    public static CheckForm FormOf(IMethodSymbol method)
    {
        ITypeSymbol result = TaskCalls.ResultOf(method.ReturnType);
        if (method.ReturnsVoid || (TaskCalls.IsTask(method.ReturnType) && SymbolEqualityComparer.Default.Equals(result, method.ReturnType)))
        {
            return CheckForm.Demand;
        }

        if (Answers.IsTruth(result))
        {
            return method.Parameters.Any(parameter => parameter is { RefKind: RefKind.Out, Type.IsReferenceType: true }) ? CheckForm.Try : CheckForm.Truth;
        }

        return Decisions.IsDecision(result) ? CheckForm.Decision : CheckForm.Acquire;
    }

    public static AttributeData? Find(IMethodSymbol method, string name) =>
        Of(method).FirstOrDefault(attribute => string.Equals(attribute.AttributeClass!.Name, name, StringComparison.Ordinal));

    public static ValuePath? PathOf(AttributeData attribute, IMethodSymbol method) =>
        attribute.ConstructorArguments is [{ Value: string recording }, ..] ? ValuePath.Parse(recording, method) : null;

    private static ValuePath? UsePathOf(AttributeData attribute, IMethodSymbol method) => Named(attribute, "Use") is { Value: string use } ? ValuePath.Parse(use, method) : null;

    private static object? FixedUseOf(AttributeData attribute) => Named(attribute, "For") is { Value: { } number } && Convert.ToInt64(number) != 0 ? number : null;

    private static bool IsDerived(AttributeData attribute) => Named(attribute, "IsDerived") is { Value: true };

    private static TypedConstant? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (string.Equals(argument.Key, name, StringComparison.Ordinal))
            {
                return argument.Value;
            }
        }

        return null;
    }
}
