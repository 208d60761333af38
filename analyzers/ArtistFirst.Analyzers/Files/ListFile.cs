using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArtistFirst.Analyzers;

/// <summary>
/// An additional file of a project: one entry a line, <c>#</c> or <c>//</c> for comments. Several files of a kind count together; the kind
/// is the beginning of the name.
/// </summary>
internal static class ListFile
{
    public const string Loads = "ArtistFirst.CatalogueLoads";
    public const string Checks = "ArtistFirst.LicenseChecks";
    public const string NotCatalogue = "ArtistFirst.NotCatalogue";

    public static bool IsOf(AdditionalText file, string kind)
    {
        string name = Path.GetFileName(file.Path);
        return name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The entries of a file, without comments.</summary>
    public static IEnumerable<KeyValuePair<TextLine, string>> Entries(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            yield break;
        }

        foreach (TextLine line in text.Lines)
        {
            string entry = WithoutComment(line.ToString()).Trim();
            if (entry.Length > 0)
            {
                yield return new KeyValuePair<TextLine, string>(line, entry);
            }
        }
    }

    /// <summary>An entry <c>M:Type.Member(System.String);recording=path;use=use;match=derived</c>; null, and why, where it is none.</summary>
    public static ListedMember? Parse(string entry, out string problem)
    {
        string[] parts = entry.Split(';');
        string id = parts[0].Trim();
        problem = string.Empty;
        if (id.Length < 3 || id[1] != ':' || id[0] is not ('M' or 'P'))
        {
            problem = $"'{id}' is not the documentation id of a method or property, as in M:Studio.Store.Open(System.String)";
            return null;
        }

        Dictionary<string, string> options = new(StringComparer.Ordinal);
        foreach (string part in parts.Skip(1))
        {
            int equals = part.IndexOf('=');
            string name = (equals < 0 ? part : part.Substring(0, equals)).Trim();
            string value = equals < 0 ? string.Empty : part.Substring(equals + 1).Trim();
            if (!IsKnown(name, value))
            {
                problem = string.Format(CultureInfo.InvariantCulture, "'{0}' is none of recording=NAME, use=NAME, match=exact, match=derived", part.Trim());
                return null;
            }

            options[name] = value;
        }

        return new ListedMember(id, Find(options, "recording"), Find(options, "use"), Find(options, "match") is "derived");
    }

    // A number sign inside a line may belong to the id of a constructor.
    private static string WithoutComment(string line)
    {
        if (line.TrimStart().StartsWith("#", StringComparison.Ordinal))
        {
            return string.Empty;
        }

        int comment = line.IndexOf("//", StringComparison.Ordinal);
        return comment < 0 ? line : line.Substring(0, comment);
    }

    private static bool IsKnown(string name, string value) => name switch
    {
        "recording" or "use" => value.Length > 0,
        "match" => value is "exact" or "derived",
        _ => false,
    };

    private static string? Find(Dictionary<string, string> options, string name) => options.TryGetValue(name, out string? value) ? value : null;
}
