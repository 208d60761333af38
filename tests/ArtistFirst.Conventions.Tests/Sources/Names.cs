using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Conventions;

/// <summary>
/// Types are nouns of the trade, never roles that fit anything. A type may bear such a word where a type of the framework that it
/// derives from bears it too, because readers of the framework look for it.
/// </summary>
internal static partial class Names
{
    // The IPI base number is the trade's own word: it is the base of a party's IPI name numbers.
    private static readonly HashSet<string> WordsOfTheTrade = new(StringComparer.Ordinal) { "IpiBase" };

    public static IEnumerable<string> Check(IReadOnlyCollection<SourceFile> files)
    {
        HashSet<string> own = [.. files.SelectMany(file => file.AllTypes).Select(TypeNames.Of)];
        foreach (SourceFile file in files)
        {
            foreach (MemberDeclarationSyntax type in file.AllTypes)
            {
                string name = TypeNames.Of(type);
                if (Role().Match(name) is { Success: true } role && !WordsOfTheTrade.Contains(name) && !IsForced(type, role.Value, own))
                {
                    yield return $"{file.At(type)}: {name} ends in {role.Value}; say what it is, in a word of the trade";
                }
            }

            if (file.Path.Split('/').Skip(1).SkipLast(1).FirstOrDefault(folder => Role().IsMatch(folder)) is { } named)
            {
                yield return $"{file.Path}: the folder {named} is named after a role";
            }
        }
    }

    private static bool IsForced(MemberDeclarationSyntax type, string role, HashSet<string> own) =>
        type is BaseTypeDeclarationSyntax { BaseList.Types: var bases } && bases.Select(SimpleName)
            .Any(name => name.EndsWith(role, StringComparison.Ordinal) && !own.Contains(name));

    private static string SimpleName(BaseTypeSyntax type) => type.Type switch
    {
        GenericNameSyntax generic => generic.Identifier.Text,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => string.Empty,
    };

    [GeneratedRegex("(Manager|Helper|Util|Utility|Utilities|Service|Handler|Provider|Base|Impl)s?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Role();
}
