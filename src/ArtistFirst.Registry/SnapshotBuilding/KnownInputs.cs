using System.Collections.Concurrent;

namespace ArtistFirst.Registry;

/// <summary>
/// What inputs were compiled to, from one page to the next: all rows that speak of a recording come with it, so that equal inputs give the same in every page of a state.
/// Bounded: a register in which every recording is of its own kind is compiled one by one, and forgotten. Any thread may ask; one at a time adds.
/// </summary>
internal sealed class KnownInputs
{
    private const int Most = 1 << 18;

    private readonly ConcurrentDictionary<RecordingInputs, Compiled> _known = new(SameInputs.Comparer);
    private int _count;

    public bool TryGet(RecordingInputs inputs, out Compiled compiled) => _known.TryGetValue(inputs, out compiled);

    public Compiled GetOrAdd(RecordingInputs inputs, Func<Compiled> compile)
    {
        if (_known.TryGetValue(inputs, out Compiled compiled))
        {
            return compiled;
        }

        if (_count == Most)
        {
            _known.Clear();
            _count = 0;
        }

        compiled = compile();
        _known[inputs] = compiled;
        _count++;
        return compiled;
    }
}
