namespace ArtistFirst.C2pa;

/// <summary>
/// The time-stamp in a signature's header, which tells when the certificate has to have been valid (C2PA 2.2 §15.8.3). What is wrong with one never makes a claim invalid: it counts as if there were none.
/// </summary>
internal sealed class TimeStampRule(TrustList authorities, StatusLog log)
{
    private const int MostItems = 64;

    /// <summary>Finds the time.</summary>
    /// <returns>The time of a time-stamp that can be believed; null where there is none.</returns>
    public DateTimeOffset? Check(Manifest manifest, CoseSignature cose)
    {
        if (cose.TimeStamps.IsEmpty)
        {
            return null;
        }

        string url = manifest.SignatureUrl;
        try
        {
            ReadOnlyMemory<byte> token = ReadToken(cose.TimeStamps);

            // Claims of version 1 were made before there was a list of authorities.
            var check = new TimeStampCheck(manifest.ClaimVersion == 1 ? null : authorities);
            DateTimeOffset? time = check.Check(token, Message(manifest, cose));
            foreach (ValidationStatus status in check.Statuses)
            {
                log.Add(status with { Url = url });
            }

            return time;
        }
        catch (ManifestFormatException exception)
        {
            log.Add(StatusCodes.TimeStampMalformed, exception.Message, url);
            return null;
        }
    }

    /// <summary>The time for a question that an unknown authority must not answer: whether a certificate was revoked before or after it was used.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="cose">Its signature.</param>
    /// <param name="time">What <see cref="Check"/> found.</param>
    public DateTimeOffset? OfTrusted(Manifest manifest, CoseSignature cose, DateTimeOffset? time)
    {
        // Later claims have only times of trusted authorities.
        return time is null || manifest.ClaimVersion > 1 ? time : new TimeStampCheck(authorities).Check(ReadToken(cose.TimeStamps), Message(manifest, cose));
    }

    // C2PA 2.2 §10.3.2.5: the first kind stamps the claim, the second the signature as it is encoded.
    private static byte[] Message(Manifest manifest, CoseSignature cose)
    {
        if (!cose.TimeStampsCoverSignature)
        {
            return CoseSignature.ToBeSigned(CoseSignature.TimeStampContext, cose.Protected.Span, manifest.Claim.Encoded.Span);
        }

        var signature = new CborWriter();
        signature.WriteByteString(cose.Signature.Span);
        return CoseSignature.ToBeSigned(CoseSignature.TimeStampContext, cose.Protected.Span, signature.Encode());
    }

    private static ReadOnlyMemory<byte> ReadToken(ReadOnlyMemory<byte> header)
    {
        IReadOnlyList<CborItem> tokens = new CborItemReader(MostItems).Read(header).AsMap("time-stamps").NeedArray("tstTokens");
        return tokens.Count == 1 ? tokens[0].NeedBytes("val") : throw new ManifestFormatException(0, "exactly one time-stamp", $"{tokens.Count}");
    }
}
