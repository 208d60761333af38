using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>The header of a compact JWS (RFC 7515 §4): which key is said to have signed, and how. Nothing in it is trusted.</summary>
internal readonly ref struct TokenHeader
{
    /// <summary>The bytes that <see cref="Read"/> needs to work in: the header itself and what its strings unescape to.</summary>
    public const int BufferLength = 2 * TokenLimits.MaxHeaderLength;

    private const int MaxKeyIdLength = 64;

    private TokenHeader(ReadOnlySpan<byte> keyId, SignatureAlgorithm algorithm)
    {
        KeyId = keyId;
        Algorithm = algorithm;
    }

    /// <summary>The kid: 1 to 64 characters of base64url, as bytes. Good for a look-up among pinned keys and for nothing else.</summary>
    public ReadOnlySpan<byte> KeyId { get; }

    /// <summary>The algorithm that alg names.</summary>
    public SignatureAlgorithm Algorithm { get; }

    /// <summary>Reads a header strictly. Members that are neither used nor forbidden here are ignored (RFC 7515 §4).</summary>
    /// <param name="token">The split token.</param>
    /// <param name="type">The typ that the token must have, one of <see cref="TokenTypes"/>.</param>
    /// <param name="acceptEdDsa">Whether alg may say EdDSA, the older name (RFC 8037) of Ed25519 (RFC 9864).</param>
    /// <param name="buffer">At least <see cref="BufferLength"/> bytes, which the header goes on to point into.</param>
    /// <param name="header">The header, when the answer is <see cref="LicenseOutcome.Valid"/>.</param>
    public static LicenseOutcome Read(scoped in CompactToken token, ReadOnlySpan<byte> type, bool acceptEdDsa, Span<byte> buffer, out TokenHeader header)
    {
        header = default;
        if (StrictBase64Url.GetMaxDecodedLength(token.Header.Length) > TokenLimits.MaxHeaderLength)
        {
            return LicenseOutcome.HeaderMalformed;
        }

        if (!StrictBase64Url.TryDecode(token.Header, buffer[..TokenLimits.MaxHeaderLength], out int written))
        {
            return LicenseOutcome.TokenNotBase64Url;
        }

        if (!StrictJsonReader.IsStrictObject(buffer[..written], TokenLimits.MaxDepth))
        {
            return LicenseOutcome.HeaderMalformed;
        }

        var reader = new StrictJsonReader(buffer[..written], buffer[TokenLimits.MaxHeaderLength..]);
        return ReadMembers(ref reader, type, acceptEdDsa, out header);
    }

    private static LicenseOutcome ReadMembers(scoped ref StrictJsonReader reader, ReadOnlySpan<byte> type, bool acceptEdDsa, out TokenHeader header)
    {
        header = default;
        ReadOnlySpan<byte> typ = default, alg = default, kid = default;
        while (reader.NextMember(out ReadOnlySpan<byte> name))
        {
            if (IsForbidden(name))
            {
                return LicenseOutcome.HeaderMemberForbidden;
            }

            bool read = name switch
            {
                _ when name.SequenceEqual("typ"u8) => reader.TryText(out typ),
                _ when name.SequenceEqual("alg"u8) => reader.TryText(out alg),
                _ when name.SequenceEqual("kid"u8) => reader.TryText(out kid),
                _ => reader.SkipValue(),
            };
            if (!read)
            {
                return LicenseOutcome.HeaderMalformed;
            }
        }

        header = new TokenHeader(kid, AlgorithmOf(alg, acceptEdDsa));
        return Judge(typ, type, header);
    }

    private static LicenseOutcome Judge(ReadOnlySpan<byte> typ, ReadOnlySpan<byte> type, in TokenHeader header)
    {
        if (!TokenTypes.Matches(typ, type))
        {
            return LicenseOutcome.TokenTypeMismatch;
        }

        if (header.Algorithm == SignatureAlgorithm.None)
        {
            return LicenseOutcome.AlgorithmMismatch;
        }

        return TokenText.IsBase64Url(header.KeyId, 1, MaxKeyIdLength) ? LicenseOutcome.Valid : LicenseOutcome.HeaderMalformed;
    }

    /// <summary>
    /// Members that bring a key along, point to one, or change what the signature or the payload means. A reader that ignored them would
    /// see another token than one that heeds them.
    /// </summary>
    private static bool IsForbidden(ReadOnlySpan<byte> name) => name.Length is 3 or 4 && (
        name.SequenceEqual("crit"u8) || name.SequenceEqual("b64"u8) || name.SequenceEqual("zip"u8) || name.SequenceEqual("enc"u8)
        || name.SequenceEqual("cty"u8) || name.SequenceEqual("jku"u8) || name.SequenceEqual("jwk"u8) || name.SequenceEqual("x5u"u8)
        || name.SequenceEqual("x5c"u8));

    private static SignatureAlgorithm AlgorithmOf(ReadOnlySpan<byte> alg, bool acceptEdDsa) => alg switch
    {
        _ when alg.SequenceEqual("ES256"u8) => SignatureAlgorithm.ES256,
        _ when alg.SequenceEqual("Ed25519"u8) => SignatureAlgorithm.Ed25519,
        _ when acceptEdDsa && alg.SequenceEqual("EdDSA"u8) => SignatureAlgorithm.Ed25519,
        _ => SignatureAlgorithm.None,
    };
}
