using System.Text.Json;

namespace ArtistFirst.Cli;

/// <summary>A license that was issued.</summary>
/// <param name="License">Its id.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="Token">The token, where it was not written to a file.</param>
/// <param name="File">The file with the token.</param>
/// <param name="Manifests">The names of the manifests that its grants name, which verifiers need.</param>
internal sealed record IssuedView(string License, DateTimeOffset ExpiresAt, string? Token, string? File, IReadOnlyList<string> Manifests)
{
    public static IssuedView Of(string token, FileInfo? file)
    {
        JsonElement claims = JsonElement.Parse(UnverifiedLicense.Inspect(token).Tokens[0].Payload!);
        return new IssuedView(
            claims.GetProperty("jti").GetString()!,
            DateTimeOffset.FromUnixTimeSeconds(claims.GetProperty("exp").GetInt64()),
            file is null ? token : null,
            file?.ToString(),
            [.. claims.GetProperty("authorization_details").EnumerateArray().Select(ManifestOf).OfType<string>()]);
    }

    /// <summary>The token alone, so that it can be piped; or what is in the file.</summary>
    public IEnumerable<string> Tell() => Token is not null
        ? [Token]
        :
        [
            $"Issued license {License}, valid until {Words.Of(ExpiresAt)}: {File}",
            "Whoever has the token may present it: keep it as you keep a password.",
        ];

    private static string? ManifestOf(JsonElement grant) => grant.GetProperty("recordings").TryGetProperty("manifest", out JsonElement manifest)
        ? $"{manifest.GetProperty("sha256").GetString()}.isrc"
        : null;
}
