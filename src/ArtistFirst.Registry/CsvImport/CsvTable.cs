using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ArtistFirst.Registry;

/// <summary>A CSV file (RFC 4180), record by record: commas, semicolons or tabs, with or without a byte order mark, UTF-8 or what the mark says. Nothing of it is kept.</summary>
internal sealed class CsvTable : IDisposable
{
    private const int PeekLength = 16 * 1024;

    // No character, so that nobody writes it; what is no text becomes it, and costs its line alone.
    private const char NoText = '\uFFFF';

    private readonly StreamReader _text;
    private CsvParser? _parser;
    private bool _isBad;

    public CsvTable(Stream stream) =>
        _text = new StreamReader(stream, Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(NoText.ToString())), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);

    /// <summary>The line at which the record begins that was read last, counted from 1.</summary>
    public long Line { get; private set; }

    /// <summary>How many fields the record has.</summary>
    public int Count => _parser!.Count;

    /// <summary>The record's fields.</summary>
    public string[] Fields => _parser!.Record ?? [];

    public string this[int field] => _parser![field];

    public void Dispose()
    {
        _parser?.Dispose();
        _text.Dispose();
    }

    /// <summary>Reads the next record.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Whether there is one, and what is wrong with it or with the file from here on.</returns>
    public async ValueTask<CsvStep> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            _parser ??= await OpenAsync().ConfigureAwait(false);
            do
            {
                Line = _parser.RawRow + 1;
                _isBad = false;
                if (!await _parser.ReadAsync().ConfigureAwait(false))
                {
                    return CsvStep.End;
                }
            }
            while (_parser.Count == 0 || (_parser.Count == 1 && _parser.RawRecord.AsSpan().Trim("\r\n").IsEmpty)); // blank lines count, and say nothing
            return Judge();
        }
        catch (ImportBoundsException fault)
        {
            return CsvStep.Broken(Last(fault.Finding));
        }
        catch (MaxFieldSizeException)
        {
            return CsvStep.Broken(Last(ImportTooLarge.Found("a field", ImportLimits.FieldLength, "characters")));
        }
    }

    private static Finding Last(Finding finding) => finding with { Message = $"{finding.Message} Nothing from this line on was read." };

    private CsvStep Judge()
    {
        // Quotes come in pairs, unless one is open to the end of the file and has taken in every line behind it.
        if (_parser!.RawRow > Line && int.IsOddInteger(_parser.RawRecord.AsSpan().Count('"')))
        {
            return CsvStep.Broken(ImportBroken.Found("a quote that is closed", "one that is open to the end of the file"));
        }

        for (int field = 0; field < _parser.Count; field++)
        {
            if (_parser[field].Contains(NoText, StringComparison.Ordinal))
            {
                return CsvStep.Bad(ImportLineShape.Found("text in UTF-8", "bytes that are none"));
            }
        }

        for (int field = 0; field < _parser!.Count; field++)
        {
            if (_parser[field].Contains('\0', StringComparison.Ordinal))
            {
                return CsvStep.Bad(ImportLineShape.Found("text", "a NUL"));
            }
        }

        return _isBad ? CsvStep.Bad(ImportLineShape.Found("quotes around the whole field, with quotes inside doubled", "a quote inside a field")) : CsvStep.Record;
    }

    private async Task<CsvParser> OpenAsync()
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            MaxFieldSize = ImportLimits.FieldLength,
            BadDataFound = _ => _isBad = true,
            BufferSize = 1 << 16,
            IgnoreBlankLines = false,
        };
        char[] head = new char[PeekLength];
        int length = await _text.ReadBlockAsync(head.AsMemory()).ConfigureAwait(false);
        configuration.Delimiter = Delimiter(head.AsSpan(0, length)).ToString();
        return new CsvParser(new LineGuard(new HeadedText(head.AsMemory(0, length), _text)), configuration, leaveOpen: false);
    }

    // Where Excel writes the decimal comma, it writes semicolons between fields. The header's columns have none of the three in their names.
    private static char Delimiter(ReadOnlySpan<char> head)
    {
        int end = head.IndexOfAny('\r', '\n');
        ReadOnlySpan<char> line = end < 0 ? head : head[..end];
        int semicolons = line.Count(';');
        int tabs = line.Count('\t');
        int commas = line.Count(',');
        return (semicolons > commas && semicolons >= tabs, tabs > commas) switch
        {
            (true, _) => ';',
            (_, true) => '\t',
            _ => ',',
        };
    }
}
