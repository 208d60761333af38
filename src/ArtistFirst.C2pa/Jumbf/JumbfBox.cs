namespace ArtistFirst.C2pa;

/// <summary>A box inside a superbox that holds no boxes itself: <c>cbor</c>, <c>json</c>, <c>bfdb</c>, <c>bidb</c>, <c>uuid</c>.</summary>
/// <param name="Type">Four characters.</param>
/// <param name="Content">The bytes behind the header, as a slice of what was read.</param>
/// <param name="Offset">Where the box starts, in bytes from the start of the outermost box.</param>
internal sealed record JumbfBox(string Type, ReadOnlyMemory<byte> Content, int Offset)
{
    public const string Superbox = "jumb";
    public const string Description = "jumd";
    public const string Cbor = "cbor";
    public const string Json = "json";
    public const string Uuid = "uuid";
    public const string Salt = "c2sh";
    public const string FileDescription = "bfdb";
    public const string FileData = "bidb";
    public const string Brotli = "brob";

    /// <summary>LBox and TBox: 32 bits each (ISO/IEC 19566-5 §B.1, as in ISO/IEC 15444-1 §I.4).</summary>
    public const int HeaderLength = 8;
}
