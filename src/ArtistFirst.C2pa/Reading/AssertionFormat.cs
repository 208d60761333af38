namespace ArtistFirst.C2pa;

/// <summary>How the content of an assertion is encoded (C2PA 2.2 §11.1.4).</summary>
public enum AssertionFormat
{
    /// <summary>None of the below.</summary>
    None = 0,

    /// <summary>CBOR (RFC 8949).</summary>
    Cbor = 1,

    /// <summary>JSON in UTF-8 (RFC 8259).</summary>
    Json = 2,

    /// <summary>A file, such as a thumbnail.</summary>
    File = 3,

    /// <summary>Bytes whose meaning a UUID gives. An assertion that was redacted has this form.</summary>
    Uuid = 4,
}
