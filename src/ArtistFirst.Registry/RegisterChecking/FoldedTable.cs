using System.Data.Common;
using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>A table of which each row follows from the history: the entries of a key, folded, are its rows.</summary>
/// <param name="Kind">Whose entries.</param>
/// <param name="Name">The table.</param>
/// <param name="Key">The columns by which its rows are found and sorted; the first is the key of the history.</param>
/// <param name="Columns">All columns that follow from the history, the key's first.</param>
/// <param name="Fold">The rows of a key, by the bodies of its entries in their order.</param>
internal sealed record FoldedTable(RegisterRowKind Kind, string Name, string[] Key, string[] Columns, Func<string, IReadOnlyList<string>, IEnumerable<object?[]>> Fold)
{
    /// <summary>Every such table.</summary>
    public static IReadOnlyList<FoldedTable> All { get; } =
    [
        OfBodies(RegisterRowKind.Party, "register_party", "id"),
        OfBodies(RegisterRowKind.Document, "register_document", "id"),
        new(RegisterRowKind.Delegation, "register_delegation", ["id"], ["id", "person", "body"], static (key, bodies) => [[key, RowText.ReadDelegation(bodies[^1], new Interned()).Person.ToString(), bodies[^1]]]),
        OfBodies(RegisterRowKind.Work, "register_work", "iswc"),
        OfBodies(RegisterRowKind.Recording, "register_recording", "isrc"),
        new(RegisterRowKind.Recording, "register_recording_work", ["isrc", "iswc"], ["isrc", "iswc"], static (key, bodies) =>
            RowText.ReadRecording(bodies[^1], new Interned()).Works.Distinct().Select(work => new object?[] { key, work.ToString() })),
        new(RegisterRowKind.Claim, "register_claim", ["asset", "id", "recorded_at"], StoredClaim.Columns.Split(", "), FoldClaims),
        new(RegisterRowKind.Statement, "register_statement", ["id"], ["id", "party", "side", "effect", "subject", "uses", "withdraws", "recorded_at", "body"], static (_, bodies) =>
            [StatementDecisions.ValuesOf(RowText.ReadStatement(bodies[^1], new Interned()), bodies[^1])[1..]]),
        new(RegisterRowKind.Approval, "register_approval", ["id"], ["id", "output", "recording", "party", "licensee", "state", "requested_at", "expires_at", "decided_at"], static (_, bodies) =>
            [ApprovalRow.ValuesOf(ApprovalRow.ReadText(bodies[^1]))[1..]]),
    ];

    /// <summary>The rows behind a key, so many.</summary>
    public string Query
    {
        get
        {
            string after = string.Join(", ", Enumerable.Range(0, Key.Length).Select(static place => string.Create(CultureInfo.InvariantCulture, $"@p{place}")));
            string keys = string.Join(", ", Key);
            return string.Create(CultureInfo.InvariantCulture, $"SELECT {string.Join(", ", Columns)} FROM {Name} WHERE shard = 0 AND ({keys}) > ({after}) ORDER BY {keys} LIMIT @p{Key.Length}");
        }
    }

    /// <summary>What stands before the first row.</summary>
    public object?[] First => [.. Key.Select(static column => column is "recorded_at" ? (object)long.MinValue : string.Empty)];

    /// <summary>A row as it stands.</summary>
    public object?[] Read(DbDataReader row) => [.. Enumerable.Range(0, Columns.Length).Select(place => row.IsDBNull(place) ? null : ValueOf(row, place))];

    /// <summary>By what a row is told from others of the table.</summary>
    public string KeyOf(object?[] row) => string.Join(' ', row.Take(Key.Length).Select(static value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static FoldedTable OfBodies(RegisterRowKind kind, string name, string key) => new(kind, name, [key], [key, "body"], static (key, bodies) => [[key, bodies[^1]]]);

    // Numbers are as wide as each database has them.
    private static object ValueOf(DbDataReader row, int place) => row.GetValue(place) is string text ? text : row.GetInt64(place);

    // A claim that was retracted has a second entry, with the same record: the last one says how it stands.
    private static IEnumerable<object?[]> FoldClaims(string asset, IReadOnlyList<string> bodies) => bodies
        .Select(body => RowText.ReadRecordedClaim(body, asset))
        .GroupBy(claim => (Id: StoredClaim.IdOf(asset, claim), claim.RecordedAt))
        .Select(same => StoredClaim.ValuesOf(asset, same.Key.Id, same.Last())[1..]);
}
