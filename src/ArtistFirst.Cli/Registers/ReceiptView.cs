using System.Text.Json;

namespace ArtistFirst.Cli;

/// <summary>A receipt and what it says.</summary>
internal sealed record ReceiptView(long? Revision, string? Token, JsonElement Payload)
{
    public IEnumerable<string> Tell()
    {
        yield return $"{Payload.GetProperty("iss").GetString()} confirms to {Payload.GetProperty("sub").GetString()}:";
        foreach (JsonElement done in Payload.GetProperty("events").EnumerateArray())
        {
            yield return $"  {done.GetProperty("event_time").GetString()}  {done.GetProperty("event_type").GetString()}  {done.GetProperty("subject").GetString()}";
        }

        if (Token is not null)
        {
            yield return $"  {Token}";
        }
    }
}
