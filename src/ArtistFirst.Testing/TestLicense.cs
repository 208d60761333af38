using ArtistFirst.Registry;

namespace ArtistFirst.Testing;

/// <summary>A license that a <see cref="TestIssuer"/> issued: its token for the licensee, its id to take it back by.</summary>
/// <param name="Id">The license's id (<c>jti</c>).</param>
/// <param name="Token">The compact token.</param>
/// <param name="Terms">What it says.</param>
public sealed record TestLicense(string Id, string Token, LicenseTerms Terms)
{
    /// <summary>The id: tokens do not print.</summary>
    public override string ToString() => Id;
}
