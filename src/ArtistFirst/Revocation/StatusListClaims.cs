using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>The claims of a status list token (draft-ietf-oauth-status-list-21, section 5.1). Members that are not defined there are ignored, as it asks.</summary>
internal sealed record StatusListClaims
{
    private const long MaxTime = 253402300799;

    /// <summary>The address of the list (<c>sub</c>).</summary>
    public required string Subject { get; init; }

    /// <summary>The issuer (<c>iss</c>), where it is stated.</summary>
    public string? Issuer { get; init; }

    /// <summary>When it was issued (<c>iat</c>).</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it ends (<c>exp</c>).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>For how long a copy is good (<c>ttl</c>), where it is stated.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Bits a status.</summary>
    public required int Bits { get; init; }

    /// <summary>The list as zlib data.</summary>
    public required byte[] Compressed { get; init; }

    /// <summary>Finds the claims in a strict JSON object.</summary>
    /// <exception cref="StatusListFormatException">A claim is absent or has a value that it may not have.</exception>
    public static StatusListClaims Read(JsonElement payload)
    {
        if (!payload.TryGetProperty("status_list", out JsonElement list) || list.ValueKind != JsonValueKind.Object)
        {
            throw new StatusListFormatException("Its status_list should be an object, but it is absent or something else.");
        }

        long iat = Number(payload, "iat", 0, MaxTime) ?? throw Absent("iat");
        long exp = Number(payload, "exp", iat + 1, MaxTime) ?? throw Absent("exp");
        return new StatusListClaims
        {
            Subject = Text(payload, "sub") ?? throw Absent("sub"),
            Issuer = Text(payload, "iss"),
            IssuedAt = DateTimeOffset.FromUnixTimeSeconds(iat),
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(exp),
            TimeToLive = Number(payload, "ttl", 1, MaxTime) is { } ttl ? TimeSpan.FromSeconds(ttl) : null,
            Bits = (int)(Number(list, "bits", 1, 8) ?? throw Absent("bits")),
            Compressed = Decode(Text(list, "lst") ?? throw Absent("lst")),
        };
    }

    private static byte[] Decode(string list)
    {
        byte[] bytes = new byte[StrictBase64Url.GetMaxDecodedLength(list.Length)];
        return StrictBase64Url.TryDecode(list, bytes, out int written)
            ? bytes[..written]
            : throw new StatusListFormatException("Its lst should be base64url without padding, but it is not.");
    }

    private static string? Text(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new StatusListFormatException($"Its {name} should be a string, but it is not.");
    }

    // Digits alone: no sign, fraction or exponent, whatever their value would be.
    private static long? Number(JsonElement owner, string name, long min, long max)
    {
        if (!owner.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        bool isWhole = value.ValueKind == JsonValueKind.Number && !value.GetRawText().AsSpan().ContainsAnyExceptInRange('0', '9');
        return isWhole && value.TryGetInt64(out long number) && number >= min && number <= max
            ? number
            : throw new StatusListFormatException($"Its {name} should be a whole number from {min} to {max}, but it is not.");
    }

    private static StatusListFormatException Absent(string name) => new($"Its {name} should be stated, but it is absent.");
}
