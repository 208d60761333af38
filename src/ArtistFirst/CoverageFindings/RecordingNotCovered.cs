namespace ArtistFirst;

/// <summary>AF1041: a license was a candidate for the recording, and does not cover it.</summary>
internal static class RecordingNotCovered
{
    public static readonly FindingRule Rule = new(1041, "The license does not cover the recording");

    public static Finding Found(in UseRequest request) => Rule.Found(
        $"Expected a grant that covers recording {request.Recording}; the license that came closest does not. Ask for a license that names it.");
}
