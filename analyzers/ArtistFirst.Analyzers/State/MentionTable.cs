namespace ArtistFirst.Analyzers;

/// <summary>
/// Which locations have ever held, in any state of the analysis, a value that speaks of a definition. Most definitions are spoken of in one or two places: who makes one anew need not look at the others.
/// </summary>
internal sealed class MentionTable
{
    private static readonly IReadOnlyList<int> Nowhere = [];

    private readonly List<List<int>?> _locations = [];

    /// <summary>The locations, ascending. A state may hold something else in each of them.</summary>
    public IReadOnlyList<int> LocationsOf(int definition) => definition < _locations.Count && _locations[definition] is { } locations ? locations : Nowhere;

    /// <summary>A location holds a value from now on.</summary>
    public void Add(Value value, int location)
    {
        if (value.Mentions.Count == 0 || !value.IsFirstIn(location))
        {
            return;
        }

        foreach (int definition in value.Mentions)
        {
            while (_locations.Count <= definition)
            {
                _locations.Add(null);
            }

            List<int> locations = _locations[definition] ??= [];
            int place = locations.BinarySearch(location);
            if (place < 0)
            {
                locations.Insert(~place, location);
            }
        }
    }
}
