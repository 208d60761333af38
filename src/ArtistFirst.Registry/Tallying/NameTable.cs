namespace ArtistFirst.Registry;

/// <summary>Names as numbers, in the order in which they were met; 0 is no name.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<object, int> _numbers = [];
    private readonly List<string> _names = [string.Empty];
    private object? _last;
    private int _lastNumber;

    public string this[int number] => _names[number];

    /// <summary>The number of what has a name: equal values have the same.</summary>
    public int NumberOf(object name)
    {
        // Entries that are read one after the other have the very same object.
        if (ReferenceEquals(name, _last))
        {
            return _lastNumber;
        }

        if (!_numbers.TryGetValue(name, out int number))
        {
            number = _names.Count;
            _numbers.Add(name, number);
            _names.Add(name.ToString()!);
        }

        (_last, _lastNumber) = (name, number);
        return number;
    }
}
