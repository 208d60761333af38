namespace ArtistFirst;

/// <summary>AF1037: a grant does not say in exactly one way which recordings it covers.</summary>
internal static class RecordingsMalformed
{
    public static readonly FindingRule Rule = new(1037, "The recordings of a grant are malformed");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected recordings of grant {detail.First} to have exactly one of isrc (1 to 128), catalogue (1 to 32), label (1 to 16) and manifest (uri, sha256, count); what came is not. Ask the issuer to repair it.");
}
