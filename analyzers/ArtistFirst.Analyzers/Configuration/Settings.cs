namespace ArtistFirst.Analyzers;

/// <summary>What a project says about its own code, in additional files and in .editorconfig.</summary>
/// <param name="loads">Members that load, by documentation id.</param>
/// <param name="checks">Members that check, by documentation id.</param>
/// <param name="notCatalogueNames">Names of files that are no catalogue audio.</param>
/// <param name="isExactOnly">Whether a path made of a recording's id does not count as the recording.</param>
internal sealed class Settings(
    IReadOnlyDictionary<string, ListedMember> loads, IReadOnlyDictionary<string, ListedMember> checks, IReadOnlyList<Glob> notCatalogueNames, bool isExactOnly)
{
    public static readonly Settings Default = new(
        new Dictionary<string, ListedMember>(StringComparer.Ordinal), new Dictionary<string, ListedMember>(StringComparer.Ordinal), [], isExactOnly: false);

    public IReadOnlyDictionary<string, ListedMember> Loads { get; } = loads;

    public IReadOnlyDictionary<string, ListedMember> Checks { get; } = checks;

    public bool IsExactOnly { get; } = isExactOnly;

    public bool IsNotCatalogue(string name) => notCatalogueNames.Any(glob => glob.Matches(name));
}
