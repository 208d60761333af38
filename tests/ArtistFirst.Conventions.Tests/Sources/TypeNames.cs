using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Conventions;

/// <summary>The name that a declaration gives its type.</summary>
internal static class TypeNames
{
    public static string Of(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.Text,
        DelegateDeclarationSyntax declared => declared.Identifier.Text,
        _ => throw new ArgumentException($"{type.GetType().Name} declares no type.", nameof(type)),
    };
}
