namespace ArtistFirst.Registry;

/// <summary>The first line of a CSV file: which column stands where.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    private CsvHeader(int count) => Count = count;

    /// <summary>How many fields every line has.</summary>
    public int Count { get; }

    /// <summary>The place of a column; -1 where the file does not have it.</summary>
    public int Find(string column) => _places.GetValueOrDefault(column, -1);

    /// <summary>Reads the header.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="known">The columns of the format.</param>
    /// <param name="needed">Those without which no line says anything.</param>
    /// <param name="problem">Which column is wrong; null where none is.</param>
    public static CsvHeader? TryRead(string[] fields, string[] known, string[] needed, out Finding? problem)
    {
        var header = new CsvHeader(fields.Length);
        problem = null;
        for (int place = 0; place < fields.Length && problem is null; place++)
        {
            string name = fields[place].Trim();
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                string meant = ClosestName.Of(name, known) is { } closest ? $", which comes nearest to '{closest}'" : string.Empty;
                problem = ImportColumns.Found($"columns among {string.Join(", ", known)}", $"the column {Quoted.Text(name)}{meant}");
            }
            else if (!header._places.TryAdd(name, place))
            {
                problem = ImportColumns.Found("each column once", $"the column {Quoted.Text(name)} twice");
            }
        }

        string? missing = needed.FirstOrDefault(column => !header._places.ContainsKey(column));
        problem ??= missing is null ? null : ImportColumns.Found($"the column '{missing}'", "a header without it");
        return problem is null ? header : null;
    }
}
