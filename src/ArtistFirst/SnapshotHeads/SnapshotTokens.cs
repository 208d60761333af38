using System.Text;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>Reads the signed texts of a registry: form, header, pinned key, signature, and only then the claims.</summary>
internal static class SnapshotTokens
{
    public const int MaxLength = 16 * 1024;

    /// <summary>Reads a head.</summary>
    /// <param name="text">The token; nothing is known of it. One line break at its end is allowed for.</param>
    /// <param name="trust">The keys.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="SnapshotFormatException">It is no head.</exception>
    /// <exception cref="ComplianceException">It is not signed by a key that is pinned for its registry (AF2042).</exception>
    public static SnapshotHead ReadHead(ReadOnlySpan<byte> text, TrustSnapshot trust, DateTimeOffset now)
    {
        using JsonDocument payload = ReadPayload(text, TokenTypes.SnapshotHead, trust, now, out string issuer);
        SnapshotClaims claims = new(payload.RootElement);
        return new SnapshotHead(
            RequireIssuer(claims.Text("iss"), issuer),
            claims.Text("sub"),
            claims.Number("ver"),
            claims.Instant("as_of"),
            DateTimeOffset.FromUnixTimeSeconds(claims.Number("iat")),
            DateTimeOffset.FromUnixTimeSeconds(claims.Number("exp")),
            claims.MaxAges("max_age"),
            claims.Of("base").Part(),
            claims.Of("tip").Part());
    }

    /// <summary>Reads what is signed about a delta.</summary>
    /// <inheritdoc cref="ReadHead"/>
    public static SnapshotDelta ReadDelta(ReadOnlySpan<byte> text, TrustSnapshot trust, DateTimeOffset now)
    {
        using JsonDocument payload = ReadPayload(text, TokenTypes.SnapshotDelta, trust, now, out string issuer);
        SnapshotClaims claims = new(payload.RootElement);
        return new SnapshotDelta(
            RequireIssuer(claims.Text("iss"), issuer), claims.Text("sub"), claims.Number("from"), claims.Text("prev"), claims.Part(), claims.OptionalText("state"));
    }

    private static JsonDocument ReadPayload(ReadOnlySpan<byte> text, ReadOnlySpan<byte> type, TrustSnapshot trust, DateTimeOffset now, out string issuer)
    {
        if (text.EndsWith("\n"u8))
        {
            text = text[..^1];
        }

        Require(CompactToken.TrySplit(text, MaxLength, out CompactToken token), type, "its form");
        Span<byte> headerBytes = stackalloc byte[TokenHeader.BufferLength];
        Require(TokenHeader.Read(token, type, trust.AcceptsEdDsaName, headerBytes, out TokenHeader header), type, "its header");
        PinnedKey key = FindKey(header.KeyId, trust, now);
        LicenseOutcome outcome = TokenSignature.Check(token, header, key.PublicKey);
        if (outcome != LicenseOutcome.Valid)
        {
            throw new ComplianceException([SnapshotNotSigned.Found($"its signature does not hold ({outcome}).")]);
        }

        byte[] payload = new byte[TokenPayload.LengthOf(token)];
        Require(TokenPayload.Decode(token, payload, out ReadOnlySpan<byte> json), type, "its payload");
        issuer = key.Issuer.Url;
        return JsonDocument.Parse(payload.AsMemory(0, json.Length));
    }

    /// <summary>A delegate may license what was delegated, but not speak for the register.</summary>
    private static PinnedKey FindKey(ReadOnlySpan<byte> keyId, TrustSnapshot trust, DateTimeOffset now) =>
        trust.TryFindKey(keyId, out PinnedKey? key) && now < key.UsableUntil && key.Bounds is null
            ? key
            : throw new ComplianceException([SnapshotNotSigned.Found("its kid names no key that the trust file pins.")]);

    private static string RequireIssuer(string claimed, string pinned) => string.Equals(claimed, pinned, StringComparison.Ordinal)
        ? claimed
        : throw new ComplianceException([SnapshotNotSigned.Found($"it speaks for {claimed}, and its key is pinned for {pinned}.")]);

    private static void Require(LicenseOutcome outcome, ReadOnlySpan<byte> type, string what)
    {
        if (outcome != LicenseOutcome.Valid)
        {
            throw new SnapshotFormatException($"It should be a compact JWS of typ {Encoding.ASCII.GetString(type)}, but {what} is wrong ({outcome}).");
        }
    }
}
