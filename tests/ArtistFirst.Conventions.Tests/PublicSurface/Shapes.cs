using Microsoft.CodeAnalysis;

namespace ArtistFirst.Conventions;

/// <summary>The shape of public types: closed classes, readonly structs, no fields that anyone can change, interfaces only where a user implements them.</summary>
internal static class Shapes
{
    // An interface means "you implement this". What we supply is a sealed class.
    private static readonly HashSet<string> Seams = new(StringComparer.Ordinal) { "ICatalogue", "IConsentSource", "IUsageLedger", "ISigner", "IOutputApprovals" };

    public static IEnumerable<string> Check(BuiltAssembly assembly)
    {
        HashSet<string> classes = [.. assembly.AllTypes.Where(type => type.TypeKind == TypeKind.Class).Select(type => type.Name)];
        foreach (INamedTypeSymbol type in assembly.AllTypes.Where(type => type.TypeKind == TypeKind.Interface && classes.Contains(type.Name.TrimStart('I'))))
        {
            yield return $"{type}: stands beside a class of its name; the class alone is enough";
        }

        foreach (INamedTypeSymbol type in assembly.PublicTypes)
        {
            foreach (string violation in Check(type))
            {
                yield return $"{assembly.Name}: {type} {violation}";
            }
        }
    }

    private static IEnumerable<string> Check(INamedTypeSymbol type)
    {
        if (type is { TypeKind: TypeKind.Class, IsSealed: false, IsStatic: false, IsAbstract: false })
        {
            yield return "is an open class; make it sealed, static or abstract";
        }

        if (type is { TypeKind: TypeKind.Struct, IsReadOnly: false } && !IsEnumerator(type))
        {
            yield return "is a struct that can change; make it readonly";
        }

        if (type.TypeKind == TypeKind.Interface && !Seams.Contains(type.Name))
        {
            yield return $"is a public interface; users implement only {string.Join(", ", Seams)}";
        }

        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(field => Visibility.IsVisible(field) && field is { IsConst: false, IsReadOnly: false } && type.TypeKind != TypeKind.Enum))
        {
            yield return $"has a field that anyone can change, {field.Name}; make it a property or readonly";
        }
    }

    // foreach over a struct enumerator calls MoveNext on it in place: it must change.
    private static bool IsEnumerator(INamedTypeSymbol type) => type.GetMembers("MoveNext").Length > 0 && type.GetMembers("Current").Length > 0;
}
