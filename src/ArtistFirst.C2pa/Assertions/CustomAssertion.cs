using System.Text.Json;

namespace ArtistFirst.C2pa;

/// <summary>An assertion of one's own, in CBOR or JSON (C2PA 2.2 §6.2: the label begins with a domain name written backwards).</summary>
public sealed class CustomAssertion : Assertion
{
    private readonly byte[] _content;

    private CustomAssertion(string label, byte[] content, bool isJson)
        : base(label)
    {
        if (!label.Contains('.', StringComparison.Ordinal) || label.StartsWith("c2pa.", StringComparison.Ordinal))
        {
            throw new ArgumentException($"The label of an own assertion begins with a domain name written backwards, such as com.example.mood; '{label}' does not.", nameof(label));
        }

        _content = content;
        IsJson = isJson;
    }

    internal override bool IsJson { get; }

    /// <summary>Makes an assertion in CBOR.</summary>
    /// <param name="label">Its label, such as <c>com.example.mood</c>.</param>
    /// <param name="cbor">One item of CBOR (RFC 8949), as <see cref="CborWriter"/> writes it; copied.</param>
    /// <returns>The assertion.</returns>
    /// <exception cref="ArgumentException">The label is none, or the bytes are not one item.</exception>
    public static CustomAssertion FromCbor(string label, ReadOnlyMemory<byte> cbor)
    {
        ArgumentNullException.ThrowIfNull(label);
        var writer = new CborWriter();
        writer.WriteEncodedValue(cbor);
        return new CustomAssertion(label, writer.Encode(), isJson: false);
    }

    /// <summary>Makes an assertion in JSON.</summary>
    /// <param name="label">Its label, such as <c>com.example.mood</c>. Labels that end in <c>.metadata</c> are for <see cref="MetadataAssertion"/>.</param>
    /// <param name="utf8Json">One JSON value (RFC 8259) in UTF-8; copied.</param>
    /// <returns>The assertion.</returns>
    /// <exception cref="ArgumentException">The label is none, or the bytes are not JSON.</exception>
    public static CustomAssertion FromJson(string label, ReadOnlyMemory<byte> utf8Json)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (label.EndsWith(MetadataAssertion.Suffix, StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{label}' is a label of metadata, which validators check as such: use MetadataAssertion.", nameof(label));
        }

        try
        {
            using var document = JsonDocument.Parse(utf8Json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"One JSON value in UTF-8 was expected. {exception.Message}", nameof(utf8Json), exception);
        }

        return new CustomAssertion(label, utf8Json.ToArray(), isJson: true);
    }

    internal override byte[] Encode(AssertionPlaces places) => _content;
}
