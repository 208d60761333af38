using System.Buffers;

namespace ArtistFirst;

/// <summary>
/// The three parts of a compact JWS (RFC 7515 §3.1), still encoded. Every signed text of ours is read in this order and no other:
/// <see cref="TrySplit"/> (size, characters), <see cref="TokenHeader.Read"/>, the pinned key for its kid,
/// <see cref="TokenSignature.Check"/>, and only then <see cref="TokenPayload.Decode"/>.
/// </summary>
internal readonly ref struct CompactToken
{
    private static readonly SearchValues<byte> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."u8);

    private CompactToken(ReadOnlySpan<byte> text, int firstDot, int secondDot)
    {
        Text = text;
        Header = text[..firstDot];
        Payload = text[(firstDot + 1)..secondDot];
        Signature = text[(secondDot + 1)..];
        SigningInput = text[..secondDot];
    }

    /// <summary>The whole text.</summary>
    public ReadOnlySpan<byte> Text { get; }

    /// <summary>The encoded header.</summary>
    public ReadOnlySpan<byte> Header { get; }

    /// <summary>The encoded payload.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>The encoded signature.</summary>
    public ReadOnlySpan<byte> Signature { get; }

    /// <summary>RFC 7515 §5.1: what the signature covers, header and payload with the dot between them.</summary>
    public ReadOnlySpan<byte> SigningInput { get; }

    /// <summary>Splits a text without copying. <see cref="LicenseOutcome.Valid"/> says only that the text has the form of a token.</summary>
    /// <param name="text">The text; nothing is known of it.</param>
    /// <param name="maxLength">The most characters that it may have.</param>
    /// <param name="token">The parts, when the answer is <see cref="LicenseOutcome.Valid"/>.</param>
    public static LicenseOutcome TrySplit(ReadOnlySpan<byte> text, int maxLength, out CompactToken token)
    {
        token = default;
        if (text.Length > maxLength)
        {
            return LicenseOutcome.TokenTooLong;
        }

        if (text.ContainsAnyExcept(Characters))
        {
            return LicenseOutcome.TokenNotBase64Url;
        }

        int firstDot = text.IndexOf((byte)'.');
        int secondDot = firstDot < 0 ? -1 : text[(firstDot + 1)..].IndexOf((byte)'.') + firstDot + 1;
        if (firstDot <= 0 || secondDot <= firstDot + 1 || secondDot == text.Length - 1 || text[(secondDot + 1)..].Contains((byte)'.'))
        {
            return LicenseOutcome.TokenNotCompact;
        }

        token = new CompactToken(text, firstDot, secondDot);
        return LicenseOutcome.Valid;
    }
}
