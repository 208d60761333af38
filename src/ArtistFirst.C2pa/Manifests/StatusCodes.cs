namespace ArtistFirst.C2pa;

/// <summary>The status codes of C2PA that this library gives (C2PA 2.2 §15.2.2; those marked 2.4 are newer).</summary>
public static partial class StatusCodes
{
    /// <summary>The signature of the claim is right.</summary>
    public const string ClaimSignatureValidated = "claimSignature.validated";

    /// <summary>The certificate was valid when the claim was signed.</summary>
    public const string ClaimSignatureInsideValidity = "claimSignature.insideValidity";

    /// <summary>The claim names another signature than its own.</summary>
    public const string ClaimSignatureMissing = "claimSignature.missing";

    /// <summary>The signature is not one of the claim by the key of the certificate.</summary>
    public const string ClaimSignatureMismatch = "claimSignature.mismatch";

    /// <summary>The certificate leads to a trusted one.</summary>
    public const string SigningCredentialTrusted = "signingCredential.trusted";

    /// <summary>The certificate leads to no trusted one.</summary>
    public const string SigningCredentialUntrusted = "signingCredential.untrusted";

    /// <summary>The certificate is not one that may sign claims.</summary>
    public const string SigningCredentialInvalid = "signingCredential.invalid";

    /// <summary>The certificate was not valid at the time (2.4).</summary>
    public const string SigningCredentialExpired = "signingCredential.expired";

    /// <summary>The authority has revoked the certificate.</summary>
    public const string SigningCredentialRevoked = "signingCredential.ocsp.revoked";

    /// <summary>The authority had not revoked the certificate.</summary>
    public const string SigningCredentialNotRevoked = "signingCredential.ocsp.notRevoked";

    /// <summary>Whether the certificate was revoked was not looked up: validation does not use the network.</summary>
    public const string RevocationSkipped = "signingCredential.ocsp.skipped";

    /// <summary>The authority does not know the certificate.</summary>
    public const string RevocationUnknown = "signingCredential.ocsp.unknown";

    /// <summary>The authority's answer about revocation that came with the signature cannot be used.</summary>
    public const string RevocationInaccessible = "signingCredential.ocsp.inaccessible";

    /// <summary>An algorithm that is not allowed.</summary>
    public const string AlgorithmUnsupported = "algorithm.unsupported";

    /// <summary>The time-stamp is one of this claim.</summary>
    public const string TimeStampValidated = "timeStamp.validated";

    /// <summary>The time-stamp's certificate leads to a trusted one.</summary>
    public const string TimeStampTrusted = "timeStamp.trusted";

    /// <summary>The time-stamp's certificate leads to no trusted one, or did not sign it. It counts for nothing.</summary>
    public const string TimeStampUntrusted = "timeStamp.untrusted";

    /// <summary>The time-stamp is one of something else. It counts for nothing.</summary>
    public const string TimeStampMismatch = "timeStamp.mismatch";

    /// <summary>The time-stamp cannot be read, or there are several. It counts for nothing.</summary>
    public const string TimeStampMalformed = "timeStamp.malformed";

    /// <summary>The time-stamp's certificate was not valid at its time. It counts for nothing.</summary>
    public const string TimeStampOutsideValidity = "timeStamp.outsideValidity";

    /// <summary>There is no claim.</summary>
    public const string ClaimMissing = "claim.missing";

    /// <summary>There is more than one claim, or a box of an unknown kind beside it.</summary>
    public const string ClaimMultiple = "claim.multiple";

    /// <summary>The claim breaks the rules of its form.</summary>
    public const string ClaimMalformed = "claim.malformed";

    /// <summary>Nothing binds the manifest to the file.</summary>
    public const string HardBindingsMissing = "claim.hardBindings.missing";

    /// <summary>More than one assertion binds the manifest to the file.</summary>
    public const string HardBindingsMultiple = "assertion.multipleHardBindings";

    /// <summary>The claim names an assertion that is not there.</summary>
    public const string AssertionMissing = "assertion.missing";

    /// <summary>There is an assertion that the claim does not name.</summary>
    public const string AssertionUndeclared = "assertion.undeclared";

    /// <summary>The claim names an assertion of another manifest.</summary>
    public const string AssertionOutsideManifest = "assertion.outsideManifest";

    /// <summary>The assertion is the one that was signed.</summary>
    public const string AssertionHashMatch = "assertion.hashedURI.match";

    /// <summary>The assertion is not the one that was signed.</summary>
    public const string AssertionHashMismatch = "assertion.hashedURI.mismatch";

    /// <summary>The assertion is not CBOR.</summary>
    public const string AssertionCborInvalid = "assertion.cbor.invalid";

    /// <summary>The assertion is not JSON.</summary>
    public const string AssertionJsonInvalid = "assertion.json.invalid";

    /// <summary>An assertion that was redacted still says something.</summary>
    public const string AssertionNotRedacted = "assertion.notRedacted";

