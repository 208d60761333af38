using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>Writes JUMBF (ISO/IEC 19566-5). The size of a superbox is written when it ends, so that it is always exact.</summary>
internal sealed class JumbfWriter
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly Stack<int> _open = new();
    private readonly List<(int Offset, int Length)> _sizes = [];

    public int Length => _output.WrittenCount;

    /// <summary>Starts a superbox and writes its description.</summary>
    /// <param name="type">One of <see cref="JumbfTypes"/>.</param>
    /// <param name="label">Its name.</param>
    /// <param name="salt">16 or 32 random bytes, or none.</param>
    /// <exception cref="ArgumentException">The label is not one.</exception>
    public void StartSuperbox(Guid type, string label, ReadOnlySpan<byte> salt = default)
    {
        if (!JumbfLabels.IsValid(label))
        {
            throw new ArgumentException($"A label has 1 to {JumbfLabels.MaxLength} characters and no control characters, / ; ? or #; '{label}' is none.", nameof(label));
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
    public void WriteBox(string type, ReadOnlySpan<byte> content)
    {
        WriteHeader(JumbfBox.HeaderLength + content.Length, type);
        _output.Write(content);
    }

    /// <summary>Writes boxes that were encoded before, as they are.</summary>
    public void WriteEncoded(ReadOnlySpan<byte> boxes) => _output.Write(boxes);

    /// <summary>Ends the innermost superbox.</summary>
    public void EndSuperbox()
    {
        int offset = _open.Pop();
        _sizes.Add((offset, Length - offset));
    }

    /// <summary>The bytes of what was written.</summary>
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
