using System.Text.Json;

namespace ArtistFirst;

/// <summary>Writes members that rows have in common; what is not there is not written.</summary>
internal static class JsonMembers
{
    public static void WriteOptional(this Utf8JsonWriter json, string member, string? value)
    {
        if (value is not null)
        {
            json.WriteString(member, value);
        }
    }

    public static void WriteOptional(this Utf8JsonWriter json, string member, PartyId? value) => json.WriteOptional(member, value?.ToString());

    public static void WriteInstant(this Utf8JsonWriter json, string member, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            json.WriteString(member, InstantText.ToText(instant));
        }
    }

    /// <summary>A list of codes, left out where it is empty.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string member, IReadOnlyCollection<T> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(member);
        foreach (T value in values)
        {
            json.WriteStringValue(value?.ToString());
        }

        json.WriteEndArray();
    }

    /// <summary>The words of a set, left out where it is empty.</summary>
    public static void WriteWords(this Utf8JsonWriter json, string member, WireNames words, int bits)
    {
        List<string> names = [];
        for (int place = 0; place < words.All.Length; place++)
        {
            if ((bits & (1 << place)) != 0)
            {
                names.Add(words.All[place]);
            }
        }

        json.WriteList(member, names);
    }

    /// <summary>Codes in the order of the alphabet; a star for the world, and behind it what is taken out.</summary>
    public static void WriteTerritories(this Utf8JsonWriter json, string member, TerritorySet territories) =>
        json.WriteList(member, territories.ToString().Split(' '));
}
