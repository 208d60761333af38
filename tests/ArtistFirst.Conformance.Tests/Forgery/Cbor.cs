using ArtistFirst.C2pa;

namespace ArtistFirst.Conformance;

/// <summary>CBOR from plain values: texts, whole numbers, bytes, true and false, arrays, pairs for maps.</summary>
internal static class Cbor
{
    public static byte[] Of(object? value)
    {
        var writer = new CborWriter();
        Write(writer, value);
        return writer.Encode();
    }

    /// <summary>A map.</summary>
    public static (string Key, object? Value)[] Map(params (string Key, object? Value)[] members) => members;

    private static void Write(CborWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteTextString(text);
                break;
            case int number:
                writer.WriteInteger(number);
                break;
            case byte[] bytes:
                writer.WriteByteString(bytes);
                break;
            case (string, object)[] members:
                writer.WriteStartMap();
                foreach ((string key, object? member) in members)
                {
                    writer.WriteTextString(key);
                    Write(writer, member);
                }

                writer.WriteEndMap();
                break;
            case object[] items:
                writer.WriteStartArray();
                foreach (object item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A value that can be written was expected; {value.GetType()} came.", nameof(value));
        }
    }
}
