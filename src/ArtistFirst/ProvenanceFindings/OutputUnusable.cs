using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>AF3004: credentials cannot be put into the output.</summary>
internal static class OutputUnusable
{
    public static readonly FindingRule Rule = new(3004, "The output cannot carry credentials");

    /// <summary>Its container is none of the four, or broken, or full.</summary>
    public static Finding Container(ContainerFormatException fault) => Rule.Found(
        $"Expected a whole WAV, MP3, FLAC or MP4/M4A file. {fault.Message} Encode the output in one of them.");

    /// <summary>Nobody knows how long it plays, and that is what is reported.</summary>
    public static Finding NoDuration() => Rule.Found(
        "Expected audio that plays for some time; the file has none, or does not say how long it plays. Write the whole output before it is stamped; where its format leaves the duration open, set Attribution.Duration.");
}
