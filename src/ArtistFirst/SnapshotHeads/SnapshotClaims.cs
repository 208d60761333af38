using System.Text;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>The claims of a head or delta, each read as what it must be.</summary>
internal readonly struct SnapshotClaims(JsonElement payload)
{
    // The last second that DateTimeOffset can hold.
    private const long LatestSecond = 253402300799;
    private const string Rest = "default";
    private const int RootLength = 43;

    public string Text(string name) => payload.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw Wrong(name, "a text");

    /// <summary>A text, or null where it is not stated.</summary>
    public string? OptionalText(string name) => payload.TryGetProperty(name, out _) ? Text(name) : null;

    public long Number(string name) =>
        payload.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) && number is >= 1 and <= LatestSecond
            ? number
            : throw Wrong(name, "a whole number from 1");

    public DateTimeOffset Instant(string name) => InstantText.TryParse(Encoding.UTF8.GetBytes(Text(name)), out DateTimeOffset instant) ? instant : throw Wrong(name, InstantText.Form);

    public SnapshotClaims Of(string name) => payload.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object
        ? new SnapshotClaims(value)
        : throw Wrong(name, "an object");

    public SnapshotPart Part()
    {
        string root = Text("root");
        return root.Length == RootLength ? new SnapshotPart(Number("ver"), Number("size"), root) : throw Wrong("root", "a SHA-256 in base64url");
    }

    /// <summary>Seconds by use, and for the rest under <c>default</c>, which must be there.</summary>
    public TimeSpan[] MaxAges(string name)
    {
        TimeSpan? rest = null;
        List<KeyValuePair<Uses, TimeSpan>> stated = [];
        SnapshotClaims ages = Of(name);
        foreach (JsonProperty member in ages.Members())
        {
            TimeSpan age = TimeSpan.FromSeconds(ages.Number(member.Name));
            Uses use = Uses.None;
            if (!SnapshotHead.IsAge(age) || (member.Name is not Rest && !UseNames.TryParse(member.Name, out use)))
            {
                throw Wrong(name, "1 second to 7 days for uses or default");
            }

            rest = use == Uses.None ? age : rest;
            stated.AddRange(use == Uses.None ? [] : [new KeyValuePair<Uses, TimeSpan>(use, age)]);
        }

        return SnapshotHead.MaxAges(rest ?? throw Wrong(name, "an object with the member default"), stated);
    }

    private JsonElement.ObjectEnumerator Members() => payload.EnumerateObject();

    private static SnapshotFormatException Wrong(string name, string expected) => new($"Its {name} should be {expected}, but it is not.");
}
