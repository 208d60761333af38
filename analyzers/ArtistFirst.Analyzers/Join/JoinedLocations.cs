using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>The locations that get a joined value where two paths meet, with its definition.</summary>
internal sealed class JoinedLocations(ValueTable values, ControlFlowGraph graph, int block)
{
    // Most joins have none, and none of them made anew.
    private Dictionary<int, int>? _definitions;
    private List<KeyValuePair<int, int>>? _inOrder;
    private HashSet<int>? _remade;

    public int Count => _inOrder?.Count ?? 0;

    /// <summary>Location and definition, in the order in which they were found.</summary>
    public KeyValuePair<int, int> this[int position] => _inOrder![position];

    /// <summary>The definitions that something may speak of already, as <see cref="DefinitionSet.Bits"/>: not those that are new.</summary>
    public ulong RemadeBits { get; private set; }

    public void Add(int location)
    {
        int definition = values.JoinOf(graph, block, location, out bool isNew);
        (_definitions ??= []).Add(location, definition);
        (_inOrder ??= []).Add(new KeyValuePair<int, int>(location, definition));
        if (!isNew)
        {
            (_remade ??= []).Add(definition);
            RemadeBits |= DefinitionSet.BitOf(definition);
        }
    }

    public bool Contains(int location) => _definitions?.ContainsKey(location) == true;

    /// <summary>The joined value of a location; null where it gets none.</summary>
    public JoinedValue? ValueOf(int location) => _definitions is not null && _definitions.TryGetValue(location, out int definition) ? values.Joined(definition) : null;

    /// <summary>Whether a value speaks of one that is joined anew.</summary>
    public bool AreMentioned(Value value)
    {
        if ((value.Mentions.Bits & RemadeBits) == 0)
        {
            return false;
        }

        foreach (int definition in value.Mentions)
        {
            if (_remade!.Contains(definition))
            {
                return true;
            }
        }

        return false;
    }
}
