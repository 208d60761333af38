namespace ArtistFirst;

/// <summary>Why nothing came of an operation. The numbers are part of the canonical bytes.</summary>
public enum UsageFailure : byte
{
    /// <summary>Not a failure.</summary>
    None = 0,

    /// <summary>The catalogue could not open the audio.</summary>
    NoAudio = 1,

    /// <summary>Who asked for it gave up.</summary>
    Cancelled = 2,

    /// <summary>The work broke off.</summary>
    Faulted = 3,

    /// <summary>An output was made and held back: a screening or an approval said no.</summary>
    Withheld = 4,

    /// <summary>It was allowed when it was recorded and no longer when audio would have flowed: a license was revoked or a yes withdrawn meanwhile.</summary>
    Refused = 5,
}
