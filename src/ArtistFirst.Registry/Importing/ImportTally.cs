using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>Counts what becomes of an import.</summary>
internal sealed class ImportTally(ImportFormat format, ImportRemarkWriter? writer)
{
    private const int MostRemarks = 100;

    private readonly SortedDictionary<string, long> _codes = new(StringComparer.Ordinal);
    private readonly List<ImportRemark> _first = [];
    private readonly long[] _changes = new long[Enum.GetValues<RowChange>().Length];

    public long Lines { get; set; }

    public long ResumedBehind { get; set; }

    public long Rejected { get; private set; }

    public long Noted { get; private set; }

    public long Rows => _changes[(int)RowChange.Added] + _changes[(int)RowChange.Unchanged] + _changes[(int)RowChange.Replaced];

    public void Count(RowChange change) => _changes[(int)change]++;

    public async ValueTask AddAsync(ImportRemark remark, CancellationToken cancellationToken)
    {
        string code = remark.Finding.Code.ToString();
        _codes[code] = _codes.GetValueOrDefault(code) + 1;
        Rejected += remark.IsRejection ? 1 : 0;
        Noted += remark.IsRejection ? 0 : 1;
        if (_first.Count < MostRemarks)
        {
            _first.Add(remark);
        }

        if (writer is not null)
        {
            await writer.WriteAsync(remark, cancellationToken).ConfigureAwait(false);
        }
    }

    public ImportReport ToReport() => new()
    {
        Format = format,
        Lines = Lines,
        ResumedBehind = ResumedBehind,
        Added = _changes[(int)RowChange.Added],
        Unchanged = _changes[(int)RowChange.Unchanged],
        Replaced = _changes[(int)RowChange.Replaced],
        Rejected = Rejected,
        Noted = Noted,
        Codes = _codes.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Remarks = [.. _first],
    };
}
