using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// Reads status list tokens: form, header, pinned key, signature, and only then the claims and the list itself. Stricter than
/// draft-ietf-oauth-status-list-21 in one place: <c>exp</c> must be there, or a list from long ago could be shown for ever.
/// </summary>
internal static class StatusListTokenReader
{
    /// <summary>How far the issuer's clock may be ahead.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(60);

    /// <summary>Reads a token that was found at a pinned place.</summary>
    /// <param name="text">The token; nothing is known of it. One line break at its end is allowed for: files have it.</param>
    /// <param name="place">The pinned list that it should be.</param>
    /// <param name="trust">The keys.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="StatusListFormatException">It is not the list that it should be; the message says why, in a sentence.</exception>
    public static StatusListToken Read(ReadOnlySpan<byte> text, PinnedStatusList place, TrustSnapshot trust, DateTimeOffset now)
    {
        if (text.EndsWith("\n"u8))
        {
            text = text[..^1];
        }

        Require(CompactToken.TrySplit(text, StatusListToken.MaxLength, out CompactToken token), "its form");
        Span<byte> headerBytes = stackalloc byte[TokenHeader.BufferLength];
        Require(TokenHeader.Read(token, TokenTypes.StatusList, trust.AcceptsEdDsaName, headerBytes, out TokenHeader header), "its header");
        Require(CheckSignature(token, header, FindKey(header.KeyId, place, trust, now)), "its signature");
        byte[] payload = new byte[TokenPayload.LengthOf(token)];
        Require(TokenPayload.Decode(token, payload, out ReadOnlySpan<byte> json), "its payload");
        using JsonDocument document = JsonDocument.Parse(payload.AsMemory(0, json.Length));
        return Judge(StatusListClaims.Read(document.RootElement), place, now);
    }

    private static LicenseOutcome CheckSignature(in CompactToken token, in TokenHeader header, PublicKey key)
    {
        LicenseOutcome outcome = TokenSignature.Check(token, header, key);
        return outcome != LicenseOutcome.AlgorithmUnavailable
            ? outcome
            : throw new StatusListFormatException(
                "It is signed with an Ed25519 key, which needs libsodium 1.0.18 or later, and this machine has none that works. Install libsodium and start the process again.");
    }

    private static StatusListToken Judge(StatusListClaims claims, PinnedStatusList place, DateTimeOffset now)
    {
        if (!string.Equals(claims.Subject, place.Uri, StringComparison.Ordinal))
        {
            throw new StatusListFormatException("Its sub should equal the address under which it is pinned, but it is another.");
        }

        if (claims.Issuer is not null && !string.Equals(claims.Issuer, place.Issuer, StringComparison.Ordinal))
        {
            throw new StatusListFormatException("Its iss should equal the issuer for whom it is pinned, but it is another.");
        }

        if (claims.IssuedAt - now > ClockSkew)
        {
            throw new StatusListFormatException($"It should be issued by now, {now:u}, but it says {claims.IssuedAt:u}. Set the clocks right.");
        }

        return new StatusListToken(StatusList.Decompress(claims.Bits, claims.Compressed), claims.IssuedAt, claims.ExpiresAt, claims.TimeToLive);
    }

    /// <summary>
    /// The issuer's own pinned key signs its lists. Only where there is none, because the issuer is a delegate and nothing else, does a delegated
    /// key: else a delegate could bring back to life what the issuer itself revoked.
    /// </summary>
    private static PublicKey FindKey(ReadOnlySpan<byte> keyId, PinnedStatusList place, TrustSnapshot trust, DateTimeOffset now)
    {
        if (!trust.TryFindKey(keyId, out PinnedKey? key) || !string.Equals(key.Issuer.Url, place.Issuer, StringComparison.Ordinal) || now >= key.UsableUntil)
        {
            throw new StatusListFormatException("It should be signed with a pinned key of its issuer, but its kid names none.");
        }

        bool isOwn = key.Bounds is null || !trust.Keys.Any(other => other.Bounds is null && ReferenceEquals(other.Issuer, key.Issuer));
        return isOwn ? key.PublicKey : throw new StatusListFormatException("It should be signed with a key that is pinned for its issuer, but it is signed with a delegated one.");
    }

    private static void Require(LicenseOutcome outcome, string what)
    {
        if (outcome != LicenseOutcome.Valid)
        {
            throw new StatusListFormatException($"It should be a compact JWS of typ statuslist+jwt, but {what} is wrong ({outcome}).");
        }
    }
}
