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
    private readonly int _hash;

    private FactSet(ulong[]? words)
    {
        _words = words;
        _hash = words is null ? -1 : words.Length;
        foreach (ulong word in words ?? [])
        {
            _hash = unchecked((_hash * 31) + (int)word + (int)(word >> 32));
        }
    }

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

        if (other.IsSubsetOf(this))
        {
            return this;
        }

        ulong[] words = (ulong[])_words.Clone();
        for (int i = 0; i < other._words.Length; i++)
        {
            words[i] |= other._words[i];
        }

        return new FactSet(words);
    }

    public FactSet Intersect(FactSet other)
    {
        if (IsAll || ReferenceEquals(this, other))
        {
            return other;
        }

        if (other.IsAll || IsSubsetOf(other))
        {
            return this;
        }

        return Overlaps(other) ? Combine(other, static (mine, others) => mine & others) : None;
    }

    /// <summary>This set without another one. All without something is still all: nothing comes here.</summary>
    public FactSet Except(FactSet other)
    {
        if (other.IsAll)
        {
            return IsAll ? All : None;
        }

        return IsAll || !Overlaps(other) ? this : Combine(other, static (mine, others) => mine & ~others);
    }

    /// <summary>Whether it has one of the facts in question that another set is without. Not for <see cref="All"/>.</summary>
    public bool HasBeyond(FactSet inQuestion, FactSet other)
    {
        for (int i = 0; !other.IsAll && i < _words!.Length && i < inQuestion._words!.Length; i++)
        {
            if ((_words[i] & inQuestion._words[i] & ~(i < other._words!.Length ? other._words[i] : 0)) != 0)
            {
                return true;
            }
        }

        return false;
    }

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
        other is not null && (ReferenceEquals(this, other) || (_hash == other._hash && !IsAll && !other.IsAll && _words.AsSpan().SequenceEqual(other._words)));

    public override bool Equals(object? obj) => Equals(obj as FactSet);

    public override int GetHashCode() => _hash;

    /// <summary>Whether the other set has all of it.</summary>
    public bool IsSubsetOf(FactSet other)
    {
        if (other._words is null || _words is not { } words)
        {
            return other._words is null;
        }

        if (words.Length > other._words.Length)
        {
            return false;
        }

        for (int i = 0; i < words.Length; i++)
        {
            if ((words[i] & ~other._words[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool Overlaps(FactSet other)
    {
        for (int i = 0; i < _words!.Length && i < other._words!.Length; i++)
        {
            if ((_words[i] & other._words[i]) != 0)
            {
                return true;
            }
        }

        return false;
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
