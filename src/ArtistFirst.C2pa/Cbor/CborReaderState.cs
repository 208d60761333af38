namespace ArtistFirst.C2pa;

/// <summary>What comes next in a <see cref="CborReader"/>.</summary>
public enum CborReaderState
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>A whole number, zero and up (major type 0).</summary>
    UnsignedInteger = 1,

    /// <summary>A whole number below zero (major type 1).</summary>
    NegativeInteger = 2,

    /// <summary>A byte string in one piece or in chunks (major type 2).</summary>
    ByteString = 3,

    /// <summary>A text string in one piece or in chunks (major type 3).</summary>
    TextString = 4,

    /// <summary>The start of an array (major type 4).</summary>
    StartArray = 5,

    /// <summary>The end of the array that is being read.</summary>
    EndArray = 6,

    /// <summary>The start of a map (major type 5).</summary>
    StartMap = 7,

    /// <summary>The end of the map that is being read.</summary>
    EndMap = 8,

    /// <summary>A tag, which says something about the item behind it (major type 6).</summary>
    Tag = 9,

    /// <summary>false or true (simple values 20 and 21).</summary>
    Boolean = 10,

    /// <summary>null (simple value 22).</summary>
    Null = 11,

    /// <summary>Another simple value, undefined (23) included.</summary>
    SimpleValue = 12,

    /// <summary>A number with a fraction, in 16, 32 or 64 bits.</summary>
    Float = 13,

    /// <summary>The one item that was to be read has been read.</summary>
    Finished = 14,
}
