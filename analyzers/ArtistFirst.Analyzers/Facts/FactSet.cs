namespace ArtistFirst.Analyzers;

/// <summary>
/// What is known to hold at a point: a set of facts, or <see cref="All"/>, which is what holds where execution never comes. The meet of two
/// paths is the intersection, whose identity is <see cref="All"/>. Immutable.
/// </summary>
internal sealed class FactSet : IEquatable<FactSet>
{
    private const int Width = 64;

    public static readonly FactSet All = new(null);

    public static readonly FactSet None = new([]);

    // Trailing words are never zero, so that equal sets have equal words. Null stands for all.
    private readonly ulong[]? _words;

    private FactSet(ulong[]? words) => _words = words;

    public bool IsAll => _words is null;

    public bool IsEmpty => _words is { Length: 0 };

    public bool Contains(int index) => _words is null || (index / Width < _words.Length && (_words[index / Width] & Bit(index)) != 0);

    public FactSet With(int index)
    {
        if (Contains(index))
        {
            return this;
        }

        ulong[] words = new ulong[Math.Max(_words!.Length, (index / Width) + 1)];
        _words.CopyTo(words, 0);
        words[index / Width] |= Bit(index);
        return new FactSet(words);
    }

    public FactSet Union(FactSet other)
    {
        if (IsAll || other.IsAll)
        {
            return All;
        }

        if (other.IsEmpty || ReferenceEquals(this, other))
        {
            return this;
        }

        if (_words!.Length < other._words!.Length)
        {
            return other.Union(this);
        }

        ulong[] words = (ulong[])_words.Clone();
        for (int i = 0; i < other._words.Length; i++)
        {
            words[i] |= other._words[i];
        }

        return words.AsSpan().SequenceEqual(_words) ? this : new FactSet(words);
    }

    public FactSet Intersect(FactSet other)
    {
        if (IsAll || ReferenceEquals(this, other))
        {
            return other;
        }

        return other.IsAll ? this : Combine(other, static (mine, others) => mine & others);
    }

    /// <summary>This set without another one. All without something is still all: nothing comes here.</summary>
    public FactSet Except(FactSet other) => IsAll || IsEmpty || other.IsEmpty ? this : Combine(other, static (mine, others) => mine & ~others);

    public bool IsSupersetOf(FactSet other) => IsAll || (!other.IsAll && other.Except(this).IsEmpty);

    /// <summary>The indices in it, ascending. Not for <see cref="All"/>.</summary>
    public IEnumerable<int> Indices()
    {
        ulong[] words = _words ?? throw new InvalidOperationException("All facts cannot be listed: expected a reachable state.");
        for (int word = 0; word < words.Length; word++)
        {
            int index = word * Width;
            for (ulong rest = words[word]; rest != 0; rest >>= 1)
            {
                if ((rest & 1) != 0)
                {
                    yield return index;
                }

                index++;
            }
        }
    }

    public bool Equals(FactSet? other) =>
        other is not null && (ReferenceEquals(this, other) || (!IsAll && !other.IsAll && _words.AsSpan().SequenceEqual(other._words)));

    public override bool Equals(object? obj) => Equals(obj as FactSet);

    public override int GetHashCode()
    {
        int hash = IsAll ? -1 : _words!.Length;
        foreach (ulong word in _words ?? [])
        {
            hash = unchecked((hash * 31) + (int)word + (int)(word >> 32));
        }

        return hash;
    }

    private static ulong Bit(int index) => 1UL << (index % Width);

    private FactSet Combine(FactSet other, Func<ulong, ulong, ulong> combine)
    {
        ulong[] words = new ulong[_words!.Length];
        int length = 0;
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = combine(_words[i], i < other._words!.Length ? other._words[i] : 0);
            length = words[i] == 0 ? length : i + 1;
        }

        if (length == 0)
        {
            return None;
        }

        Array.Resize(ref words, length);
        return new FactSet(words);
    }
}
