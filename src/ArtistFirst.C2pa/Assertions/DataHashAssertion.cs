namespace ArtistFirst.C2pa;

/// <summary>The hash over the whole file but the place of the manifest (<c>c2pa.hash.data</c>, C2PA 2.2 §18.5). Its encoded length does not depend on the numbers in it.</summary>
/// <param name="start">Where the place of the manifest starts, in bytes from the start of the file.</param>
/// <param name="length">How long it is.</param>
/// <param name="hash">The SHA-256 hash.</param>
internal sealed class DataHashAssertion(long start, long length, ReadOnlyMemory<byte> hash) : Assertion("c2pa.hash.data")
{
    // Two numbers whose heads have up to nine bytes: what they do not need, the pad takes.
    private const int LongestHeads = 18;

    public static Assertion Bind(long start, long length, byte[] hash) => new DataHashAssertion(start, length, hash);

    internal override byte[] Encode(AssertionPlaces places)
    {
        Span<byte> head = stackalloc byte[9];
        int heads = CborHead.Write(head, CborMajorType.UnsignedInteger, (ulong)start) + CborHead.Write(head, CborMajorType.UnsignedInteger, (ulong)length);
        var writer = new CborWriter();
        writer.WriteStartMap();
        writer.WriteTextString("exclusions");
        writer.WriteStartArray();
        writer.WriteStartMap();
        writer.WriteTextString("start");
        writer.WriteInteger(start);
        writer.WriteTextString("length");
        writer.WriteInteger(length);
        writer.WriteEndMap();
        writer.WriteEndArray();
        writer.WriteText("alg", HashedUri.Sha256);
        writer.WriteText("name", "jumbf manifest");
        writer.WriteTextString("hash");
        writer.WriteByteString(hash.Span);
        writer.WriteTextString("pad");
        writer.WriteByteString(new byte[LongestHeads - heads]);
        writer.WriteEndMap();
        return writer.Encode();
    }
}
