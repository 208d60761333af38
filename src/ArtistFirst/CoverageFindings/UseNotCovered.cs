namespace ArtistFirst;

/// <summary>AF1042: the recording is licensed, the use is not.</summary>
internal static class UseNotCovered
{
    public static readonly FindingRule Rule = new(1042, "The license does not grant this use");

    public static Finding Found(in UseRequest request) => Rule.Found(
        $"Expected a license for {request.Uses.ToWireNames()} of {request.Recording}; the licenses for this recording grant other uses. Ask the licensor for a license that grants it in one grant.");
}
