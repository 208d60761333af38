using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>A status list token as somebody might write it, right or wrong.</summary>
internal sealed record StatusListText(int Bits, params byte[] Statuses)
{
    public string Uri { get; init; } = Some.StatusListUri;

    public string SignedBy { get; init; } = Some.Label;

    public SignatureAlgorithm Algorithm { get; init; } = SignatureAlgorithm.ES256;

    public string Type { get; init; } = "statuslist+jwt";

    public string? Header { get; init; }

    public DateTimeOffset IssuedAt { get; init; } = Some.Now;

    public DateTimeOffset ExpiresAt { get; init; } = Some.Now.AddDays(7);

    public int? TimeToLive { get; init; }

    /// <summary>The zlib data, in place of that of the statuses.</summary>
    public byte[]? Compressed { get; init; }

    /// <summary>Further members, each with a comma before it.</summary>
    public string More { get; init; } = string.Empty;

    /// <summary>The whole payload, in place of the usual one.</summary>
    public string? Payload { get; init; }

    public override string ToString() => Some.Jws(Some.Key(SignedBy, Algorithm), Type, Payload ?? UsualPayload(), Header);

    public string UsualPayload()
    {
        string list = StrictBase64Url.Encode(Compressed ?? StatusList.FromStatuses(Bits, Statuses).Compress());
        string ttl = TimeToLive is { } seconds ? $",\"ttl\":{seconds}" : string.Empty;
        return $$"""{"sub":"{{Uri}}","iat":{{Some.Seconds(IssuedAt)}},"exp":{{Some.Seconds(ExpiresAt)}}{{ttl}},"status_list":{"bits":{{Bits}},"lst":"{{list}}"}{{More}}}""";
    }
}
