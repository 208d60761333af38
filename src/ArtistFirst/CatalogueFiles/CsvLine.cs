using System.Text;

namespace ArtistFirst;

/// <summary>Splits a line of two fields (RFC 4180): plain, or in quotes with quotes inside doubled. A line break inside quotes is not supported.</summary>
internal static class CsvLine
{
    /// <summary>The two fields.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="where">Which line, for the message.</param>
    /// <exception cref="InvalidDataException">The line has not two fields, or its quotes do not match.</exception>
    public static (string First, string Second) Split(string line, string where)
    {
        (string first, int next) = ReadField(line, 0, where);
        if (next >= line.Length)
        {
            throw Broken(line, where);
        }

        (string second, int end) = ReadField(line, next + 1, where);
        return end == line.Length ? (first, second) : throw Broken(line, where);
    }

    private static (string Field, int End) ReadField(string line, int start, string where)
    {
        if (start >= line.Length || line[start] != '"')
        {
            int comma = line.IndexOf(',', start);
            int end = comma < 0 ? line.Length : comma;
            string field = line[start..end];
            return field.Contains('"', StringComparison.Ordinal) ? throw Broken(line, where) : (field, end);
        }

        var quoted = new StringBuilder();
        for (int i = start + 1; i < line.Length; i++)
        {
            if (line[i] != '"')
            {
                quoted.Append(line[i]);
            }
            else if (i + 1 < line.Length && line[i + 1] == '"')
            {
                quoted.Append('"');
                i++;
            }
            else
            {
                return i + 1 == line.Length || line[i + 1] == ',' ? (quoted.ToString(), i + 1) : throw Broken(line, where);
            }
        }

        throw Broken(line, where);
    }

    private static InvalidDataException Broken(string line, string where) =>
        new($"{where}: expected two fields, isrc,path, where a path with a comma or a quote stands in quotes; got '{line}'.");
}