    /// <summary>The claim redacts an assertion of its own.</summary>
    public const string AssertionSelfRedacted = "assertion.selfRedacted";

    /// <summary>The file is the one that was signed.</summary>
    public const string DataHashMatch = "assertion.dataHash.match";

    /// <summary>The file is not the one that was signed, or the hash leaves out another place than that of the manifest.</summary>
    public const string DataHashMismatch = "assertion.dataHash.mismatch";

    /// <summary>The hash of the file breaks the rules of its form.</summary>
    public const string DataHashMalformed = "assertion.dataHash.malformed";

    /// <summary>A hash of the file was redacted.</summary>
    public const string DataHashRedacted = "assertion.dataHash.redacted";

    /// <summary>The hash leaves out more of the file than the manifest.</summary>
    public const string DataHashAdditionalExclusions = "assertion.dataHash.additionalExclusionsPresent";

    /// <summary>The file is the one that was signed.</summary>
    public const string BmffHashMatch = "assertion.bmffHash.match";

    /// <summary>The file is not the one that was signed.</summary>
    public const string BmffHashMismatch = "assertion.bmffHash.mismatch";

    /// <summary>The hash of the file breaks the rules of its form.</summary>
    public const string BmffHashMalformed = "assertion.bmffHash.malformed";

    /// <summary>The hash leaves out more of the file than C2PA asks for.</summary>
    public const string BmffHashAdditionalExclusions = "assertion.bmffHash.additionalExclusionsPresent";

    /// <summary>The file is not the one that was signed, or of a kind for which C2PA defines no such hash.</summary>
    public const string BoxHashMismatch = "assertion.boxesHash.mismatch";

    /// <summary>An action breaks the rules of its form, or of its place among the others.</summary>
    public const string ActionMalformed = "assertion.action.malformed";

    /// <summary>An action names no ingredient of the kind that it needs.</summary>
    public const string ActionIngredientMismatch = "assertion.action.ingredientMismatch";

    /// <summary>An assertion of actions was redacted.</summary>
    public const string ActionRedacted = "assertion.action.redacted";

    /// <summary>A redaction names nothing that could be redacted.</summary>
    public const string ActionRedactionMismatch = "assertion.action.redactionMismatch";

    /// <summary>A watermark was put in and no soft binding tells how to find it (2.4).</summary>
    public const string ActionSoftBindingMissing = "assertion.action.softBindingMissing";

    /// <summary>An ingredient breaks the rules of its form, or is made from itself.</summary>
    public const string IngredientMalformed = "assertion.ingredient.malformed";

    /// <summary>Metadata with a field that it may not have.</summary>
    public const string MetadataDisallowed = "assertion.metadata.disallowed";

    /// <summary>A reference to data elsewhere breaks the rules of its form.</summary>
    public const string CloudDataMalformed = "assertion.cloud-data.malformed";

    /// <summary>What binds the manifest to the file is said to lie elsewhere.</summary>
    public const string CloudDataHardBinding = "assertion.cloud-data.hardBinding";

    /// <summary>The actions of an update are said to lie elsewhere.</summary>
    public const string CloudDataActions = "assertion.cloud-data.actions";

    /// <summary>An assertion of time-stamps breaks the rules of its form.</summary>
    public const string TimeStampAssertionMalformed = "assertion.timestamp.malformed";

    /// <summary>The ingredient's manifest is the one that was signed.</summary>
    public const string IngredientManifestValidated = "ingredient.manifest.validated";

    /// <summary>The ingredient's manifest is not there.</summary>
    public const string IngredientManifestMissing = "ingredient.manifest.missing";

    /// <summary>The ingredient's manifest is not the one that was signed.</summary>
    public const string IngredientManifestMismatch = "ingredient.manifest.mismatch";

    /// <summary>The signature of the ingredient's manifest, something of which was redacted, is the one that was signed.</summary>
    public const string IngredientSignatureValidated = "ingredient.claimSignature.validated";

    /// <summary>Something of the ingredient's manifest was redacted and its signature is not named.</summary>
    public const string IngredientSignatureMissing = "ingredient.claimSignature.missing";

    /// <summary>The signature of the ingredient's manifest is not the one that was signed.</summary>
    public const string IngredientSignatureMismatch = "ingredient.claimSignature.mismatch";

    /// <summary>The ingredient has no manifest.</summary>
    public const string IngredientUnknownProvenance = "ingredient.unknownProvenance";

    /// <summary>An asset with more than one parent.</summary>
    public const string ManifestMultipleParents = "manifest.multipleParents";

    /// <summary>An update that says what only a whole manifest may say.</summary>
    public const string ManifestUpdateInvalid = "manifest.update.invalid";

    /// <summary>An update without its one parent.</summary>
    public const string ManifestUpdateWrongParents = "manifest.update.wrongParents";

    /// <summary>A compressed manifest that does not unpack.</summary>
    public const string ManifestCompressedInvalid = "manifest.compressed.invalid";

    /// <summary>The manifest cannot be read.</summary>
    public const string GeneralError = "general.error";
}
