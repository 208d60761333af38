using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Conventions;

/// <summary>
/// A project has one namespace, its own name, written for the whole file: a folder sorts files and makes no namespace.
/// Registration extensions, and the builder that they return, stand where a caller's <c>builder.Services</c> already looks.
/// </summary>
internal static class Namespaces
{
    public const string Registration = "Microsoft.Extensions.DependencyInjection";

    public static IEnumerable<string> Check(IEnumerable<SourceFile> files)
    {
        foreach (SourceFile file in files)
        {
            BaseNamespaceDeclarationSyntax[] namespaces = [.. file.Unit.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()];
            foreach (NamespaceDeclarationSyntax block in namespaces.OfType<NamespaceDeclarationSyntax>())
            {
                yield return $"{file.At(block)}: a namespace in braces; write 'namespace {block.Name};'";
            }

            foreach (BaseNamespaceDeclarationSyntax declared in namespaces.Where(declared => !IsAllowed(file, declared.Name.ToString())))
            {
                yield return $"{file.At(declared)}: namespace {declared.Name}; this project's is {file.Project}, and {Registration} for ...Extensions and ...Builder";
            }

            foreach (MemberDeclarationSyntax type in file.TopLevelTypes.Where(type => type.Parent is CompilationUnitSyntax))
            {
                yield return $"{file.At(type)}: {TypeNames.Of(type)} stands in no namespace";
            }
        }
    }

    private static bool IsAllowed(SourceFile file, string name) =>
        string.Equals(name, file.Project, StringComparison.Ordinal) || (name is Registration && HoldsRegistrationAlone(file)) || (name is "System" && IsOfTheLanguage(file));

    // What the language looks for in System, and the old framework that analyzers are built for does not have.
    private static bool IsOfTheLanguage(SourceFile file) => file.Folder.StartsWith("analyzers/", StringComparison.Ordinal) && file.Folder.EndsWith("/Language", StringComparison.Ordinal);

    private static bool HoldsRegistrationAlone(SourceFile file) => file.TopLevelTypes.Select(TypeNames.Of)
        .All(name => name.EndsWith("Extensions", StringComparison.Ordinal) || name.EndsWith("Builder", StringComparison.Ordinal));
}
