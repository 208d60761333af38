namespace ArtistFirst;

/// <summary>The list gives the license a status that has no meaning here, so it may be a restriction.</summary>
internal static class StatusValueUnknown
{
    public static readonly FindingRule Rule = new(1027, "The status value is unknown");

    public static Finding Found(LicenseStatusReference status) => Rule.Found(
        $"Index {status.Index} of the status list '{status.List.Uri}' should be 0 (valid), 1 (revoked) or 2 (suspended), but it is another value. Ask the licensor what it means.");
}
