using System.Buffers.Binary;

namespace ArtistFirst;

/// <summary>Up to 256 entries in a file, each behind its length in two bytes, big-endian (c2sp.org/tlog-tiles); and beside it when each was recorded, in eight.</summary>
internal static class EntryBundle
{
    private const int InstantLength = sizeof(long);

    public static void Append(Stream bundle, ReadOnlySpan<byte> entry)
    {
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)entry.Length));
        bundle.Write(length);
        bundle.Write(entry);
    }

    public static void AppendInstant(Stream instants, DateTimeOffset recordedAt)
    {
        Span<byte> microseconds = stackalloc byte[InstantLength];
        BinaryPrimitives.WriteInt64BigEndian(microseconds, MicrosecondClock.ToMicroseconds(recordedAt));
        instants.Write(microseconds);
    }

    /// <summary>The entries of a bundle, exactly as many as that; null where it holds more or fewer.</summary>
    public static List<byte[]>? Read(ReadOnlySpan<byte> bundle, int count)
    {
        List<byte[]> entries = new(count);
        while (bundle.Length >= sizeof(ushort) && entries.Count < count)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(bundle);
            bundle = bundle[sizeof(ushort)..];
            if (length > bundle.Length)
            {
                return null;
            }

            entries.Add(bundle[..length].ToArray());
            bundle = bundle[length..];
        }

        return entries.Count == count && bundle.IsEmpty ? entries : null;
    }

    /// <summary>The instants beside a bundle, exactly as many as that; null where there are more or fewer, or one that is none.</summary>
    public static List<DateTimeOffset>? ReadInstants(ReadOnlySpan<byte> instants, int count)
    {
        if (instants.Length != count * InstantLength)
        {
            return null;
        }

        List<DateTimeOffset> read = new(count);
        for (; !instants.IsEmpty; instants = instants[InstantLength..])
        {
            if (!MicrosecondClock.TryFromMicroseconds(BinaryPrimitives.ReadUInt64BigEndian(instants), out DateTimeOffset instant))
            {
                return null;
            }

            read.Add(instant);
        }

        return read;
    }
}
