namespace ArtistFirst.Registry;

/// <summary>Where a reader of CWR stands: in which work, and what the society said of it.</summary>
internal sealed class CwrState
{
    private CwrWork? _work;
    private CwrSender? _sender;
    private string? _refused;
    private int _records;

    /// <summary>Ends the work that was read; null where there is none.</summary>
    public CwrWork? Finish()
    {
        CwrWork? work = _work;
        _work = null;
        return work;
    }

    /// <summary>Takes the next record.</summary>
    /// <returns>Why the work that it begins is left out; null where none is.</returns>
    public Finding? Add(long line, CwrLine record)
    {
        if (record.Type is "NWR" or "REV" or "ISW")
        {
            return Begin(line, record);
        }

        if (record.Type is "HDR")
        {
            _sender = CwrSender.Read(record);
        }
        else if (record.Type is "ACK")
        {
            // What follows is an echo of what was sent; the status says what the society made of it.
            _refused = record.Field(158, 2) is "AS" or "AC" or "RA" ? null : $"status {Quoted.Text(record.Field(158, 2))}";
        }
        else if (_work is not null && ++_records <= ImportLimits.LinesOfWork)
        {
            CwrRecords.Add(_work, line, record);
        }
        else if (_work is not null && _records == ImportLimits.LinesOfWork + 1)
        {
            _work.Problems.Add((line, ImportTooLarge.Found("a work", ImportLimits.LinesOfWork, "records")));
        }

        return null;
    }

    private Finding? Begin(long line, CwrLine record)
    {
        string? refused = _refused;
        _refused = null;
        _records = 0;
        _work = refused is null ? CwrRecords.Begin(line, record, _sender) : null;
        return refused is null ? null : ImportPartUnknown.Found("a work that the society accepted (AS, AC or RA)", refused);
    }
}
