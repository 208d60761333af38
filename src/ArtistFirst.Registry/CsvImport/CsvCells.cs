using System.Collections.Immutable;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>The cells of a record as values of the register. The first that is wrong is the record's problem; an empty cell is one that says nothing.</summary>
internal sealed class CsvCells(CsvTable table, CsvHeader header)
{
    private const char Separator = '|';

    /// <summary>What is wrong with the record; null where nothing is.</summary>
    public Finding? Problem { get; private set; }

    /// <summary>Begins with the record that the table has reached.</summary>
    public void Begin() => Problem = table.Count == header.Count
        ? null
        : ImportLineShape.Found($"{header.Count} fields, as the header has", $"{table.Count}");

    /// <summary>Makes something the record's problem, where it has none yet.</summary>
    public void Fail(Finding problem) => Problem ??= problem;

    /// <summary>A cell without blanks around it; empty where there is no such column.</summary>
    public string Text(string column)
    {
        int place = header.Find(column);
        return place < 0 || place >= table.Count ? string.Empty : table[place].Trim();
    }

    /// <summary>A name or a title; null where the cell is empty.</summary>
    public string? Name(string column) => Text(column) is { Length: > 0 } text ? ImportLimits.Text(text) : null;

    /// <summary>An identifier that is a key; the default value where the cell is empty.</summary>
    public T? Key<T>(string column)
        where T : IIdentifier<T>
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return default;
        }

        if (!T.TryRead(text.AsSpan(), out T? value))
        {
            Fail(ImportKeyWrong.Found(column, T.Expected, text));
        }

        return value;
    }

    /// <summary>Identifiers that are keys, with blanks or bars between them.</summary>
    public ImmutableArray<T> Keys<T>(string column)
        where T : IIdentifier<T>
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return [];
        }

        ImmutableArray<T>.Builder keys = ImmutableArray.CreateBuilder<T>();
        foreach (string part in text.Split([' ', Separator], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!T.TryRead(part.AsSpan(), out T? key))
            {
                Fail(ImportKeyWrong.Found(column, T.Expected, part));
            }
            else if (!keys.Contains(key))
            {
                keys.Add(key);
            }
        }

        return keys.DrainToImmutable();
    }

    /// <summary>Names with bars between them.</summary>
    public ImmutableArray<string> Names(string column) => Text(column) is { Length: > 0 } text
        ? [.. text.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ImportLimits.Text)]
        : [];

    /// <summary>One of a closed list of words; -1 where the cell is empty.</summary>
    public int Word(string column, WireNames words)
    {
        string text = Text(column);
        int place = text.Length == 0 ? -1 : words.Find(text.AsSpan());
        if (place < 0 && text.Length > 0)
        {
            Fail(ImportValue.Found(column, $"one of {string.Join(", ", words.All!)}", text));
        }

        return place;
    }

    /// <summary>Words of a closed list as bits, with blanks or bars between them; a lone * stands for all that are given with it.</summary>
    public int Words(string column, WireNames words, int star = 0)
    {
        int bits = 0;
        string text = Text(column);
        if (star != 0 && text is "*")
        {
            return star;
        }

        foreach (string part in text.Split([' ', Separator], StringSplitOptions.RemoveEmptyEntries))
        {
            int place = words.Find(part.AsSpan());
            bits |= place < 0 ? 0 : 1 << place;
            if (place < 0)
            {
                Fail(ImportValue.Found(column, $"words of {string.Join(", ", words.All!)}", part));
            }
        }

        return bits;
    }

    /// <summary>Territories; everywhere where the cell is empty.</summary>
    public TerritorySet Territories(string column)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return TerritorySet.Worldwide;
        }

        if (TerritorySet.TryParse(text, out TerritorySet territories) && !territories.IsEmpty)
        {
            return territories;
        }

        Fail(ImportTerritory.Found(column, "codes of two capital letters, such as SE NO; or * for the world, followed by what is taken out of it, such as * -DE", text));
        return TerritorySet.Empty;
    }

    /// <summary>An instant; null where the cell is empty. A date alone is the start of its day, UTC.</summary>
    public DateTimeOffset? Instant(string column)
    {
        string text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        Span<byte> ascii = stackalloc byte[InstantText.LongestLength];
        bool isShort = text.Length <= InstantText.LongestLength && Ascii.IsValid(text);
        int length = isShort ? Encoding.ASCII.GetBytes(text, ascii) : 0;
        if (length > 0 && InstantText.TryParse(ascii[..length], out DateTimeOffset instant))
        {
            return instant;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out DateOnly day))
        {
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        }

        Fail(ImportValue.Found(column, $"{InstantText.Form}, or a date such as 2026-01-31", text));
        return null;
    }
}
