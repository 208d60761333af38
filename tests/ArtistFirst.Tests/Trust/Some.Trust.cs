namespace ArtistFirst.Tests;

/// <summary>Trust files.</summary>
internal static partial class Some
{
    public const string StatusListUri = "https://licensing.label.example/status/7";

    public static string Jwk(string name) => Key(name).PublicKey.ExportJwk();

    /// <summary>A trust file with these members of one issuer, the label.</summary>
    public static string TrustFile(string members) => $$"""{"version":1,"issuers":[{"issuer":"{{Label}}",{{members}}}]}""";
}
