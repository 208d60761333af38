using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Writes JUMBF (ISO/IEC 19566-5). The size of a superbox is written when it ends, so that it is always exact. Not thread-safe.</summary>
public sealed class JumbfWriter
{
    private const int TypeLength = 4;

    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Stack<int> _open = new();
    private readonly List<(int Offset, int Length)> _sizes = [];

    /// <summary>How many bytes were written.</summary>
    public int Length => _output.WrittenCount;

    /// <summary>Starts a superbox and writes its description.</summary>
    /// <param name="type">One of <see cref="JumbfTypes"/>.</param>
    /// <param name="label">Its name.</param>
    /// <param name="salt">16 or 32 random bytes, or none.</param>
    /// <exception cref="ArgumentException">The label is not one, or the salt has another length.</exception>
    public void StartSuperbox(Guid type, string label, ReadOnlySpan<byte> salt = default)
    {
        if (!JumbfLabels.IsValid(label))
        {
            throw new ArgumentException($"A label has 1 to {JumbfLabels.MaxLength} characters and no control characters, / ; ? or #; '{label}' is none.", nameof(label));
        }

        if (salt.Length is not (0 or 16 or 32))
        {
            throw new ArgumentException($"A salt has 16 or 32 bytes (C2PA 2.2 §8.4.2.3); this one has {salt.Length}.", nameof(salt));
        }

        _open.Push(Length);
        WriteHeader(0, JumbfBox.Superbox);
        byte[] utf8 = Encoding.UTF8.GetBytes(label);
        WriteHeader(JumbfDescription.EncodedLength(utf8.Length, salt.Length), JumbfBox.Description);
        type.TryWriteBytes(_output.GetSpan(JumbfDescription.UuidLength), bigEndian: true, out int written);
        _output.Advance(written);
        const byte Plain = JumbfDescription.Requestable | JumbfDescription.HasLabel;
        WriteByte(salt.IsEmpty ? Plain : (byte)(Plain | JumbfDescription.HasPrivateBox));
        _output.Write(utf8);
        WriteByte(0);
        if (!salt.IsEmpty)
        {
            WriteBox(JumbfBox.Salt, salt);
        }
    }

    /// <summary>Writes a box of content.</summary>
    /// <param name="type">Four characters of ASCII, such as <see cref="JumbfBox.Cbor"/>.</param>
    /// <param name="content">What is in it.</param>
    /// <exception cref="ArgumentException">The type is none.</exception>
    public void WriteBox(string type, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Length != TypeLength || !Ascii.IsValid(type))
        {
            throw new ArgumentException($"The type of a box has {TypeLength} characters of ASCII; '{type}' is none.", nameof(type));
        }

        WriteHeader(JumbfBox.HeaderLength + content.Length, type);
        _output.Write(content);
    }

    /// <summary>Writes boxes that were encoded before, as they are.</summary>
    /// <param name="boxes">The boxes.</param>
    public void WriteEncoded(ReadOnlySpan<byte> boxes) => _output.Write(boxes);

    /// <summary>Ends the innermost superbox.</summary>
    /// <exception cref="InvalidOperationException">None is open.</exception>
    public void EndSuperbox()
    {
        if (!_open.TryPop(out int offset))
        {
            throw new InvalidOperationException("No superbox is open: start one first.");
        }

        _sizes.Add((offset, Length - offset));
    }

    /// <summary>The bytes of what was written.</summary>
    /// <returns>A copy.</returns>
    /// <exception cref="InvalidOperationException">A superbox is open.</exception>
    public byte[] Encode()
    {
        if (_open.Count > 0)
        {
            throw new InvalidOperationException($"{_open.Count} superboxes are open: end them first.");
        }

        byte[] encoded = _output.WrittenSpan.ToArray();
        foreach ((int offset, int length) in _sizes)
        {
            BinaryPrimitives.WriteUInt32BigEndian(encoded.AsSpan(offset), (uint)length);
        }

        return encoded;
    }

    private void WriteByte(byte value)
    {
        _output.GetSpan(1)[0] = value;
        _output.Advance(1);
    }

    private void WriteHeader(int length, string type)
    {
        Span<byte> header = _output.GetSpan(JumbfBox.HeaderLength);
        BinaryPrimitives.WriteUInt32BigEndian(header, (uint)length);
        Encoding.ASCII.GetBytes(type, header[4..]);
        _output.Advance(JumbfBox.HeaderLength);
    }
}
