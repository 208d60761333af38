using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>An entry of the history as a row, and the chain that shows a change of any earlier one (docs/spec/register-store.md).</summary>
internal static class HistoryRow
{
    public const string Columns = "seq, revision, at, kind, row_key, change, party, other, body, chain";

    private const int MostDigits = 20;
    private const int Members = 9;
    private const uint Absent = uint.MaxValue;

    /// <summary>The chain hash of an entry: SHA-256 of that of the entry before, and of each member as text behind its length.</summary>
    public static Sha256Hash ChainOf(Sha256Hash before, RegisterHistoryEntry entry)
    {
        (string? party, string? other) = (entry.Party?.ToString(), entry.Other?.ToString());
        int most = Sha256Hash.Length + (Members * (sizeof(uint) + MostDigits))
            + Encoding.UTF8.GetMaxByteCount(entry.Key.Length + entry.Row.Length + (party?.Length ?? 0) + (other?.Length ?? 0));
        byte[] bytes = ArrayPool<byte>.Shared.Rent(most);
        before.CopyTo(bytes);
        int end = Sha256Hash.Length;
        end += Write(bytes.AsSpan(end), entry.Sequence);
        end += Write(bytes.AsSpan(end), entry.Revision);
        end += Write(bytes.AsSpan(end), entry.At.UtcTicks);
        end += Write(bytes.AsSpan(end), (long)entry.Kind);
        end += Write(bytes.AsSpan(end), entry.Key);
        end += Write(bytes.AsSpan(end), (long)entry.Change);
        end += Write(bytes.AsSpan(end), party);
        end += Write(bytes.AsSpan(end), other);
        end += Write(bytes.AsSpan(end), entry.Row);
        Sha256Hash chain = Sha256Hash.Of(bytes.AsSpan(0, end));
        ArrayPool<byte>.Shared.Return(bytes);
        return chain;
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

    private static int Write(Span<byte> destination, long number)
    {
        number.TryFormat(destination[sizeof(uint)..], out int length, provider: CultureInfo.InvariantCulture);
        BinaryPrimitives.WriteUInt32BigEndian(destination, (uint)length);
        return sizeof(uint) + length;
    }

    private static int Write(Span<byte> destination, string? text)
    {
        int length = text is null ? 0 : Encoding.UTF8.GetBytes(text, destination[sizeof(uint)..]);
        BinaryPrimitives.WriteUInt32BigEndian(destination, text is null ? Absent : (uint)length);
        return sizeof(uint) + length;
    }
}
