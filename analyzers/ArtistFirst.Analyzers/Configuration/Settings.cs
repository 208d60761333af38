namespace ArtistFirst.Analyzers;

/// <summary>What a project says about its own code, in additional files.</summary>
/// <param name="loads">Members that load, by documentation id.</param>
/// <param name="checks">Members that check, by documentation id.</param>
/// <param name="notCatalogueNames">Names of files that are no catalogue audio.</param>
internal sealed class Settings(
    IReadOnlyDictionary<string, ListedMember> loads, IReadOnlyDictionary<string, ListedMember> checks, IReadOnlyList<Glob> notCatalogueNames)
{
    public IReadOnlyDictionary<string, ListedMember> Loads { get; } = loads;

    public IReadOnlyDictionary<string, ListedMember> Checks { get; } = checks;

    /// <summary>Whether any member is named: it may be one of the framework.</summary>
    public bool NamesMembers => Loads.Count + Checks.Count > 0;

    public bool IsNotCatalogue(string name) => notCatalogueNames.Any(glob => glob.Matches(name));
}
