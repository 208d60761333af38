namespace ArtistFirst.Conventions;

/// <summary>
/// References run one way: Cli, Registry, Storage, ArtistFirst, C2pa, Signing. Data goes the same way: nothing on the product
/// side can mint a license or a consent, because it cannot see the code that does.
/// </summary>
internal static class ProjectReferences
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ArtistFirst.Signing"] = [],
        ["ArtistFirst.C2pa"] = ["ArtistFirst.Signing"],
        // Of the analyzer it is the package that is referenced: who installs the one gets the other. No code sees it.
        ["ArtistFirst"] = ["ArtistFirst.Analyzers", "ArtistFirst.C2pa"],
        ["ArtistFirst.Storage"] = ["ArtistFirst"],
        ["ArtistFirst.Registry"] = ["ArtistFirst.Storage"],
        ["ArtistFirst.Testing"] = ["ArtistFirst.Registry"],
        ["ArtistFirst.Cli"] = ["ArtistFirst.Registry"],
        ["ArtistFirst.Analyzers"] = [],
        ["ArtistFirst.Analyzers.CodeFixes"] = [],
    };

    private static readonly HashSet<string> Drawers = new(StringComparer.OrdinalIgnoreCase) { "Abstractions", "Core", "Common", "Shared" };

    public static IEnumerable<string> Check(IReadOnlyCollection<ProjectFile> projects)
    {
        HashSet<string> own = [.. projects.Select(project => project.Name)];
        return projects.SelectMany(project => CheckNames(project, own).Concat(Checkout.IsProduct(project.Path) ? CheckReferences(project) : []));
    }

    private static IEnumerable<string> CheckReferences(ProjectFile project)
    {
        if (!Allowed.TryGetValue(project.Name, out string[]? allowed))
        {
            yield return $"{project.Path}: a project without a place in the order of references; give it one in {nameof(ProjectReferences)}";
            yield break;
        }

        string[] references = [.. project.References];
        foreach (string reference in references.Except(allowed, StringComparer.Ordinal))
        {
            yield return $"{project.Path}: references {reference}; allowed: {(allowed.Length == 0 ? "none" : string.Join(", ", allowed))}";
        }

        foreach (string missing in allowed.Except(references, StringComparer.Ordinal))
        {
            yield return $"{project.Path}: no longer references {missing}; change the order of references where it is written down";
        }
    }

    private static IEnumerable<string> CheckNames(ProjectFile project, HashSet<string> own)
    {
        if (project.Name.Split('.').Any(Drawers.Contains))
        {
            yield return $"{project.Path}: a drawer for anything; name the project after what is in it";
        }

        foreach (string friend in project.InternalsVisibleTo.Where(friend => !own.Contains(friend)))
        {
            yield return $"{project.Path}: shows its internals to {friend}, which is no project of ours";
        }
    }
}
