namespace ArtistFirst;

/// <summary>AF3011: a file is of no kind that is read.</summary>
internal static class NoAudioFile
{
    public static readonly FindingRule Rule = new(3011, "The file is no audio that can carry credentials");

    public static Finding Found() => Rule.Found(
        "Expected a WAV, MP3, FLAC or MP4/M4A file; by its first bytes it is none of them. Give the audio file itself, whole.");
}
