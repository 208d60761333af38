using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>AF3012: what a file says of itself must not be believed.</summary>
internal static class CredentialsInvalid
{
    public static readonly FindingRule Rule = new(3012, "The credentials of the file are invalid");

    /// <summary>One finding for each thing that is wrong.</summary>
    public static Finding Found(ValidationStatus failure) => Rule.Found(
        $"Expected credentials as they were signed, for this very file. {failure.Code}: {failure.Explanation} Believe nothing that the file says of itself, and ask for it as it was stamped.");
}
