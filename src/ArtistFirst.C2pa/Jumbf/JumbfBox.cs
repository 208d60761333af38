namespace ArtistFirst.C2pa;

/// <summary>A box inside a superbox that holds no boxes itself: <c>cbor</c>, <c>json</c>, <c>bfdb</c>, <c>bidb</c>, <c>uuid</c>.</summary>
/// <param name="Type">Four characters.</param>
/// <param name="Content">The bytes behind the header, as a slice of what was read.</param>
/// <param name="Offset">Where the box starts, in bytes from the start of the outermost box.</param>
public sealed record JumbfBox(string Type, ReadOnlyMemory<byte> Content, int Offset)
{
    /// <summary>A box that holds boxes.</summary>
    public const string Superbox = "jumb";

    /// <summary>The description of a superbox, first in it.</summary>
    public const string Description = "jumd";

    /// <summary>CBOR (RFC 8949).</summary>
    public const string Cbor = "cbor";

    /// <summary>JSON (RFC 8259).</summary>
    public const string Json = "json";

    /// <summary>A UUID and bytes whose meaning it tells.</summary>
    public const string Uuid = "uuid";

    /// <summary>Random bytes in a description (C2PA 2.2 §8.4.2.3).</summary>
    public const string Salt = "c2sh";

    /// <summary>The media type of an embedded file.</summary>
    public const string FileDescription = "bfdb";

    /// <summary>The bytes of an embedded file.</summary>
    public const string FileData = "bidb";

    /// <summary>Boxes packed with Brotli (C2PA 2.2 §11.2.4).</summary>
    public const string Brotli = "brob";

    /// <summary>LBox and TBox: 32 bits each (ISO/IEC 19566-5 §B.1, as in ISO/IEC 15444-1 §I.4).</summary>
    public const int HeaderLength = 8;
}
