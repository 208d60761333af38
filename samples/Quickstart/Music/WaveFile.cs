using System.Buffers.Binary;
using System.Text;

namespace Quickstart.Music;

/// <summary>Reads and writes the one kind of WAV file that the sample deals in: 16-bit PCM, stereo, 44.1 kHz.</summary>
internal static class WaveFile
{
    private const int BytesPerFrame = 4;
    /// <summary>What a "fmt " chunk of the one kind holds: PCM, 2 channels, frames and bytes a second, bytes a frame, bits a sample.</summary>
    private static readonly byte[] Format = [1, 0, 2, 0, 0x44, 0xAC, 0, 0, 0x10, 0xB1, 2, 0, BytesPerFrame, 0, 16, 0];

    public static void Write(Stream output, StereoSound sound)
    {
        using var writer = new BinaryWriter(output, Encoding.ASCII, leaveOpen: true);
        int dataLength = sound.Length * BytesPerFrame;
        writer.Write("RIFF"u8);
        writer.Write(36 + dataLength);
        writer.Write("WAVEfmt "u8);
        writer.Write(Format.Length);
        writer.Write(Format);
        writer.Write("data"u8);
        writer.Write(dataLength);
        for (int i = 0; i < sound.Length; i++)
        {
            writer.Write((short)Math.Round(Math.Clamp(sound.Left[i], -1, 1) * short.MaxValue));
            writer.Write((short)Math.Round(Math.Clamp(sound.Right[i], -1, 1) * short.MaxValue));
        }
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a WAV file of the one kind.</exception>
    public static StereoSound Read(ReadOnlySpan<byte> file)
    {
        if (!FindChunk(file, "fmt "u8).StartsWith(Format))
        {
            throw new InvalidDataException("Expected a WAV file with 16-bit stereo PCM at 44.1 kHz. Convert the file first.");
        }

        ReadOnlySpan<byte> frames = FindChunk(file, "data"u8);
        var sound = new StereoSound(frames.Length / BytesPerFrame);
        for (int i = 0; i < sound.Length; i++, frames = frames[BytesPerFrame..])
        {
            sound.Left[i] = BinaryPrimitives.ReadInt16LittleEndian(frames) / 32768.0;
            sound.Right[i] = BinaryPrimitives.ReadInt16LittleEndian(frames[2..]) / 32768.0;
        }

        return sound;
    }

    /// <summary>The body of the first chunk of that name after the 12 bytes of the RIFF header; nothing when it is absent or cut off.</summary>
    private static ReadOnlySpan<byte> FindChunk(ReadOnlySpan<byte> file, ReadOnlySpan<byte> name)
    {
        uint length = 0;
        for (long at = 12; at + 8 <= file.Length; at += 8 + length + (length & 1)) // chunks begin at even positions
        {
            ReadOnlySpan<byte> chunk = file[(int)at..];
            length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk.StartsWith(name) && length <= chunk.Length - 8)
            {
                return chunk.Slice(8, (int)length);
            }
        }

        return [];
    }
}
