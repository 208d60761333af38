using System.Globalization;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>Reads a settlement's file, with what waits one by one: there may be very much of it.</summary>
internal static class SettlementReader
{
    private static ReadOnlySpan<byte> Waiting => "suspense"u8;

    /// <summary>Reads the file.</summary>
    /// <exception cref="SettlementFormatException">It is not the JSON that was expected.</exception>
    public static Settlement Read(ReadOnlySpan<byte> utf8Json, string what)
    {
        SettlementText.RequireStrict(utf8Json, what);
        (int start, int end) = Find(utf8Json);
        if (start == end)
        {
            return SettlementText.ReadStrict(utf8Json, SettlementJson.Default.Settlement, what);
        }

        Settlement rest = SettlementText.ReadStrict([.. utf8Json[..start], .. "[]"u8, .. utf8Json[end..]], SettlementJson.Default.Settlement, what);
        return rest with { Suspense = Items(utf8Json[start..end], utf8Json[..start].Count((byte)'\n') + 1, what) };
    }

    /// <summary>Where the list of what waits stands; nowhere where something else stands in its place.</summary>
    private static (int Start, int End) Find(ReadOnlySpan<byte> utf8Json)
    {
        Utf8JsonReader reader = new(utf8Json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isWaiting = reader.ValueTextEquals(Waiting);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            bool isList = reader.TokenType == JsonTokenType.StartArray;
            reader.Skip();
            if (isWaiting && isList)
            {
                return (start, (int)reader.BytesConsumed);
            }
        }

        return (0, 0);
    }

    private static SuspenseList Items(ReadOnlySpan<byte> list, long firstLine, string what)
    {
        using SuspenseListWriter items = new();
        Utf8JsonReader reader = new(list);
        reader.Read();
        for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            long line = firstLine + list[..(int)reader.TokenStartIndex].Count((byte)'\n');
            string place = string.Create(CultureInfo.InvariantCulture, $"$.suspense[{i}]");
            try
            {
                items.Add(JsonSerializer.Deserialize(ref reader, SettlementJson.Default.SuspenseItem) ?? throw new SettlementFormatException($"Expected an amount that waits at {place} of {what}; what came is null."));
            }
            catch (JsonException e)
            {
                throw SettlementText.Unreadable(what, JsonFault.Tell(e, place, line, list, SettlementWords.Known), e);
            }
        }

        return items.End();
    }
}
