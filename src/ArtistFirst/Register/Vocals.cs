namespace ArtistFirst;

/// <summary>Whether a voice is heard in a recording. The default value is <see cref="Unknown"/>, which counts as yes.</summary>
public enum Vocals : byte
{
    /// <summary>Nobody has said. Counts as <see cref="Yes"/>.</summary>
    Unknown = 0,

    /// <summary>A voice is heard.</summary>
    Yes = 1,

    /// <summary>The recording is instrumental.</summary>
    No = 2,
}
