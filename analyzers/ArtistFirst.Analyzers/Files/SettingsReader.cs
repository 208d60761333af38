using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Reads what a project says about its own code.</summary>
internal static class SettingsReader
{
    public static Settings Read(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        Glob[] names = [.. files.Where(file => ListFile.IsOf(file, ListFile.NotCatalogue))
            .SelectMany(file => ListFile.Entries(file, cancellationToken)).Select(entry => new Glob(entry.Value))];
        return new Settings(Members(files, ListFile.Loads, cancellationToken), Members(files, ListFile.Checks, cancellationToken), names);
    }

    private static Dictionary<string, ListedMember> Members(ImmutableArray<AdditionalText> files, string kind, CancellationToken cancellationToken)
    {
        Dictionary<string, ListedMember> members = new(StringComparer.Ordinal);
        foreach (AdditionalText file in files.Where(file => ListFile.IsOf(file, kind)))
        {
            foreach (KeyValuePair<Microsoft.CodeAnalysis.Text.TextLine, string> entry in ListFile.Entries(file, cancellationToken))
            {
                if (ListFile.Parse(entry.Value, out _) is { } member)
                {
                    members[member.Id] = member;
                }
            }
        }

        return members;
    }
}
