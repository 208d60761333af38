namespace ArtistFirst.C2pa;

/// <summary>The time-stamp of a signature, which tells when the certificate has to have been valid (C2PA 2.2 §15.8.3). What is wrong with one never makes a claim invalid: it counts as if there were none.</summary>
internal sealed class TimeStampRule(TrustList authorities, StatusLog log)
{
    /// <summary>Finds the time.</summary>
    /// <returns>The time of a time-stamp that can be believed; null where there is none.</returns>
    public DateTimeOffset? Check(Manifest manifest, CoseSignature cose)
    {
        if (cose.TimeStamps.IsEmpty)
        {
            return null;
        }

        log.Add(StatusCodes.TimeStampUntrusted, $"The time-stamp was not looked at; {authorities.Count} authorities are trusted.", manifest.SignatureUrl);
        return null;
    }
}
