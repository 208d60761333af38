using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>An entry of the history as a row, and the chain that shows a change of any earlier one (docs/spec/register-store.md).</summary>
internal static class HistoryRow
{
    public const string Columns = "seq, revision, at, kind, row_key, change, party, other, body, chain";

    private const uint Absent = uint.MaxValue;

    /// <summary>The chain hash of an entry: SHA-256 of that of the entry before, and of each member as text behind its length.</summary>
    public static Sha256Hash ChainOf(Sha256Hash before, RegisterHistoryEntry entry)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before.ToArray());
        Append(hash, Number(entry.Sequence));
        Append(hash, Number(entry.Revision));
        Append(hash, Number(entry.At.UtcTicks));
        Append(hash, Number((long)entry.Kind));
        Append(hash, entry.Key);
        Append(hash, Number((long)entry.Change));
        Append(hash, entry.Party?.ToString());
        Append(hash, entry.Other?.ToString());
        Append(hash, entry.Row);
        return Sha256Hash.FromBytes(hash.GetHashAndReset());
    }

    public static object?[] ValuesOf(RegisterHistoryEntry entry) =>
    [
        RegisterSession.Shard, entry.Sequence, entry.Revision, entry.At.UtcTicks, (long)entry.Kind, entry.Key, (long)entry.Change, entry.Party?.ToString(), entry.Other?.ToString(),
        entry.Row, entry.Chain.ToArray(),
    ];

    public static RegisterHistoryEntry Read(DbDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        Revision = row.GetInt64(1),
        At = new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero),
        Kind = (RegisterRowKind)row.GetInt64(3),
        Key = row.GetString(4),
        Change = (RowChange)row.GetInt64(5),
        Party = row.IsDBNull(6) ? null : PartyId.Parse(row.GetString(6)),
        Other = row.IsDBNull(7) ? null : PartyId.Parse(row.GetString(7)),
        Row = row.GetString(8),
        Chain = Sha256Hash.FromBytes(row.GetFieldValue<byte[]>(9)),
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Append(IncrementalHash hash, string? text)
    {
        byte[] bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, text is null ? Absent : (uint)bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
