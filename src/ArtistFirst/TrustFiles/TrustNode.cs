using System.Globalization;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>A value in the trust file with the path that leads to it, so that each refusal says where it is. The text was found strict before.</summary>
internal readonly struct TrustNode(JsonElement element, string path)
{
    /// <summary>The value itself.</summary>
    public JsonElement Element => element;

    /// <summary>Where it stands, such as <c>$.issuers[0]</c>.</summary>
    public string Path => path;

    /// <summary>Demands an object that has only members of the given names.</summary>
    /// <exception cref="TrustFileException">It is something else.</exception>
    public TrustNode WithMembers(params ReadOnlySpan<string> names)
    {
        Require(JsonValueKind.Object, "an object");
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!names.Contains(member.Name))
            {
                throw new TrustFileException($"{path}.{Shorten(member.Name)}", $"only the members {string.Join(", ", names)}", "a member that is not known here");
            }
        }

        return this;
    }

    /// <summary>The member of that name, or null where there is none.</summary>
    public TrustNode? Member(string name) => element.TryGetProperty(name, out JsonElement member) ? new TrustNode(member, $"{path}.{name}") : null;

    /// <summary>The member of that name, which must be there.</summary>
    /// <exception cref="TrustFileException">It is something else.</exception>
    public TrustNode Required(string name) => Member(name) ?? throw new TrustFileException($"{path}.{name}", "this member", "nothing");

    /// <summary>The items of the array under that name; none where there is no such member.</summary>
    /// <exception cref="TrustFileException">It is something else.</exception>
    public IEnumerable<TrustNode> Items(string name, int max)
    {
        if (Member(name) is not { } list)
        {
            return [];
        }

        list.Require(JsonValueKind.Array, "an array");
        int count = list.Element.GetArrayLength();
        return count <= max
            ? list.Element.EnumerateArray().Select((item, i) => new TrustNode(item, string.Create(CultureInfo.InvariantCulture, $"{list.Path}[{i}]")))
            : throw list.Wrong($"at most {max} items", $"{count}");
    }

    /// <summary>The value as a string of 1 to <paramref name="maxLength"/> characters.</summary>
    /// <exception cref="TrustFileException">It is something else.</exception>
    public string Text(int maxLength)
    {
        Require(JsonValueKind.String, "a string");
        string text = element.GetString()!;
        return text.Length > 0 && text.Length <= maxLength ? text : throw Wrong($"1 to {maxLength} characters", $"{text.Length}");
    }

    /// <summary>The value as an https address that may be pinned.</summary>
    /// <exception cref="TrustFileException">It is something else.</exception>
    public Uri Address(int maxLength, out string text)
    {
        text = Text(maxLength);
        return HttpsAddress.TryParse(text, out Uri? address) ? address : throw Wrong(HttpsAddress.Expected, $"'{Shorten(text)}'");
    }

    /// <summary>The refusal of this value.</summary>
    public TrustFileException Wrong(string expected, string got, Exception? why = null) => new(path, expected, got, why);

    private void Require(JsonValueKind kind, string expected)
    {
        if (element.ValueKind != kind)
        {
            throw Wrong(expected, $"{element.ValueKind}");
        }
    }

    private static string Shorten(string text) => text.Length <= 100 ? text : $"{text.AsSpan(0, 100)}...";
}
