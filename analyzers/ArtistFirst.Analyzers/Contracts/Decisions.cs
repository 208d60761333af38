using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Reads how decisions of a type say yes, once for each type.</summary>
internal sealed class Decisions
{
    private static readonly HashSet<string> Yes = new(StringComparer.Ordinal) { "IsAllowed", "Allowed", "IsGranted", "Granted", "IsLicensed", "IsPermitted", "IsAuthorized" };

    private static readonly HashSet<string> No = new(StringComparer.Ordinal) { "IsDenied", "Denied", "IsRefused", "IsForbidden" };

    private readonly System.Collections.Concurrent.ConcurrentDictionary<ITypeSymbol, OutcomeMembers?> _outcomes = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a type is a decision: it has a member that says yes.</summary>
    public static bool IsDecision(ITypeSymbol type) =>
        OwnTypes.IsDecision(type) || type.GetMembers().Any(member => Yes.Contains(member.Name) && TypeOf(member)?.SpecialType == SpecialType.System_Boolean);

    public static bool SaysYes(ISymbol member) => Yes.Contains(member.Name) && Answers.IsTruth(TypeOf(member));

    public static bool SaysNo(ISymbol member) => No.Contains(member.Name) && Answers.IsTruth(TypeOf(member));

    /// <summary>Whether calling the method of a decision throws instead of going on when it is no.</summary>
    public static bool Demands(IMethodSymbol method) =>
        method.Name is "ThrowIfDenied" or "EnsureAllowed" or "ThrowIfRefused" or "EnsureGranted" or "ThrowIfNotAllowed";

    /// <summary>Whether a member of a decision is there only if the answer is yes.</summary>
    public static bool IsProof(ISymbol member) => OwnTypes.IsDecision(member.ContainingType) && member.Name is "License" or "Grant";

    /// <summary>What the members of an outcome enum say; null where none of them says yes.</summary>
    public OutcomeMembers? OutcomesOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Enum } ? _outcomes.GetOrAdd(type, static outcome => Read(outcome)) : null;

    public static ITypeSymbol? TypeOf(ISymbol? member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static OutcomeMembers? Read(ITypeSymbol type)
    {
        IFieldSymbol[] members = [.. type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue)];
        object[] yes = [.. members.Where(SaysYesByName).Select(member => member.ConstantValue!)];
        return yes.Length == 0 ? null : new OutcomeMembers(yes, [.. members.Select(member => member.ConstantValue!).Where(value => !yes.Contains(value))]);
    }

    private static bool SaysYesByName(IFieldSymbol member) =>
        member.Name is "Allowed" or "AllowedWithDuties" or "Granted" or "Licensed" or "Permitted" or "Authorized" or "Yes";
}
