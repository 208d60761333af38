using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>The payload of a token whose signature has been checked.</summary>
internal static class TokenPayload
{
    /// <summary>Decodes the payload and makes sure that it is one strict JSON object.</summary>
    /// <param name="token">A token whose signature is good.</param>
    /// <param name="buffer">At least <see cref="LengthOf"/> bytes.</param>
    /// <param name="json">The payload, a part of <paramref name="buffer"/>.</param>
    public static LicenseOutcome Decode(in CompactToken token, Span<byte> buffer, out ReadOnlySpan<byte> json)
    {
        json = default;
        if (!StrictBase64Url.TryDecode(token.Payload, buffer, out int written))
        {
            return LicenseOutcome.TokenNotBase64Url;
        }

        json = buffer[..written];
        return StrictJsonReader.IsStrictObject(json, TokenLimits.MaxDepth) ? LicenseOutcome.Valid : LicenseOutcome.PayloadMalformed;
    }

    /// <summary>The bytes that the decoded payload takes.</summary>
    public static int LengthOf(in CompactToken token) => StrictBase64Url.GetMaxDecodedLength(token.Payload.Length);
}
