using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Conventions;

/// <summary>One type at the top level of a file, and the file named after it; a part of a partial type may say which: <c>Wallet.Reload.cs</c>.</summary>
internal static class OneTypeAFile
{
    public static IEnumerable<string> Check(IEnumerable<SourceFile> files)
    {
        foreach (SourceFile file in files)
        {
            string[] types = [.. file.TopLevelTypes.Select(TypeNames.Of)];
            if (types.Length > 1)
            {
                yield return $"{file.Path}: {types.Length} types at the top level ({string.Join(", ", types)}), one belongs here";
            }
            else if (types is [var type] && !string.Equals(file.Name.Split('.')[0], type, StringComparison.Ordinal))
            {
                yield return $"{file.Path}: holds {type}; name the file {type}.cs";
            }
            else if (types.Length == 0 && file.Unit.Members.Any(member => member is not GlobalStatementSyntax and not BaseNamespaceDeclarationSyntax))
            {
                yield return $"{file.Path}: holds no type";
            }
        }
    }
}
