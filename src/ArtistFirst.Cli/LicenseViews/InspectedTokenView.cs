using System.Text.Json;

namespace ArtistFirst.Cli;

/// <summary>One token as it looks.</summary>
internal sealed record InspectedTokenView(JsonElement? Header, JsonElement? Payload, FindingView? Fault)
{
    private static readonly string[] Instants = ["iat", "nbf", "exp"];

    public static InspectedTokenView Of(UnverifiedToken token) => new(
        token.Header is { } header ? JsonElement.Parse(header) : null,
        token.Payload is { } payload ? JsonElement.Parse(payload) : null,
        token.FormFault is { } fault ? FindingView.Of(fault) : null);

    public IEnumerable<string> Tell(int place)
    {
        yield return place == 0 ? "Token" : $"Parent {place}";
        foreach (string line in Lines("header", Header).Concat(Lines("payload", Payload)).Concat(Times()))
        {
            yield return line;
        }

        foreach (string line in Fault is null ? [] : Fault.Tell().Prepend("Its form is wrong:"))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Lines(string name, JsonElement? part)
    {
        if (part is { } json)
        {
            yield return $"  {name}";
            foreach (string line in PlainJson.Indented(json).Split('\n'))
            {
                yield return $"    {line}";
            }
        }
    }

    private IEnumerable<string> Times()
    {
        if (Payload is not { } payload)
        {
            yield break;
        }

        foreach (string name in Instants)
        {
            if (payload.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
                && value.TryGetInt64(out long second) && second is >= 0 and <= 253402300799)
            {
                yield return $"  {name} is {Words.Of(DateTimeOffset.FromUnixTimeSeconds(second))}";
            }
        }
    }
}
