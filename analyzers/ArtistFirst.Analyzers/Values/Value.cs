namespace ArtistFirst.Analyzers;

/// <summary>
/// A value number: two variables hold the same value where they hold the same number. Values are made by a <see cref="ValueTable"/>, each
/// once, so that equal values are the same object.
/// </summary>
internal abstract class Value(DefinitionSet mentions)
{
    private HashSet<Value>? _provenance;
    private HashSet<Value>? _roots;
    private ulong[] _locations = [];
    private ulong _origins;
    private bool _hasOrigins;

    /// <summary>The definitions that this value is made of. When one of them is computed anew, what was said about this value is over.</summary>
    public DefinitionSet Mentions { get; } = mentions;

    /// <summary>What this value was computed from, directly.</summary>
    public virtual IReadOnlyList<Value> Parts => [];

    public virtual bool IsConstant => false;

    /// <summary>The object that it is a member of; null for anything else.</summary>
    protected virtual Value? Owner => null;

    /// <summary>Whether it carries facts that depend on what it turns out to be.</summary>
    public virtual bool CarriesFacts => false;

    /// <summary>Whether it comes from everywhere and so says nothing about where another value comes from: a constant, <c>this</c>, a type.</summary>
    public virtual bool IsAnonymous => IsConstant;

    /// <summary>Whether it was computed from nothing: then it is made of itself alone, as most values are.</summary>
    private bool IsAlone => Parts.Count == 0;

    /// <summary>Everything it was computed from, itself included.</summary>
    private HashSet<Value> Provenance => _provenance ??= Collect(isRoot: false);

    /// <summary>Whether it begins something of its own: an element of a list is another thing than the next one.</summary>
    protected virtual bool IsBeginning => false;

    /// <summary>The beginnings among <see cref="Provenance"/>.</summary>
    private HashSet<Value> Roots => _roots ??= Collect(isRoot: true);

    /// <summary>
    /// Whether this value is made of the other one (a path made of an id), or, where the other has a single origin, of the same origin
    /// (<c>track.Path</c> and <c>track.Id</c>, a path made of a text and the code parsed from it). Members of an object belong together wherever it comes from.
    /// </summary>
    public bool IsDerivedFrom(Value other) =>
        !other.IsAnonymous && (ReferenceEquals(this, other) || (!(IsAlone && other.IsAlone) && (Origins & other.Origins) != 0)) && (Provenance.Contains(other)
            || (other.Roots.Count == 1 ? Provenance.Overlaps(other.Roots) : other.Owner is { IsAnonymous: false } owner && Provenance.Contains(owner)));

    /// <summary>Whether this value is the other one, or was computed from it.</summary>
    public bool IsMadeOf(Value other) => ReferenceEquals(this, other) || (!IsAlone && (Mentions.Bits & other.Mentions.Bits) == other.Mentions.Bits && (Origins & other.Origins) == other.Origins && Provenance.Contains(other));

    /// <summary>One bit for each value of <see cref="Provenance"/> that says something about where this one comes from, which it shares with others: values without a common bit have no common origin.</summary>
    private ulong Origins
    {
        get
        {
            if (!_hasOrigins)
            {
                _origins = IsAnonymous ? 0 : 1UL << (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this) & 63);
                for (int i = 0; i < Parts.Count; i++)
                {
                    _origins |= Parts[i].Origins;
                }

                _hasOrigins = true;
            }

            return _origins;
        }
    }

    /// <summary>Whether any of what this value was computed from is as asked.</summary>
    public bool ComesFrom(Func<Value, bool> isAsked) => Provenance.Any(isAsked);

    /// <summary>Whether no state has been told so far that the location holds it: the first time it is.</summary>
    public bool IsFirstIn(int location)
    {
        int word = location / 64;
        if (word >= _locations.Length)
        {
            Array.Resize(ref _locations, word + 1);
        }

        ulong bit = 1UL << (location % 64);
        bool isFirst = (_locations[word] & bit) == 0;
        _locations[word] |= bit;
        return isFirst;
    }

    private HashSet<Value> Collect(bool isRoot)
    {
        HashSet<Value> seen = [];
        HashSet<Value> found = [];
        Stack<Value> open = new([this]);
        while (open.Count > 0)
        {
            Value value = open.Pop();
            bool isBeginning = !value.IsAnonymous && (value.IsBeginning || value.Parts.All(part => part.IsAnonymous));
            if (!isRoot || isBeginning)
            {
                found.Add(value);
            }

            if (seen.Add(value) && !(isRoot && isBeginning))
            {
                foreach (Value part in value.Parts)
                {
                    open.Push(part);
                }
            }
        }

        return found;
    }
}
