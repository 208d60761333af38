using System.Collections.Frozen;

namespace ArtistFirst.C2pa;

/// <content>Which codes are good news and which are none (C2PA 2.2 §15.2.2.1, §15.2.2.2).</content>
public static partial class StatusCodes
{
    private static readonly FrozenSet<string> SuccessCodes = FrozenSet.ToFrozenSet(
        [
            ClaimSignatureValidated,
            ClaimSignatureInsideValidity,
            SigningCredentialTrusted,
            SigningCredentialNotRevoked,
            TimeStampValidated,
            TimeStampTrusted,
            AssertionHashMatch,
            DataHashMatch,
            BmffHashMatch,
            IngredientManifestValidated,
            IngredientSignatureValidated,
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> InformationalCodes = FrozenSet.ToFrozenSet(
        [
            RevocationSkipped,
            RevocationInaccessible,
            TimeStampUntrusted,
            TimeStampMismatch,
            TimeStampMalformed,
            TimeStampOutsideValidity,
            DataHashAdditionalExclusions,
            BmffHashAdditionalExclusions,
            IngredientUnknownProvenance,
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a code speaks for a manifest or against it.</summary>
    /// <param name="code">A code of this class or another.</param>
    /// <returns>What the standard says; of a code that it does not know, <see cref="ValidationKind.Failure"/>.</returns>
    public static ValidationKind KindOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (SuccessCodes.Contains(code))
        {
            return ValidationKind.Success;
        }

        return InformationalCodes.Contains(code) ? ValidationKind.Informational : ValidationKind.Failure;
    }
}
