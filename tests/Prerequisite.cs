namespace ArtistFirst.Tests;

/// <summary>What a test cannot do without: a judge, test vectors, a native library.</summary>
internal static class Prerequisite
{
    /// <summary>Goes on where it is there. Where it is not, the calling test is skipped with the reason; under CI=true it fails, so that nothing is skipped to get green.</summary>
    /// <param name="isThere">Whether it is there.</param>
    /// <param name="reason">What is missing, and how to get it.</param>
    public static void Require(bool isThere, string reason)
    {
        if (isThere)
        {
            return;
        }

        Assert.SkipUnless(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal), reason);
        Assert.Fail(reason);
    }

    /// <summary>The same for libsodium, without which there is no Ed25519.</summary>
    /// <param name="isSupported">Whether the algorithm that is tested works here.</param>
    public static void RequireLibsodium(bool isSupported) =>
        Require(isSupported, "libsodium is not installed. Install it (Debian: apt-get install libsodium23) so that Ed25519 is tested.");
}
