using System.Buffers.Binary;

namespace ArtistFirst.C2pa;

/// <summary>How long audio plays, from what a container says of it. What does not fit into a <see cref="TimeSpan"/>, as in broken headers, is zero: not known.</summary>
internal static class PlayingTime
{
    private const int StreamInfoNumbers = 10;

    /// <summary>Units of which so many make a second.</summary>
    public static TimeSpan Of(ulong units, ulong unitsPerSecond)
    {
        if (unitsPerSecond == 0)
        {
            return TimeSpan.Zero;
        }

        UInt128 ticks = (UInt128)units * TimeSpan.TicksPerSecond / unitsPerSecond;
        return ticks <= (UInt128)TimeSpan.MaxValue.Ticks ? new TimeSpan((long)ticks) : TimeSpan.Zero;
    }

    /// <summary>Counted for PCM; else by the samples that the fact chunk declares, or the bytes a second that the encoder does.</summary>
    public static async Task<TimeSpan> OfWaveAsync(ContainerScan scan, AudioContainer container, long dataLength)
    {
        WaveFormat format = container.WaveFormat!;
        if (format is { FormatTag: 1 or 3 or WaveFormat.Extensible, BlockAlign: > 0 })
        {
            return Of((ulong)dataLength, (ulong)format.SampleRate * format.BlockAlign);
        }

        return container.Parts[0].Parts.FirstOrDefault(static part => part is { Name: "fact", ContentLength: >= sizeof(uint) }) is { } fact
            ? Of(BinaryPrimitives.ReadUInt32LittleEndian((await scan.ReadAsync(fact.ContentOffset, sizeof(uint)).ConfigureAwait(false)).Span), format.SampleRate)
            : Of((ulong)dataLength, format.DeclaredBytesPerSecond);
    }

    /// <summary>By STREAMINFO (RFC 9639 §8.2): 20 bits of sample rate, 3 of channels, 5 of depth, 36 of samples, which are 0 where the encoder did not know.</summary>
    public static async Task<TimeSpan> OfFlacAsync(ContainerScan scan, AudioContainer container)
    {
        ContainerPart info = container.Parts.First(static part => string.Equals(part.Name, "STREAMINFO", StringComparison.Ordinal));
        ulong numbers = BinaryPrimitives.ReadUInt64BigEndian((await scan.ReadAsync(info.ContentOffset + StreamInfoNumbers, sizeof(ulong)).ConfigureAwait(false)).Span);
        return Of(numbers & 0xF_FFFF_FFFF, numbers >> 44);
    }
}
