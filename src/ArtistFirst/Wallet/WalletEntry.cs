namespace ArtistFirst;

/// <summary>One token in the wallet and what the verifier says of it.</summary>
/// <param name="Name">Where it came from: the file's name, or its place in the configuration. Never the token.</param>
/// <param name="Verdict">The verdict, with the license where it is valid.</param>
public sealed record WalletEntry(string Name, LicenseVerdict Verdict)
{
    /// <summary>
    /// The license, also while it does not count: one that was valid before and ended or was taken back stays in the index, so that a refusal goes on
    /// saying which and why. Whoever finds it there looks again whether it counts.
    /// </summary>
    internal License? License { get; init; } = Verdict.License;
}
