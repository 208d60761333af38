namespace ArtistFirst.C2pa;

/// <summary>The hash over the boxes of an ISO base media file (<c>c2pa.hash.bmff.v3</c>, C2PA 2.2 §18.6), with the three exclusions that §A.5.6 asks for and no others.</summary>
/// <param name="hash">The SHA-256 hash.</param>
internal sealed class BmffHashAssertion(ReadOnlyMemory<byte> hash) : Assertion("c2pa.hash.bmff.v3")
{
    private static ReadOnlySpan<byte> ManifestBox => [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

    internal override byte[] Encode(AssertionPlaces places)
    {
        var writer = new CborWriter();
        writer.WriteStartMap();
        writer.WriteTextString("exclusions");
        writer.WriteStartArray();
        WriteExclusion(writer, "/uuid", ManifestBox);
        WriteExclusion(writer, "/ftyp", []);
        WriteExclusion(writer, "/mfra", []);
        writer.WriteEndArray();
        writer.WriteText("alg", HashedUri.Sha256);
        writer.WriteText("name", "jumbf manifest");
        writer.WriteTextString("hash");
        writer.WriteByteString(hash.Span);
        writer.WriteEndMap();
        return writer.Encode();
    }

    // Of the uuid boxes only those that have these bytes behind their header.
    private static void WriteExclusion(CborWriter writer, string path, ReadOnlySpan<byte> bytes)
    {
        writer.WriteStartMap();
        writer.WriteText("xpath", path);
        if (!bytes.IsEmpty)
        {
            writer.WriteTextString("data");
            writer.WriteStartArray();
            writer.WriteStartMap();
            writer.WriteTextString("offset");
            writer.WriteInteger(8);
            writer.WriteTextString("value");
            writer.WriteByteString(bytes);
            writer.WriteEndMap();
            writer.WriteEndArray();
        }

        writer.WriteEndMap();
    }
}
