namespace ArtistFirst;

/// <summary>AF1033: a grant asks for something that this verifier does not know how to do, so the grant is void.</summary>
internal static class ObligationUnknown
{
    public static readonly FindingRule Rule = new(1033, "A grant has an unknown obligation");

    public static Finding Found(in RefusalDetail detail) => Rule.Found(
        $"Expected only obligations that this service fulfils in grant {detail.First}; one is not known here, so the grant is void and no other is left. Update this SDK, or declare the obligation (DeclaredObligations) once your service does what it asks.");
}
