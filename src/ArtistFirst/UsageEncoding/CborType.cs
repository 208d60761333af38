namespace ArtistFirst;

/// <summary>The major types of CBOR that a usage event needs (RFC 8949, section 3.1).</summary>
internal enum CborType
{
    Number = 0,
    Bytes = 2,
    Text = 3,
    Array = 4,
    Map = 5,
}
