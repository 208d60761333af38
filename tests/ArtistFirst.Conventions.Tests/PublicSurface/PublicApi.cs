using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Conventions;

/// <summary>The public surface of an assembly as text: the same assembly gives the same text, and a change of one member changes one line.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat TypeFormat = Format.WithKindOptions(SymbolDisplayKindOptions.None);

    public static string Describe(BuiltAssembly assembly)
    {
        var text = new StringBuilder();
        foreach (IGrouping<string, INamedTypeSymbol> space in assembly.PublicTypes.GroupBy(type => type.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(space.Key).Append('\n');
            foreach (INamedTypeSymbol type in space)
            {
                text.Append('\n').Append(HeadOf(type)).Append('\n');
                foreach (string line in Visibility.MembersOf(type).OrderBy(Rank).ThenBy(ValueOf).ThenBy(member => member.Name, StringComparer.Ordinal).ThenBy(LineOf, StringComparer.Ordinal).Select(LineOf))
                {
                    text.Append("    ").Append(line).Append('\n');
                }
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string HeadOf(INamedTypeSymbol type)
    {
        string[] bases = [.. Bases(type)];
        string flags = type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is nameof(FlagsAttribute)) ? "[Flags] " : string.Empty;
        return $"{flags}public {Modifiers(type)}{KindOf(type)} {type.ToDisplayString(TypeFormat)}{(bases.Length == 0 ? string.Empty : " : " + string.Join(", ", bases))}";
    }

    private static IEnumerable<string> Bases(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return type.EnumUnderlyingType!.SpecialType == SpecialType.System_Int32 ? [] : [type.EnumUnderlyingType.ToDisplayString(TypeFormat)];
        }

        IEnumerable<string> interfaces = type.TypeKind == TypeKind.Delegate ? [] : type.Interfaces.Where(Visibility.IsVisible).Select(implemented => implemented.ToDisplayString(TypeFormat)).Order(StringComparer.Ordinal);
        return type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } inherited } ? interfaces.Prepend(inherited.ToDisplayString(TypeFormat)) : interfaces;
    }

    private static string Modifiers(INamedTypeSymbol type) => type switch
    {
        { IsStatic: true } => "static ",
        { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
        { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
        { TypeKind: TypeKind.Struct } => (type.IsReadOnly ? "readonly " : string.Empty) + (type.IsRefLikeType ? "ref " : string.Empty),
        _ => string.Empty,
    };

    private static string KindOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } =>
            $"delegate {invoke.ReturnType.ToDisplayString(TypeFormat)} ({string.Join(", ", invoke.Parameters.Select(parameter => parameter.ToDisplayString(Format)))})",
        { TypeKind: TypeKind.Class, IsRecord: true } => "record",
        { TypeKind: var kind } => kind.ToString().ToUpperInvariant() switch { "CLASS" => "class", "STRUCT" => "struct", "INTERFACE" => "interface", _ => "enum" },
    };

    // Constants and fields, then how to make one, what it has, what it does.
    private static int Rank(ISymbol member) => member switch
    {
        IFieldSymbol => 0,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
        IPropertySymbol => 2,
        IEventSymbol => 3,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => 4,
        _ => 5,
    };

    // The members of an enum in the order of their values, as they are numbered on the wire.
    private static long ValueOf(ISymbol member) =>
        member is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum, ConstantValue: IConvertible value } ? value.ToInt64(CultureInfo.InvariantCulture) : 0;

    private static string LineOf(ISymbol member)
    {
        string obsolete = member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is nameof(ObsoleteAttribute)) ? "[Obsolete] " : string.Empty;
        return obsolete + member.ToDisplayString(Format);
    }
}
