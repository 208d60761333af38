using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>
/// Issues status list tokens (draft-ietf-oauth-status-list-21, section 5.1), which say for each license whether it is valid, revoked or suspended.
/// Immutable and thread-safe as far as the signer is. <see cref="StatusRegister"/> keeps what goes into them.
/// </summary>
public sealed class StatusListIssuer
{
    private readonly LicenseSigner _signer;
    private readonly TimeProvider _time;

    /// <summary>Makes an issuer.</summary>
    /// <param name="signer">Signs; its public key must be pinned for the issuer by whoever verifies the licenses.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="ArgumentException">The signer's algorithm is not that of its key.</exception>
    public StatusListIssuer(ISigner signer, TimeProvider? time = null)
    {
        _signer = new LicenseSigner(signer, "statuslist+jwt", StatusListToken.MaxLength - TokenLimits.MaxHeaderLength);
        _time = time ?? TimeProvider.System;
    }

    /// <summary>The thumbprint of the key that signs.</summary>
    public string KeyId => _signer.KeyId;

    /// <summary>Issues a status list token.</summary>
    /// <param name="terms">What it is to say.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The compact token, to be published as <c>application/statuslist+jwt</c>.</returns>
    /// <exception cref="ArgumentException">The address is no https URL, or a time is out of its range.</exception>
    /// <exception cref="ComplianceException">The token would be longer than verifiers read (AF1004): use several lists.</exception>
    /// <exception cref="InvalidOperationException">The signer gave a signature that its own key does not verify.</exception>
    public Task<string> IssueAsync(StatusListTerms terms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        RequireRange(terms);
        return _signer.SignAsync(Payload(terms), cancellationToken);
    }

    private static void RequireRange(StatusListTerms terms)
    {
        if (!HttpsAddress.TryParse(terms.Uri, out _))
        {
            throw new ArgumentException($"Expected the address of the status list to be {HttpsAddress.Expected}; got '{terms.Uri}'.", nameof(terms));
        }

        if (terms.Lifetime < TimeSpan.FromMinutes(1) || terms.Lifetime > TimeSpan.FromDays(90))
        {
            throw new ArgumentException($"A status list lives for 1 minute to 90 days, but {terms.Lifetime} was given.", nameof(terms));
        }

        if (terms.TimeToLive < TimeSpan.FromSeconds(1) || terms.TimeToLive > terms.Lifetime)
        {
            throw new ArgumentException($"A copy of a status list is good for 1 second to the list's lifetime of {terms.Lifetime}, but {terms.TimeToLive} was given.", nameof(terms));
        }
    }

    private byte[] Payload(StatusListTerms terms)
    {
        long issuedAt = (terms.IssuedAt ?? _time.GetUtcNow()).ToUnixTimeSeconds();
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartObject();
            writer.WriteString("sub"u8, terms.Uri);
            writer.WriteNumber("iat"u8, issuedAt);
            writer.WriteNumber("exp"u8, issuedAt + (long)terms.Lifetime.TotalSeconds);
            writer.WriteNumber("ttl"u8, (long)terms.TimeToLive.TotalSeconds);
            writer.WriteStartObject("status_list"u8);
            writer.WriteNumber("bits"u8, terms.List.Bits);
            writer.WriteString("lst"u8, StrictBase64Url.Encode(terms.List.Compress()));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return text.ToArray();
    }
}
