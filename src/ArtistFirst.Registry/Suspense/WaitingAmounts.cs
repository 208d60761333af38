using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>Amounts that have to wait, in the order of their ids, however many: what the memory does not hold is in temporary files.</summary>
/// <param name="mostBytes">How many bytes are kept in memory.</param>
internal sealed class WaitingAmounts(int mostBytes = RecordSorter.MostBytes) : IDisposable
{
    /// <summary>The side of no pool: a weight of it is money by itself.</summary>
    public const int Plain = -1;

    private readonly RecordSorter _records = new(mostBytes);
    private readonly MemoryStream _value = new();

    /// <summary>Adds a weight that has to wait; several with one id are added up.</summary>
    /// <param name="key">What it waits for.</param>
    /// <param name="firstTicks">The first use for which it has to wait.</param>
    /// <param name="sidePool">Of which side of a pool it is a weight.</param>
    /// <param name="weight">The weight.</param>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public void Add(SuspenseKey key, long firstTicks, int sidePool, Rational weight)
    {
        _value.SetLength(0);
        using BinaryWriter writer = new(_value, Encoding.UTF8, leaveOpen: true);
        writer.Write(key.Period);
        writer.Write(key.Pool);
        writer.Write(key.Recording.Packed);
        writer.Write((byte)key.Side);
        writer.Write(Unsafe.BitCast<Iswc, ulong>(key.Work));
        writer.Write(key.Territory.Index);
        writer.Write(key.Month);
        writer.Write(key.Epoch);
        writer.Write((byte)key.Reason);
        writer.Write(firstTicks);
        writer.Write(sidePool);
        Write(writer, weight.Numerator);
        Write(writer, weight.Denominator);
        writer.Write(key.Paid.Length);
        foreach (PaidPart paid in key.Paid)
        {
            writer.Write(paid.Party.ToString());
            writer.Write(paid.Part);
        }

        writer.Flush();
        _records.Add(Encoding.UTF8.GetBytes(key.ToString()), _value.GetBuffer().AsSpan(0, (int)_value.Length));
    }

    /// <summary>The amounts, in the order of their ids, each id once. Once one was read, none is added any more.</summary>
    /// <param name="worth">What a weight of one is worth, by side of a pool.</param>
    /// <exception cref="IOException">A temporary file cannot be read.</exception>
    public IEnumerable<WaitingAmount> Read(IReadOnlyDictionary<int, Rational> worth)
    {
        WaitingAmount? last = null;
        for (RecordReader records = _records.Read(); records.MoveNext();)
        {
            WaitingAmount next = Read(Encoding.UTF8.GetString(records.Key), records.Value.ToArray(), worth);
            if (last is not null && string.Equals(last.Id, next.Id, StringComparison.Ordinal))
            {
                last = last with { FirstTicks = long.Min(last.FirstTicks, next.FirstTicks), Exact = last.Exact + next.Exact };
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = next;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    public void Dispose()
    {
        _records.Dispose();
        _value.Dispose();
    }

    private static WaitingAmount Read(string id, byte[] value, IReadOnlyDictionary<int, Rational> worth)
    {
        using BinaryReader reader = new(new MemoryStream(value));
        SuspenseKey key = new(
            reader.ReadString(), reader.ReadString(), Isrc.FromPacked(reader.ReadUInt64()), (Side)reader.ReadByte(), Unsafe.BitCast<ulong, Iswc>(reader.ReadUInt64()), new Territory(reader.ReadByte()), reader.ReadInt32(),
            reader.ReadInt32(), (SuspenseReason)reader.ReadByte());
        long ticks = reader.ReadInt64();
        int sidePool = reader.ReadInt32();
        Rational weight = new(ReadNumber(reader), ReadNumber(reader));
        PaidPart[] paid = new PaidPart[reader.ReadInt32()];
        for (int i = 0; i < paid.Length; i++)
        {
            paid[i] = new PaidPart(PartyId.Parse(reader.ReadString()), reader.ReadString());
        }

        return new WaitingAmount(key with { Paid = [.. paid] }, id, ticks, weight * worth[sidePool]);
    }

    private static void Write(BinaryWriter writer, BigInteger number)
    {
        byte[] bytes = number.ToByteArray();
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static BigInteger ReadNumber(BinaryReader reader) => new(reader.ReadBytes(reader.ReadInt32()));
}
