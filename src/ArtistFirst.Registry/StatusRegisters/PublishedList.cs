using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>The list that stands in its file now. What it revokes, no later list may bring back.</summary>
internal sealed record PublishedList(string File, StatusList List, long IssuedAt)
{
    private const int FirstOnes = 8;

    /// <summary>Reads the list that a new one is to replace; null where none was published yet.</summary>
    /// <exception cref="StatusRegisterFileException">What stands there is no status list, or another address's.</exception>
    public static async Task<PublishedList?> ReadAsync(StatusRegisterOptions options, CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(options.ListFile))
        {
            return null;
        }

        byte[] text = await System.IO.File.ReadAllBytesAsync(options.ListFile, cancellationToken).ConfigureAwait(false);
        try
        {
            StatusListClaims claims = ReadClaims(text);
            return string.Equals(claims.Subject, options.ListUri, StringComparison.Ordinal)
                ? new PublishedList(options.ListFile, StatusList.Decompress(claims.Bits, claims.Compressed), claims.IssuedAt.ToUnixTimeSeconds())
                : throw Unusable(options, $"holds that of '{claims.Subject}'", null);
        }
        catch (Exception e) when (e is StatusListFormatException or JsonException)
        {
            throw Unusable(options, "holds something else", e);
        }
    }

    /// <summary>Makes sure that a new list takes nothing back that this one says and the register does not know of.</summary>
    /// <param name="before">The register before the change that is to be published.</param>
    /// <param name="after">The register with it.</param>
    /// <exception cref="StatusRegisterFileException">The register does not know what this list revokes or suspends.</exception>
    public void RequireKnown(StatusRegisterState before, StatusRegisterState after)
    {
        byte[] was = before.ToStatuses();
        byte[] will = after.ToStatuses();
        HashSet<int>? own = IssuedAt <= before.LastIssuedAt ? [.. before.Entries.Select(entry => entry.Index)] : null;
        List<long> unknown = [];
        for (long index = 0; index < List.Length; index++)
        {
            _ = List.TryGetStatus(index, out byte published);
            if (published != (byte)RegisteredStatus.Valid && !IsKnown((int)index, published))
            {
                unknown.Add(index);
            }
        }

        if (unknown.Count > 0)
        {
            throw Behind(unknown, after.Uri);
        }

        // Nothing follows a revocation. A suspension may have been ended, by a register that published this list or a later one.
        bool IsKnown(int index, byte published) => index < was.Length
            && (was[index] == published || will[index] == published
                || (published != (byte)RegisteredStatus.Revoked && (will[index] == (byte)RegisteredStatus.Revoked || own?.Contains(index) == true)));
    }

    // The signature does not matter: the key may be another by now, and a list that somebody forged can stop a publication here and open nothing.
    private static StatusListClaims ReadClaims(ReadOnlySpan<byte> text)
    {
        Require(CompactToken.TrySplit(text.EndsWith("\n"u8) ? text[..^1] : text, StatusListToken.MaxLength, out CompactToken token));
        byte[] payload = new byte[TokenPayload.LengthOf(token)];
        Require(TokenPayload.Decode(token, payload, out ReadOnlySpan<byte> json));
        using JsonDocument document = JsonDocument.Parse(payload.AsMemory(0, json.Length));
        return StatusListClaims.Read(document.RootElement);
    }

    private static void Require(LicenseOutcome outcome)
    {
        if (outcome != LicenseOutcome.Valid)
        {
            throw new StatusListFormatException($"It should be a compact JWS, but it is not ({outcome}).");
        }
    }

    private static StatusRegisterFileException Unusable(StatusRegisterOptions options, string what, Exception? inner) => new(
        $"Expected the published status list of '{options.ListUri}' in '{options.ListFile}', or no file yet, but it {what}. Nothing was published. Name the file of this list, or move that one away.", inner);

    private StatusRegisterFileException Behind(List<long> unknown, string uri)
    {
        string more = unknown.Count > FirstOnes ? $" and {unknown.Count - FirstOnes} more" : string.Empty;
        return new StatusRegisterFileException(
            $"Expected a register that knows all that the published list of '{uri}' in '{File}' revokes or suspends, but it does not know index {string.Join(", ", unknown.Take(FirstOnes))}{more}. "
            + "Nothing was published, or those licenses would hold again. Is it the right register? Restore its newest backup, and revoke or suspend again what is missing: that is recorded, and published with the last of them.");
    }
}
