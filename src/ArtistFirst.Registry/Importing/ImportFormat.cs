namespace ArtistFirst.Registry;

/// <summary>What a file is that is brought into a register.</summary>
public enum ImportFormat
{
    /// <summary>To be told from the file's first bytes.</summary>
    Detect = 0,

    /// <summary>CSV with a claim a line.</summary>
    CsvClaims = 1,

    /// <summary>CSV with a statement a line.</summary>
    CsvStatements = 2,

    /// <summary>A register as one JSON file (docs/spec/register.schema.json).</summary>
    RegisterFile = 3,

    /// <summary>A DDEX ERN NewReleaseMessage, 3.8 to 4.3.2.</summary>
    Ern = 4,

    /// <summary>A file of Common Works Registration (CISAC CWR), 2.1 or 2.2.</summary>
    Cwr = 5,

    /// <summary>An audio file whose Content Credentials speak of training (CAWG Training and Data Mining, or the older form of C2PA). It can only deny.</summary>
    ContentCredentials = 6,

    /// <summary>The header of an HTTP response for the asset: Content-Usage (AIPREF), tdm-reservation, X-Robots-Tag. It can only deny.</summary>
    HttpHeaders = 7,

    /// <summary>A robots.txt, with or without Content-Usage. It can only deny.</summary>
    Robots = 8,

    /// <summary>An ai.txt. It can only deny.</summary>
    AiTxt = 9,

    /// <summary>A /.well-known/tdmrep.json (W3C TDMRep). It can only deny.</summary>
    TdmRep = 10,

    /// <summary>A license file of Really Simple Licensing (RSL 1.0). It can only deny.</summary>
    Rsl = 11,

    /// <summary>XMP with the data mining property of PLUS. It can only deny.</summary>
    Xmp = 12,
}
