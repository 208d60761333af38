using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>A delegation as somebody might write it, right or wrong. Party and key go by the same name unless said otherwise.</summary>
internal sealed record DelegationText(string From, string To)
{
    public const string Everything =
        """[{"type":"music_license","actions":["train.generative","transform.remix"],"recordings":{"catalogue":["main"]},"territories":["*"],"models":["*"],"destinations":["*"]}]""";

    public string? SignedBy { get; init; }

    public string? KeyOf { get; init; }

    public SignatureAlgorithm Algorithm { get; init; } = SignatureAlgorithm.ES256;

    public string Type { get; init; } = "music-license-delegation+jwt";

    public string? Header { get; init; }

    public int MaxPathLength { get; init; } = 2;

    public DateTimeOffset IssuedAt { get; init; } = Some.Now.AddDays(-1);

    public DateTimeOffset ExpiresAt { get; init; } = Some.Now.AddDays(30);

    public string Details { get; init; } = Everything;

    /// <summary>Further members, each with a comma before it.</summary>
    public string More { get; init; } = string.Empty;

    /// <summary>The whole payload, in place of the usual one.</summary>
    public string? Payload { get; init; }

    public override string ToString() => Some.Jws(Some.Key(SignedBy ?? From, Algorithm), Type, Payload ?? UsualPayload(), Header);

    public string UsualPayload() => $$"""
        {"iss":"{{From}}","sub":"{{To}}","iat":{{Some.Seconds(IssuedAt)}},"exp":{{Some.Seconds(ExpiresAt)}},"jti":"0192f0c1-7c3e-7a52-9d0e",
        "jwks":{"keys":[{{Some.Key(KeyOf ?? To, Algorithm).PublicKey.ExportJwk()}}]},"constraints":{"max_path_length":{{MaxPathLength}}},"authorization_details":{{Details}}{{More}}}
        """;
}
