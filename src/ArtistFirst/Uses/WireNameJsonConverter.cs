using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// <see cref="Uses"/>, <see cref="Duties"/>, <see cref="Destinations"/> (an array of names, each once) and <see cref="Destination"/> (one name) in JSON.
/// Numbers are not read: what a bit means is nobody's business outside. An unknown name refuses the document.
/// </summary>
/// <typeparam name="T">One of the four.</typeparam>
public sealed class WireNameJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    // "generate.interpolation" with every letter escaped.
    private const int Longest = 22 * 6;

    private static readonly WireNames Names = Find(typeof(T));

    private static bool IsOne => typeof(T) == typeof(Destination);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (IsOne)
        {
            return FromBits(ReadName(ref reader));
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"Expected an array of names, such as [\"{Names.All[0]}\"]; what came is {reader.TokenType}.");
        }

        uint all = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            uint bit = ReadName(ref reader);
            if ((all & bit) != 0)
            {
                throw new JsonException($"Expected each name once, and nothing beside a star; '{Name(bit & all)}' came again.");
            }

            all |= bit;
        }

        return FromBits(all);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FromBits(ReadName(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        uint bits = ToBits(value);
        if (IsOne)
        {
            writer.WriteStringValue(Name(bits));
            return;
        }

        writer.WriteStartArray();
        if (IsAll(bits))
        {
            writer.WriteStringValue("*"u8);
            bits = 0;
        }

        for (; bits != 0; bits &= bits - 1)
        {
            writer.WriteStringValue(Name(1u << BitOperations.TrailingZeroCount(bits)));
        }

        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Name(ToBits(value)));
    }

    private static uint ReadName(ref Utf8JsonReader reader)
    {
        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || length > Longest)
        {
            throw new JsonException($"Expected a name such as \"{Names.All[0]}\"; what came is {reader.TokenType} of {length} bytes.");
        }

        Span<char> buffer = stackalloc char[Longest];
        ReadOnlySpan<char> name = buffer[..reader.CopyString(buffer)];
        if (name is "*" && IsAll((uint)Destinations.All))
        {
            return (uint)Destinations.All;
        }

        int place = Names.Find(name);
        return place >= 0
            ? 1u << place
            : throw new JsonException($"Expected one of {string.Join(", ", Names.All)}; what came is {Quoted.Text(name)}.");
    }

    private static string Name(uint bit)
        => BitOperations.IsPow2(bit) && BitOperations.TrailingZeroCount(bit) is var place && place < Names.All.Length
            ? Names.All[place]
            : throw new JsonException($"Expected one {typeof(T).Name} that has a name on the wire; the value is not one.");

    // Only destinations have a word for all of them: a grant states its uses and duties one by one.
    private static bool IsAll(uint bits) => typeof(T) == typeof(Destinations) && bits == (uint)Destinations.All;

    private static uint ToBits(T value)
    {
        uint number = Unsafe.SizeOf<T>() == sizeof(ushort) ? Unsafe.BitCast<T, ushort>(value) : Unsafe.BitCast<T, byte>(value);
        if (IsOne)
        {
            return number > 0 && number <= Names.All.Length ? 1u << (int)(number - 1) : 0;
        }

        return number;
    }

    private static T FromBits(uint bits)
    {
        uint number = IsOne ? (uint)BitOperations.TrailingZeroCount(bits) + 1 : bits;
        return Unsafe.SizeOf<T>() == sizeof(ushort) ? Unsafe.BitCast<ushort, T>((ushort)number) : Unsafe.BitCast<byte, T>((byte)number);
    }

    private static WireNames Find(Type type)
    {
        if (type == typeof(Uses))
        {
            return UseNames.Names;
        }

        if (type == typeof(Duties))
        {
            return DutyNames.Names;
        }

        return type == typeof(Destination) || type == typeof(Destinations)
            ? DestinationNames.Names
            : throw new NotSupportedException($"Expected Uses, Duties, Destination or Destinations; what came is {type}.");
    }
}
