using System.Runtime.CompilerServices;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Reads the works of a CWR file (CISAC CWR 2.1 and 2.2), one at a time. What a society acknowledges (ACK) counts where it accepted the work.</summary>
internal static class CwrTransactions
{
    private const string Version = "02.";

    /// <summary>Reads the works; a work that the file breaks off in is not among them.</summary>
    public static async IAsyncEnumerable<(CwrWork? Work, ImportItem Problem)> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        var lines = new BoundedLines(text);
        var state = new CwrState();
        var counts = new CwrCounts();
        List<ImportItem> problems = [];
        bool isOpen = true;
        while (isOpen)
        {
            (string? line, Finding? problem) = await NextAsync(lines, cancellationToken).ConfigureAwait(false);
            var record = new CwrLine(line ?? string.Empty);
            problem ??= Judge(record, lines.Count, isEnd: line is null);
            if (problem is not null)
            {
                yield return (null, ImportItem.Rejected(Math.Max(lines.Count, 1), problem));
                yield break;
            }

            if (IsBoundary(record.Type) && state.Finish() is { } finished)
            {
                yield return (finished, default);
            }

            if (state.Add(lines.Count, record) is { } refusal)
            {
                yield return (null, ImportItem.Rejected(lines.Count, refusal));
            }

            problems.Clear();
            counts.Add(lines.Count, record, problems);
            foreach (ImportItem one in problems)
            {
                yield return (null, one);
            }

            isOpen = record.Type is not "TRL";
        }

        if (await HasMoreAsync(lines, cancellationToken).ConfigureAwait(false))
        {
            yield return (null, ImportItem.Rejected(lines.Count, ImportCounts.Found("the record TRL at the end", "more behind it, which was not read")));
        }
    }

    // Blank lines, and the mark with which old systems end a file, are nothing.
    private static async ValueTask<bool> HasMoreAsync(BoundedLines lines, CancellationToken cancellationToken)
    {
        while (true)
        {
            (string? line, Finding? problem) = await NextAsync(lines, cancellationToken).ConfigureAwait(false);
            if (line is null || problem is not null || line.AsSpan().ContainsAnyExcept(' ', '\t', '\x1A'))
            {
                return line is not null || problem is not null;
            }
        }
    }

    private static bool IsBoundary(string type) => type is "NWR" or "REV" or "ISW" or "EXC" or "ACK" or "AGR" or "GRH" or "GRT" or "TRL" or "HDR";

    private static Finding? Judge(CwrLine record, long line, bool isEnd)
    {
        if (isEnd)
        {
            return ImportBroken.Found("the record TRL at the end", "a file without it");
        }

        if (line == 1 && record.Type is not "HDR")
        {
            return ImportFormatUnknown.Found("CWR, whose first record is HDR", Quoted.Text(record.Type));
        }

        ReadOnlySpan<char> version = record.Field(12, 5);
        return record.Type is "GRH" && !version.StartsWith(Version) ? ImportFormatUnknown.Found("CWR of version 2", $"version {Quoted.Text(version)}") : null;
    }

    private static async ValueTask<(string? Line, Finding? Problem)> NextAsync(BoundedLines lines, CancellationToken cancellationToken)
    {
        try
        {
            return (await lines.ReadAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (ImportBoundsException fault)
        {
            return (null, fault.Finding);
        }
    }
}
