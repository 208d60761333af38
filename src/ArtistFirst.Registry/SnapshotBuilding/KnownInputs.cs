namespace ArtistFirst.Registry;

/// <summary>
/// What inputs were compiled to, from one page to the next: all rows that speak of a recording come with it, so that equal inputs give the same in every page of a state.
/// Bounded: a register in which every recording is of its own kind is compiled one by one, and forgotten.
/// </summary>
internal sealed class KnownInputs
{
    private const int Most = 1 << 18;

    private readonly Dictionary<RecordingInputs, Compiled> _known = new(SameInputs.Comparer);

    public Compiled GetOrAdd(RecordingInputs inputs, Func<Compiled> compile)
    {
        if (_known.TryGetValue(inputs, out Compiled compiled))
        {
            return compiled;
        }

        if (_known.Count == Most)
        {
            _known.Clear();
        }

        compiled = compile();
        _known.Add(inputs, compiled);
        return compiled;
    }
}
