namespace ArtistFirst.Analyzers;

/// <summary>What makes a value the same value: its kind, what else tells it apart, and its parts.</summary>
internal readonly struct ValueKey(ValueKind kind, object? first, object? second = null, IReadOnlyList<Value>? parts = null) : IEquatable<ValueKey>
{
    private readonly ValueKind _kind = kind;
    private readonly object? _first = first;
    private readonly object? _second = second;
    private readonly IReadOnlyList<Value> _parts = parts ?? [];

    public bool Equals(ValueKey other)
    {
        if (_kind != other._kind || !Equals(_first, other._first) || !Equals(_second, other._second) || _parts.Count != other._parts.Count)
        {
            return false;
        }

        for (int i = 0; i < _parts.Count; i++)
        {
            if (!ReferenceEquals(_parts[i], other._parts[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is ValueKey other && Equals(other);

    public override int GetHashCode()
    {
        int hash = unchecked(((int)_kind * 397) ^ (_first?.GetHashCode() ?? 0) ^ ((_second?.GetHashCode() ?? 0) * 31));
        for (int i = 0; i < _parts.Count; i++)
        {
            hash = unchecked((hash * 31) + _parts[i].GetHashCode());
        }

        return hash;
    }
}
