namespace ArtistFirst;

/// <summary>Why an operation is reversed. The numbers are part of the canonical bytes.</summary>
public enum UsageCorrectionReason : byte
{
    /// <summary>Not stated; no ledger records it.</summary>
    None = 0,

    /// <summary>The same use was recorded under another operation id too.</summary>
    Duplicate = 1,

    /// <summary>What was recorded is wrong: the recording, the territory, a weight. <see cref="UsageCorrection.ReplacedBy"/> names what is right.</summary>
    WrongFacts = 2,

    /// <summary>The output never reached anybody.</summary>
    NotDelivered = 3,

    /// <summary>The output was taken back from whoever had it.</summary>
    Withdrawn = 4,

    /// <summary>It was no use but a test of the system.</summary>
    Test = 5,
}
