using System.Globalization;

namespace ArtistFirst.C2pa;

/// <summary>What an answer means for a signature (C2PA 2.2 §15.9).</summary>
internal static class OcspJudgment
{
    // CRLReason removeFromCRL (RFC 5280 §5.3.1): what was suspended was taken up again.
    private const int RemovedFromList = 8;

    // Where a response does not say when more will be known (C2PA 2.2 §15.9).
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Judges an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="producedAt">When the response was signed.</param>
    /// <param name="stamped">When the claim was signed, by a time-stamp that is believed; null without one.</param>
    /// <param name="now">The time.</param>
    public static ValidationStatus Of(OcspAnswer answer, DateTimeOffset producedAt, DateTimeOffset? stamped, DateTimeOffset now) => answer.Status switch
    {
        OcspStatus.Good => Good(answer, answer.NextUpdate ?? (producedAt + Life), stamped, now),
        OcspStatus.Revoked => Revoked(answer, answer.RevokedAt!.Value, stamped, now),
        _ => new ValidationStatus(StatusCodes.RevocationUnknown, "The authority does not know the certificate of the signer, or no longer."),
    };

    private static ValidationStatus Good(OcspAnswer answer, DateTimeOffset until, DateTimeOffset? stamped, DateTimeOffset now)
    {
        if (stamped is { } time)
        {
            return time <= until
                ? NotRevoked(answer.ThisUpdate)
                : new ValidationStatus(StatusCodes.SigningCredentialRevoked, Text($"The certificate of the signer has to be taken for revoked: the answer about it counted until {until:u}, and the claim was signed at {time:u}."));
        }

        if (now < answer.ThisUpdate)
        {
            return new ValidationStatus(StatusCodes.SigningCredentialRevoked, Text($"The certificate of the signer has to be taken for revoked: the answer about it is of {answer.ThisUpdate:u}, which has not come yet."));
        }

        return now <= until
            ? NotRevoked(answer.ThisUpdate)
            : new ValidationStatus(
                StatusCodes.RevocationInaccessible,
                Text($"The certificate of the signer was not revoked at {answer.ThisUpdate:u}. The answer counted until {until:u}, and no time-stamp says that the claim was signed by then."));
    }

    // Where no reason is given, nothing says that what was signed before is right.
    private static ValidationStatus Revoked(OcspAnswer answer, DateTimeOffset revokedAt, DateTimeOffset? stamped, DateTimeOffset now)
    {
        bool wasBefore = answer.Reason switch
        {
            null => false,
            RemovedFromList => (stamped ?? now) < revokedAt,
            _ => stamped < revokedAt,
        };
        return wasBefore
            ? new ValidationStatus(StatusCodes.SigningCredentialNotRevoked, Text($"The certificate of the signer was revoked at {revokedAt:u}, after the claim was signed."))
            : new ValidationStatus(StatusCodes.SigningCredentialRevoked, Text($"The certificate of the signer was revoked at {revokedAt:u}{(stamped is null ? ", and no time-stamp says that the claim was signed before" : "")}."));
    }

    private static ValidationStatus NotRevoked(DateTimeOffset at) => new(StatusCodes.SigningCredentialNotRevoked, Text($"The authority says that the certificate of the signer was not revoked at {at:u}."));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
