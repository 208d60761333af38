using System.Buffers.Binary;

namespace ArtistFirst.Testing;

/// <summary>A tenth of a second of a tone as a WAV file (RIFF, PCM, 8 kHz, 16 bits, mono): small, real audio, and another one for nearly every recording.</summary>
internal static class TestTone
{
    private const int SampleRate = 8000;
    private const int Samples = SampleRate / 10;
    private const int HeaderLength = 44;
    private const int BytesASample = 2;

    public static byte[] Of(Isrc recording)
    {
        byte[] file = new byte[HeaderLength + (Samples * BytesASample)];
        WriteHeader(file);
        double pitch = 200 + (recording.Packed % 1800);
        for (int i = 0; i < Samples; i++)
        {
            double sample = Math.Sin(Math.Tau * pitch * i / SampleRate) * short.MaxValue / 2;
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderLength + (i * BytesASample)), (short)sample);
        }

        return file;
    }

    /// <summary>The canonical header of Multimedia Programming Interface and Data Specifications 1.0, with one fmt and one data chunk.</summary>
    private static void WriteHeader(Span<byte> file)
    {
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], SampleRate * BytesASample);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], BytesASample);
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], 8 * BytesASample);
        "data"u8.CopyTo(file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], Samples * BytesASample);
    }
}
