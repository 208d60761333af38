namespace ArtistFirst;

/// <summary>Nobody can have said yes to a recording that the register does not know.</summary>
internal static class UnknownRecording
{
    public static readonly FindingRule Rule = new(2001, "The register does not know the recording");

    public static Finding Found(RightsRegister register, Isrc recording) => Found(register.Registry, register.Revision, recording);

    public static Finding Found(string registry, long revision, Isrc recording) => Rule.Found(
        $"Expected recording {recording} in the register of {registry}; revision {revision} does not have it. Register the recording with its works and claims, or correct the ISRC.");
}
