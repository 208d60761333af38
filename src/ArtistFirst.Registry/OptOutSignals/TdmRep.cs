using System.Text;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>
/// Signals in /.well-known/tdmrep.json (W3C Community Group, TDM Reservation Protocol, "TDM File on the Origin Server"): an array of rules with location and tdm-reservation. The first rule
/// whose location matches counts.
/// </summary>
internal static class TdmRep
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 16 };

    /// <summary>Reads the file for the asset at an address.</summary>
    public static SignalReading Read(byte[] bytes, Uri address)
    {
        SignalReading reading = new("tdmrep");
        JsonElement rules;
        try
        {
            bytes = MarkedText.IsUtf16(bytes) ? Encoding.UTF8.GetBytes(MarkedText.Of(bytes)) : bytes;
            Utf8JsonReader json = new(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes, Strict);
            rules = JsonElement.ParseValue(ref json);
        }
        catch (JsonException)
        {
            reading.Fail(1, "a JSON array of rules with location and tdm-reservation", "no JSON");
            return reading;
        }

        if (rules.ValueKind != JsonValueKind.Array)
        {
            reading.Fail(1, "a JSON array of rules with location and tdm-reservation", $"{rules.ValueKind}");
            return reading;
        }

        Judge(reading, rules, address);
        return reading;
    }

    private static void Judge(SignalReading reading, JsonElement rules, Uri address)
    {
        foreach (JsonElement rule in rules.EnumerateArray())
        {
            if (rule.ValueKind != JsonValueKind.Object || !rule.TryGetProperty("location", out JsonElement place) || place.ValueKind != JsonValueKind.String)
            {
                reading.Fail(1, "a rule with location and tdm-reservation", $"{rule.ValueKind}");
            }
            else if (PathPattern.Match(PathOf(reading, place.GetString()!, address), address.PathAndQuery) >= 0)
            {
                bool isReserved = rule.EnumerateObject().Any(static member => member.NameEquals("tdm-reservation"u8) && IsOne(member.Value));
                reading.Deny(new SignalDenial(1, isReserved ? SignalUses.TextAndDataMining : Uses.None, $"tdm-reservation 1 at {place.GetString()}"));
                return;
            }
        }
    }

    // A location is a path; files in the field also have whole addresses, which speak of the asset where the host is its own.
    private static string PathOf(SignalReading reading, string location, Uri address)
    {
        if (!location.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(location, UriKind.Absolute, out Uri? whole))
        {
            return location;
        }

        if (!string.Equals(whole.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase))
        {
            reading.Note(1, $"a location on {address.IdnHost}", Quoted.Text(location));
            return string.Empty;
        }

        return whole.PathAndQuery;
    }

    // Files in the field also write it as a text or as true. Said twice, once is enough.
    private static bool IsOne(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetDouble(out double number) && number == 1,
        JsonValueKind.String => value.ValueEquals("1"u8) || value.ValueEquals("true"u8),
        JsonValueKind.True => true,
        _ => false,
    };
}
