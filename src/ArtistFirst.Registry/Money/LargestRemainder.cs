using System.Buffers.Binary;
using System.Numerics;

namespace ArtistFirst.Registry;

/// <summary>
/// Rounds exact amounts to whole units so that nothing is lost or made: everybody gets the whole units of their amount, and the units left over go to the
/// largest fractions, of equal ones to the ids that come first in the order of their UTF-8 bytes. Nobody is a whole unit away from what is exact. However many amounts there are, they are
/// in memory only while they are few.
/// </summary>
internal sealed class LargestRemainder : IDisposable
{
    private const int MostInMemory = 1 << 22;
    private const int DigitBits = 16;
    private const int PrefixBits = 64;

    private readonly SpillFile _file = new(MostInMemory);
    private readonly RecordWriter _records;
    private readonly RationalSum _total = new();
    private BigInteger _floors;
    private string? _last;

    public LargestRemainder() => _records = new RecordWriter(_file);

    /// <summary>Adds an exact amount, negative ones too.</summary>
    /// <param name="id">Who gets it: each once, in the order of the UTF-8 bytes.</param>
    /// <param name="amount">The amount.</param>
    /// <exception cref="ArgumentException">The id does not come behind the one before.</exception>
    /// <exception cref="IOException">A temporary file cannot be written.</exception>
    public void Add(string id, Rational amount)
    {
        if (_last is not null && Utf8Order.Compare(_last, id) >= 0)
        {
            throw new ArgumentException($"Expected each payee once and in order, or ties would hang on their order; {id} came behind {_last}.", nameof(id));
        }

        _last = id;
        _total.Add(amount);
        BigInteger units = amount.Floor(), part = amount.Numerator - (units * amount.Denominator);
        _floors += units;
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)((part << PrefixBits) / amount.Denominator));
        _records.Write(prefix, Pack(units, part, amount.Denominator));
    }

    /// <summary>The whole units, in the order in which the amounts were added.</summary>
    /// <exception cref="InvalidOperationException">The amounts do not add up to a whole number.</exception>
    /// <exception cref="IOException">A temporary file cannot be read.</exception>
    public IEnumerable<BigInteger> Units()
    {
        _records.Flush();
        Rational sum = _total.ToRational();
        return sum.IsInteger
            ? Complete((long)(sum.Numerator - _floors))
            : throw new InvalidOperationException($"Expected amounts that add up to a whole number of units; these add up to {sum}.");
    }

    public void Dispose() => _file.Dispose();

    private IEnumerable<BigInteger> Complete(long more)
    {
        (ulong threshold, Dictionary<Rational, long> ties) = more == 0 ? (ulong.MaxValue, []) : Threshold(more);
        for (RecordReader records = new(_file); records.MoveNext();)
        {
            ulong prefix = Prefix(records);
            bool hasMore = prefix > threshold;
            if (prefix == threshold && ties.Count > 0 && FractionOf(records.Value) is var fraction && ties[fraction] > 0)
            {
                ties[fraction]--;
                hasMore = true;
            }

            BigInteger units = UnitsOf(records.Value);
            yield return hasMore ? units + 1 : units;
        }
    }

    /// <summary>
    /// From which first 64 bits of a fraction on there is one more unit. Digit by digit, the largest first, each by one reading; of the fractions that have those very bits the exact ones decide, and of
    /// equal ones the first.
    /// </summary>
    private (ulong Threshold, Dictionary<Rational, long> Ties) Threshold(long more)
    {
        ulong threshold = 0;
        for (int shift = PrefixBits - DigitBits; shift >= 0; shift -= DigitBits)
        {
            long[] counts = new long[1 << DigitBits];
            for (RecordReader records = new(_file); records.MoveNext();)
            {
                ulong prefix = Prefix(records);
                counts[(prefix >> shift) & (ulong)(counts.Length - 1)] += shift == PrefixBits - DigitBits || prefix >> (shift + DigitBits) == threshold ? 1 : 0;
            }

            int digit = counts.Length - 1;
            for (; counts[digit] < more; digit--)
            {
                more -= counts[digit];
            }

            threshold = (threshold << DigitBits) | (uint)digit;
        }

        return (threshold, Ties(threshold, more));
    }

    private Dictionary<Rational, long> Ties(ulong threshold, long more)
    {
        Dictionary<Rational, long> counts = [];
        for (RecordReader records = new(_file); records.MoveNext();)
        {
            if (Prefix(records) == threshold)
            {
                Rational fraction = FractionOf(records.Value);
                counts[fraction] = counts.GetValueOrDefault(fraction) + 1;
            }
        }

        foreach (Rational fraction in counts.Keys.OrderDescending().ToArray())
        {
            counts[fraction] = long.Min(counts[fraction], more);
            more -= counts[fraction];
        }

        return counts;
    }

    private static ulong Prefix(RecordReader records) => BinaryPrimitives.ReadUInt64LittleEndian(records.Key);

    private static byte[] Pack(BigInteger units, BigInteger part, BigInteger whole)
    {
        byte[] first = units.ToByteArray(), second = part.ToByteArray(), third = whole.ToByteArray();
        return [.. BitConverter.GetBytes(first.Length), .. BitConverter.GetBytes(second.Length), .. first, .. second, .. third];
    }

    private static BigInteger UnitsOf(ReadOnlySpan<byte> value) => new(value.Slice(2 * sizeof(int), BitConverter.ToInt32(value)));

    private static Rational FractionOf(ReadOnlySpan<byte> value)
    {
        int second = BitConverter.ToInt32(value[sizeof(int)..]);
        ReadOnlySpan<byte> numbers = value[((2 * sizeof(int)) + BitConverter.ToInt32(value))..];
        return new Rational(new BigInteger(numbers[..second]), new BigInteger(numbers[second..]));
    }
}
