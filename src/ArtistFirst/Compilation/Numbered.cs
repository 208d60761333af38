namespace ArtistFirst;

/// <summary>Gives equal values the same number, counted from 0 in the order of their first coming.</summary>
internal sealed class Numbered<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(comparer);
    private readonly List<T> _values = [];

    public T this[int number] => _values[number];

    public int NumberOf(T value)
    {
        if (!_numbers.TryGetValue(value, out int number))
        {
            number = _values.Count;
            _numbers.Add(value, number);
            _values.Add(value);
        }

        return number;
    }

    public T[] ToArray() => [.. _values];
}
