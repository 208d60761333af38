namespace ArtistFirst.C2pa;

/// <summary>Writes the claim signature of a manifest, to a length that was known before.</summary>
internal static class CoseWriter
{
    /// <summary>The shortest entry that a pad can be: its name and an empty byte string.</summary>
    public const int ShortestPad = 5;

    /// <summary>The protected header: the algorithm and the certificates (C2PA 2.2 §13.2, §14.5).</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="certificates">In DER, leaf first, the root left out.</param>
    public static byte[] Protected(CoseAlgorithm algorithm, IReadOnlyList<byte[]> certificates)
    {
        var writer = new CborWriter();
        writer.WriteStartMap();
        writer.WriteInteger(CoseHeaders.AlgorithmLabel);
        writer.WriteInteger((int)algorithm);
        writer.WriteInteger(CoseHeaders.ChainLabel);
        if (certificates.Count == 1)
        {
            writer.WriteByteString(certificates[0]);
        }
        else
        {
            writer.WriteStartArray();
            foreach (byte[] certificate in certificates)
            {
                writer.WriteByteString(certificate);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndMap();
        return writer.Encode();
    }

    /// <summary>The whole signature.</summary>
    /// <param name="protectedHeader">The protected header, encoded.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="timeStamp">A TimeStampToken in DER (RFC 3161 §2.4.2), or nothing.</param>
    /// <param name="revocation">The value of <c>rVals</c>, encoded (C2PA 2.2 §14.5.2), or nothing.</param>
    /// <param name="length">The length that it must have; shorter ones are padded (C2PA 2.2 §10.4.4).</param>
    /// <exception cref="ArgumentOutOfRangeException">It is longer, or so little shorter that no pad fits.</exception>
    public static byte[] Write(ReadOnlySpan<byte> protectedHeader, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> timeStamp = default, ReadOnlyMemory<byte> revocation = default, int? length = null)
    {
        byte[] plain = Write(protectedHeader, signature, timeStamp, revocation, pad: -1, secondPad: -1);
        int missing = (length ?? plain.Length) - plain.Length;
        if (missing == 0)
        {
            return plain;
        }

        if (missing < ShortestPad)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, $"The signature has {plain.Length} bytes; expected that many, or at least {plain.Length + ShortestPad}.");
        }

        // One pad reaches all lengths but those where the head of its byte string grows; there an empty one and a second one do.
        int pad = ContentFor(missing, CoseHeaders.PadName);
        return pad >= 0
            ? Write(protectedHeader, signature, timeStamp, revocation, pad, secondPad: -1)
            : Write(protectedHeader, signature, timeStamp, revocation, pad: 0, secondPad: ContentFor(missing - ShortestPad, CoseHeaders.SecondPadName));
    }

    // How many bytes a byte string has to have for its whole entry to have that many; -1 where none does.
    private static int ContentFor(int entry, string name)
    {
        int rest = entry - 1 - name.Length;
        Span<byte> head = stackalloc byte[9];
        for (int content = Math.Max(0, rest - 5); content < rest; content++)
        {
            if (CborHead.Write(head, CborMajorType.ByteString, (ulong)content) + content == rest)
            {
                return content;
            }
        }

        return -1;
    }

    private static byte[] Write(ReadOnlySpan<byte> protectedHeader, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> timeStamp, ReadOnlyMemory<byte> revocation, int pad, int secondPad)
    {
        var writer = new CborWriter();
        writer.WriteTag(CoseSignature.Tag);
        writer.WriteStartArray();
        writer.WriteByteString(protectedHeader);
        writer.WriteStartMap();
        WritePad(writer, CoseHeaders.PadName, pad);
        WritePad(writer, CoseHeaders.SecondPadName, secondPad);
        if (!timeStamp.IsEmpty)
        {
            WriteTimeStamp(writer, timeStamp);
        }

        if (!revocation.IsEmpty)
        {
            writer.WriteTextString(CoseHeaders.RevocationName);
            writer.WriteEncodedValue(revocation);
        }

        writer.WriteEndMap();
        writer.WriteNull();
        writer.WriteByteString(signature);
        writer.WriteEndArray();
        return writer.Encode();
    }

    private static void WritePad(CborWriter writer, string name, int length)
    {
        if (length >= 0)
        {
            writer.WriteTextString(name);
            writer.WriteByteString(new byte[length]);
        }
    }

    // C2PA 2.2 §10.3.2.5: exactly one token.
    private static void WriteTimeStamp(CborWriter writer, ReadOnlySpan<byte> token)
    {
        writer.WriteTextString(CoseHeaders.TimeStampsName);
        writer.WriteStartMap();
        writer.WriteTextString("tstTokens");
        writer.WriteStartArray();
        writer.WriteStartMap();
        writer.WriteTextString("val");
        writer.WriteByteString(token);
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteEndMap();
    }
}
