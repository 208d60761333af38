namespace ArtistFirst.C2pa;

/// <summary>The upper three bits of the first byte of an item (RFC 8949 §3.1).</summary>
internal enum CborMajorType : byte
{
    UnsignedInteger = 0,
    NegativeInteger = 1,
    ByteString = 2,
    TextString = 3,
    Array = 4,
    Map = 5,
    Tag = 6,
    SimpleOrFloat = 7,
}
