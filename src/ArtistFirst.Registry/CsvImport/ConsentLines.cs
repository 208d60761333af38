using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Makes rows of the lines of a CSV file of statements. A line is one statement; with a document's hash it is the document as well, with a party's name the party.</summary>
/// <param name="cells">The cells.</param>
/// <param name="receivedAt">When the file was received: statements that do not say when they were recorded were then.</param>
internal sealed class ConsentLines(CsvCells cells, DateTimeOffset receivedAt)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly RecentRows _recent = new();
    private readonly StatementCells _values = new(cells);

    public void Read(long line, List<ImportItem> items)
    {
        PartyId? party = cells.Key<PartyId>(CsvColumn.Party);
        ConsentStatement statement = new()
        {
            Id = ReadId(),
            Party = party,
            GivenBy = cells.Key<PartyId>(CsvColumn.GivenBy),
            Side = (Side)(cells.Word(CsvColumn.Side, SideNames.Names) + 1),
            Subject = _values.ReadSubject(),
            Uses = (Uses)cells.Words(CsvColumn.Uses, UseNames.Names),
            Effect = _values.ReadEffect(),
            Withdraws = _values.ReadId(CsvColumn.Withdraws),
            Scope = _values.ReadScope(),
            From = cells.Instant(CsvColumn.From),
            Until = cells.Instant(CsvColumn.Until),
            RecordedAt = cells.Instant(CsvColumn.RecordedAt) ?? receivedAt,
            Duties = (Duties)cells.Words(CsvColumn.Duties, DutyNames.Names),
            AfterRevocation = _values.ReadAfterRevocation(),
            Source = _values.ReadSource(),
            Signal = cells.Name(CsvColumn.Signal),
            Document = _values.ReadId(CsvColumn.Document),
            Delegation = _values.ReadId(CsvColumn.Delegation),
        };
        if (cells.Problem is null)
        {
            PartyCells.Add(cells, line, party, _recent, items);
            AddDocument(line, statement.Document, items);
            items.Add(ImportItem.Of(line, RegisterRow.Of(statement)));
        }
    }

    // Without an id of its own a line has that of what it says: the same line again is the same statement.
    private string ReadId()
    {
        if (_values.ReadId(CsvColumn.Id) is { } id)
        {
            return id;
        }

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string column in CsvColumn.OfStatements)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(cells.Text(column)));
            hash.AppendData([0]);
        }

        return $"csv-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}";
    }

    private void AddDocument(long line, string? document, List<ImportItem> items)
    {
        string hash = cells.Text(CsvColumn.DocumentHash);
        if (hash.Length == 0)
        {
            return;
        }

        if (document is null || hash.Length != SHA256.HashSizeInBytes * 2 || hash.AsSpan().ContainsAnyExcept(HexDigits))
        {
            cells.Fail(ImportValue.Found(CsvColumn.DocumentHash, $"a SHA-256 of 64 small hexadecimal digits, and an id in {CsvColumn.Document}", hash));
            return;
        }

        _recent.Add(document, line, RegisterRow.Of(new RightsDocument(document, hash)), items);
    }
}
