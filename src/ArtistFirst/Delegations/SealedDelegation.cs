using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// A delegation whose signer is not known yet. Its header names a key; only when a delegator with that key is found is the signature checked,
/// and only then is the payload read. What was found once, good or bad, is not looked for again.
/// </summary>
internal sealed class SealedDelegation(TrustFileDelegation source, IReadOnlyDictionary<string, PinnedIssuer> issuers, DateTimeOffset now, bool acceptEdDsa)
{
    private DelegationStatement? _statement;
    private Finding? _refusal;

    /// <summary>Where the delegation stands, for messages.</summary>
    public string Where { get; } = $"at {source.JsonPath} of the trust file";

    /// <summary>Whether any delegator had the key that the header names.</summary>
    public bool IsSignerKnown { get; private set; }

    /// <summary>The key that is said to have signed.</summary>
    /// <exception cref="DelegationFormatException">The text has not the form of a delegation.</exception>
    public string KeyId()
    {
        Require(CompactToken.TrySplit(Text.Span, DelegationClaimsReader.MaxLength, out CompactToken token));
        Require(TokenHeader.Read(token, TokenTypes.Delegation, acceptEdDsa, new byte[TokenHeader.BufferLength], out TokenHeader header));
        return Encoding.UTF8.GetString(header.KeyId);
    }

    /// <summary>Checks the signature with the key that the header names, and reads the statement.</summary>
    /// <exception cref="DelegationFormatException">Another key signed, or the statement is malformed or not in force.</exception>
    public DelegationStatement Open(PublicKey key)
    {
        IsSignerKnown = true;
        if (_refusal is not null)
        {
            throw new DelegationFormatException(_refusal);
        }

        try
        {
            return _statement ??= Read(key);
        }
        catch (DelegationFormatException e)
        {
            _refusal = e.Finding;
            throw;
        }
    }

    private ReadOnlyMemory<byte> Text => source.Text.Span.EndsWith("\n"u8) ? source.Text[..^1] : source.Text;

    private DelegationStatement Read(PublicKey key)
    {
        Require(CompactToken.TrySplit(Text.Span, DelegationClaimsReader.MaxLength, out CompactToken token));
        Require(TokenHeader.Read(token, TokenTypes.Delegation, acceptEdDsa, new byte[TokenHeader.BufferLength], out TokenHeader header));
        LicenseOutcome outcome = TokenSignature.Check(token, header, key);
        if (outcome != LicenseOutcome.Valid)
        {
            throw new DelegationFormatException(outcome == LicenseOutcome.AlgorithmUnavailable
                ? DelegationSignatureInvalid.NotCheckable(Where, key)
                : DelegationSignatureInvalid.Found(Where, key));
        }

        byte[] payload = new byte[TokenPayload.LengthOf(token)];
        return TokenPayload.Decode(token, payload, out ReadOnlySpan<byte> json) == LicenseOutcome.Valid
            ? new DelegationClaimsReader(Where, issuers, now).Read(payload.AsMemory(0, json.Length))
            : throw new DelegationFormatException(DelegationMalformed.Found(Where, "its payload should be one strict JSON object, but it is not"));
    }

    private void Require(LicenseOutcome outcome)
    {
        if (outcome != LicenseOutcome.Valid)
        {
            throw new DelegationFormatException(DelegationMalformed.Found(Where, $"it should be a compact JWS of typ music-license-delegation+jwt, but it is not ({outcome})"));
        }
    }
}
