namespace ArtistFirst.Testing.Tests;

/// <summary>Sample data: requests as a product team makes them.</summary>
internal static class Some
{
    public static readonly Territory Sweden = Territory.Parse("SE");

    public static UseRequest Request(Isrc recording, Uses uses = Uses.Remix) => new(recording, uses, Sweden);

    /// <summary>The codes of the reasons against a request; empty when it is allowed.</summary>
    public static string[] Reasons(this TestStudio studio, Isrc recording, Uses uses = Uses.Remix) =>
        [.. studio.Gate.Authorize(Request(recording, uses)).Findings.Select(finding => finding.Code.ToString())];
}
