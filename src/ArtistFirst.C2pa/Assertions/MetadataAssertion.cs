using System.Text.Json;

namespace ArtistFirst.C2pa;

/// <summary>
/// Metadata in JSON-LD (C2PA 2.2 §18.16), for example the credits of a recording as <c>cawg.metadata</c>. Validators refuse to read a manifest whose metadata has no context,
/// so that is checked here.
/// </summary>
public sealed class MetadataAssertion : Assertion
{
    /// <summary>The label under which any field may stand.</summary>
    public const string CawgLabel = "cawg.metadata";

    internal const string Suffix = ".metadata";

    private const string Context = "@context";

    private readonly byte[] _content;

    /// <summary>Makes the assertion.</summary>
    /// <param name="label">A label that ends in <c>.metadata</c>: <see cref="CawgLabel"/>, or one of your own. <c>c2pa.metadata</c> is for the closed list of fields of C2PA 2.2 appendix B.</param>
    /// <param name="utf8Json">An object with <c>@context</c>, an object of prefixes and URIs, and fields whose prefixes stand there; copied.</param>
    /// <exception cref="ArgumentException">The label is none, the bytes are not JSON, the context is missing or no object, or a field has a prefix that is not in it.</exception>
    public MetadataAssertion(string label, ReadOnlyMemory<byte> utf8Json)
        : base(label)
    {
        if (!label.EndsWith(Suffix, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The label of metadata ends in {Suffix}; '{label}' does not.", nameof(label));
        }

        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            Check(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"Metadata in JSON was expected. {exception.Message}", nameof(utf8Json), exception);
        }

        _content = utf8Json.ToArray();
    }

    internal override bool IsJson => true;

    internal override byte[] Encode(AssertionPlaces places) => _content;

    private static void Check(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(Context, out JsonElement context) || context.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"Metadata is a JSON object with {Context}, itself an object of prefixes and URIs, such as {{\"{Context}\": {{\"dc\": \"http://purl.org/dc/elements/1.1/\"}}}}.", nameof(root));
        }

        foreach (JsonProperty field in root.EnumerateObject())
        {
            int colon = field.Name.IndexOf(':', StringComparison.Ordinal);
            if (!field.Name.StartsWith('@') && (colon < 0 || !context.TryGetProperty(field.Name.AsSpan(0, colon), out _)))
            {
                throw new ArgumentException($"The field '{field.Name}' has no prefix that {Context} explains: write it as prefix:name and add the prefix with its URI.", nameof(root));
            }
        }
    }
}
