using System.Text;
using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>
/// What a text says about itself, to be looked at by a human. Nothing is verified and nothing can be decided with it: anybody can write such a text.
/// <see cref="LicenseVerifier"/> is for decisions.
/// </summary>
public sealed class UnverifiedLicense
{
    private const int MaxTokens = TokenLimits.MaxChildren + 1;

    // Escapes whatever is not ASCII, so that nothing in the text can steer a terminal.
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    private UnverifiedLicense(IReadOnlyList<UnverifiedToken> tokens) => Tokens = tokens;

    /// <summary>The tokens in the text: one, or a child and what stands behind it. At most three are looked at.</summary>
    public IReadOnlyList<UnverifiedToken> Tokens { get; }

    /// <summary>Looks at any text. Never throws for what the text is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static UnverifiedLicense Inspect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split((char)ChildChain.Separator, MaxTokens + 1);
        return new UnverifiedLicense([.. parts.Take(MaxTokens).Select(InspectOne)]);
    }

    private static UnverifiedToken InspectOne(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text.Length > TokenLimits.MaxLicenseLength ? text[..(TokenLimits.MaxLicenseLength + 1)] : text);
        LicenseOutcome outcome = CompactToken.TrySplit(utf8, TokenLimits.MaxLicenseLength, out CompactToken token);
        if (outcome != LicenseOutcome.Valid)
        {
            return new UnverifiedToken(null, null, Fault(outcome, text.Length));
        }

        outcome = TokenHeader.Read(token, TokenTypes.MusicLicense, acceptEdDsa: true, new byte[TokenHeader.BufferLength], out _);
        string? header = Describe(token.Header);
        string? payload = Describe(token.Payload);
        outcome = outcome == LicenseOutcome.Valid && payload is null ? LicenseOutcome.PayloadMalformed : outcome;
        return new UnverifiedToken(header, payload, outcome == LicenseOutcome.Valid ? null : Fault(outcome, text.Length));
    }

    private static Finding Fault(LicenseOutcome outcome, int length) => LicenseFindings.Explain(outcome, new RefusalDetail(null, length));

    private static string? Describe(ReadOnlySpan<byte> part)
    {
        byte[] json = new byte[StrictBase64Url.GetMaxDecodedLength(part.Length)];
        if (!StrictBase64Url.TryDecode(part, json, out int written) || !StrictJsonReader.IsStrictObject(json.AsSpan(0, written), JsonText.MaxDepth))
        {
            return null;
        }

        using JsonDocument document = JsonDocument.Parse(json.AsMemory(0, written));
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Indented))
        {
            document.WriteTo(writer);
        }

        return Encoding.ASCII.GetString(text.ToArray());
    }
}
