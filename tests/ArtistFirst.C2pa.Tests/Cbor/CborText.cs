using System.Globalization;
using System.Text;

namespace ArtistFirst.C2pa.Tests;

/// <summary>CBOR as text, in the diagnostic notation of RFC 8949 §8: read from the bytes, and written to them again.</summary>
internal static class CborText
{
    public static string Of(byte[] cbor)
    {
        var reader = new CborReader(cbor);
        var text = new StringBuilder();
        Read(reader, text);
        Assert.Equal(CborReaderState.Finished, reader.PeekState());
        Assert.Equal(0, reader.BytesRemaining);
        return text.ToString();
    }

    /// <summary>The same item in the deterministic form.</summary>
    public static byte[] Rewrite(byte[] cbor)
    {
        var writer = new CborWriter();
        Copy(new CborReader(cbor), writer);
        return writer.Encode();
    }

    private static void Read(CborReader reader, StringBuilder text)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                text.Append(reader.ReadInteger());
                break;
            case CborReaderState.ByteString:
                text.Append("h'").Append(Convert.ToHexStringLower(reader.ReadByteString().Span)).Append('\'');
                break;
            case CborReaderState.TextString:
                text.Append('"').Append(reader.ReadTextString().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
                break;
            case CborReaderState.StartArray:
                ReadContainer(reader, text, CborReaderState.EndArray);
                break;
            case CborReaderState.StartMap:
                ReadContainer(reader, text, CborReaderState.EndMap);
                break;
            case CborReaderState.Tag:
                text.Append(reader.ReadTag()).Append('(');
                Read(reader, text);
                text.Append(')');
                break;
            default:
                text.Append(ReadSimple(reader));
                break;
        }
    }

    private static void ReadContainer(CborReader reader, StringBuilder text, CborReaderState end)
    {
        bool isMap = end == CborReaderState.EndMap;
        _ = isMap ? reader.ReadStartMap() : reader.ReadStartArray();
        text.Append(isMap ? '{' : '[');
        for (bool first = true; reader.PeekState() != end; first = false)
        {
            text.Append(first ? "" : ", ");
            Read(reader, text);
            if (isMap)
            {
                text.Append(": ");
                Read(reader, text);
            }
        }

        (isMap ? (Action)reader.ReadEndMap : reader.ReadEndArray)();
        text.Append(isMap ? '}' : ']');
    }

    private static string ReadSimple(CborReader reader)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.Boolean:
                return reader.ReadBoolean() ? "true" : "false";
            case CborReaderState.Null:
                reader.ReadNull();
                return "null";
            case CborReaderState.SimpleValue:
                return $"simple({reader.ReadSimpleValue()})";
            default:
                string number = reader.ReadDouble().ToString(CultureInfo.InvariantCulture);
                return number.AsSpan().ContainsAny(".EyN") ? number : $"{number}.0";
        }
    }

    private static void Copy(CborReader reader, CborWriter writer)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                writer.WriteInteger(reader.ReadInteger());
                break;
            case CborReaderState.ByteString:
                writer.WriteByteString(reader.ReadByteString().Span);
                break;
            case CborReaderState.TextString:
                writer.WriteTextString(reader.ReadTextString());
                break;
            case CborReaderState.StartArray:
                reader.ReadStartArray();
                writer.WriteStartArray();
                CopyItems(reader, writer, CborReaderState.EndArray);
                reader.ReadEndArray();
                writer.WriteEndArray();
                break;
            case CborReaderState.StartMap:
                reader.ReadStartMap();
                writer.WriteStartMap();
                CopyItems(reader, writer, CborReaderState.EndMap);
                reader.ReadEndMap();
                writer.WriteEndMap();
                break;
            case CborReaderState.Tag:
                writer.WriteTag(reader.ReadTag());
                Copy(reader, writer);
                break;
            case CborReaderState.Float:
                writer.WriteDouble(reader.ReadDouble());
                break;
            default:
                writer.WriteSimpleValue(reader.ReadSimpleValue());
                break;
        }
    }

    private static void CopyItems(CborReader reader, CborWriter writer, CborReaderState end)
    {
        while (reader.PeekState() != end)
        {
            Copy(reader, writer);
        }
    }
}
