namespace ArtistFirst.Analyzers;

/// <summary>
/// The values of sixteen neighboring locations. States share shelves until one of them writes: where paths part little changes, and what two
/// states share need not be compared when they meet.
/// </summary>
internal sealed class ValueShelf
{
    public const int Width = 16;

    private readonly Value?[] _values = new Value?[Width];

    /// <summary>An empty shelf.</summary>
    /// <param name="owner">The state that may write to it.</param>
    public ValueShelf(int owner) => Owner = owner;

    /// <summary>A copy for another owner.</summary>
    public ValueShelf(ValueShelf other, int owner)
        : this(owner)
    {
        for (int i = 0; i < Width; i++)
        {
            if (other._values[i] is { } value)
            {
                Put(i, value);
            }
        }
    }

    public int Owner { get; }

    /// <summary>Which definitions its values may speak of, as <see cref="DefinitionSet.Bits"/>. It may say more than is true, never less.</summary>
    public ulong Bits { get; private set; }

    /// <summary>Whether one of its values may carry facts.</summary>
    public bool CarriesFacts { get; private set; }

    public Value? this[int place]
    {
        get => _values[place];
        set
        {
            if (value is null)
            {
                _values[place] = null;
            }
            else
            {
                Put(place, value);
            }
        }
    }

    private void Put(int place, Value value)
    {
        _values[place] = value;
        Bits |= value.Mentions.Bits;
        CarriesFacts |= value.CarriesFacts;
    }
}
