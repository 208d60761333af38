using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>An ingredient's manifest lies in the store and is the one that was signed for (C2PA 2.2 §15.11.3).</summary>
internal static class IngredientRule
{
    private const int FirstWithResults = 3;

    /// <summary>Checks an ingredient.</summary>
    /// <returns>Its manifest; null where it has none.</returns>
    public static Manifest? Check(RecordedIngredient ingredient, ManifestStore store, Redactions redactions, StatusLog log)
    {
        if (ingredient.Manifest is not { } uri)
        {
            if (ingredient.Relationship != IngredientRelationship.InputTo)
            {
                log.Add(StatusCodes.IngredientUnknownProvenance, "The ingredient has no manifest: nothing is known of how it came to be.", ingredient.Url);
            }

            return null;
        }

        if (ingredient.Version >= FirstWithResults && ingredient.Validation is null)
        {
            log.Add(StatusCodes.IngredientMalformed, "An ingredient with a manifest says what its validation found, in validationResults; this one does not.", ingredient.Url);
        }

        if (ingredient.ManifestLabel is not { } label || store.Find(label) is not { } manifest)
        {
            log.Add(StatusCodes.IngredientManifestMissing, $"The ingredient's manifest '{Shown.Of(uri.Url)}' is not in the store.", ingredient.Url);
            return null;
        }

        CheckHash(ingredient, uri, manifest, redactions.Touch(label), log);
        return manifest;
    }

    private static void CheckHash(RecordedIngredient ingredient, HashedUri uri, Manifest manifest, bool isRedacted, StatusLog log)
    {
        if (HashFunction.Find(uri.Algorithm ?? manifest.Claim.Algorithm) is not { } function)
        {
            log.Add(StatusCodes.AlgorithmUnsupported, "A hash function sha256, sha384 or sha512 is needed for the hash of the ingredient's manifest.", ingredient.Url);
            return;
        }

        if (HashFunction.Matches(function, manifest.Box.Hashed.Span, uri.Hash.Span))
        {
            log.Add(StatusCodes.IngredientManifestValidated, "The ingredient's manifest is the one that was signed.", manifest.Url);
            return;
        }

        // Before version 1.3 only the claim was hashed.
        if (manifest.ClaimVersion == 1 && HashFunction.Matches(function, manifest.Claim.Encoded.Span, uri.Hash.Span))
        {
            return;
        }

        if (!isRedacted)
        {
            log.Add(StatusCodes.IngredientManifestMismatch, "The ingredient's manifest was changed after it was signed for.", manifest.Url);
        }
        else if (manifest.ClaimVersion > 1)
        {
            CheckSignature(ingredient, manifest, function, log);
        }
    }

    // Something was taken out of the manifest, so its hash is another; its signature is still the same (C2PA 2.2 §15.11.3.2).
    private static void CheckSignature(RecordedIngredient ingredient, Manifest manifest, HashAlgorithmName function, StatusLog log)
    {
        if (ingredient.ClaimSignature is not { } uri)
        {
            log.Add(StatusCodes.IngredientSignatureMissing, "Something was redacted in the ingredient's manifest, and claimSignature does not say which one it was.", manifest.Url);
            return;
        }

        bool matches = HashFunction.Matches(uri.Algorithm is null ? function : HashFunction.Find(uri.Algorithm) ?? function, manifest.SignatureBox.Hashed.Span, uri.Hash.Span);
        log.Add(matches
            ? new ValidationStatus(StatusCodes.IngredientSignatureValidated, "The ingredient's manifest has the signature that was signed for; something in it was redacted.", manifest.Url)
            : new ValidationStatus(StatusCodes.IngredientSignatureMismatch, "The ingredient's manifest has another signature than the one that was signed for.", manifest.Url));
    }
}
