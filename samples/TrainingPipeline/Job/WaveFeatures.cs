using System.Buffers.Binary;

namespace TrainingPipeline.Job;

/// <summary>Listens to a WAV file with 16-bit PCM.</summary>
internal static class WaveFeatures
{
    private const int HeaderLength = 44;
    private const int SampleRateAt = 24;
    private const double Silence = 1e-6;

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="InvalidDataException">The bytes are not WAV with 16-bit PCM.</exception>
    public static async Task<Features> ReadAsync(Stream audio, CancellationToken cancellationToken)
    {
        using MemoryStream copy = new();
        await audio.CopyToAsync(copy, cancellationToken);
        return Read(copy.GetBuffer().AsSpan(0, (int)copy.Length));
    }

    private static Features Read(ReadOnlySpan<byte> file)
    {
        if (file.Length <= HeaderLength || !file.StartsWith("RIFF"u8) || file[34] != 16)
        {
            throw new InvalidDataException("Expected a WAV file with 16-bit PCM. Convert the file first.");
        }

        ReadOnlySpan<byte> samples = file[HeaderLength..];
        double squares = 0;
        int crossings = 0;
        short before = 0;
        for (int i = 0; i + 1 < samples.Length; i += 2)
        {
            short sample = BinaryPrimitives.ReadInt16LittleEndian(samples[i..]);
            double level = sample / (double)short.MaxValue;
            squares += level * level;
            crossings += (before < 0) != (sample < 0) ? 1 : 0;
            before = sample;
        }

        int count = samples.Length / 2;
        double seconds = count / (double)BinaryPrimitives.ReadInt32LittleEndian(file[SampleRateAt..]);
        return new Features(20 * Math.Log10(Math.Max(Math.Sqrt(squares / count), Silence)), crossings / seconds);
    }
}
