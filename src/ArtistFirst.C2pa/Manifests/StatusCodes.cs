namespace ArtistFirst.C2pa;

/// <summary>The status codes of C2PA that this library gives (C2PA 2.2 §15.2.2; those marked 2.4 are newer).</summary>
public static class StatusCodes
{
    /// <summary>The signature of the claim is right.</summary>
    public const string ClaimSignatureValidated = "claimSignature.validated";

    /// <summary>The certificate was valid when the claim was signed.</summary>
    public const string ClaimSignatureInsideValidity = "claimSignature.insideValidity";

    /// <summary>The certificate leads to a trusted one.</summary>
    public const string SigningCredentialTrusted = "signingCredential.trusted";

    /// <summary>The certificate leads to no trusted one.</summary>
    public const string SigningCredentialUntrusted = "signingCredential.untrusted";

    /// <summary>The certificate is not one that may sign claims.</summary>
    public const string SigningCredentialInvalid = "signingCredential.invalid";

    /// <summary>The certificate was not valid at the time (2.4).</summary>
    public const string SigningCredentialExpired = "signingCredential.expired";

    /// <summary>An algorithm that is not allowed.</summary>
    public const string AlgorithmUnsupported = "algorithm.unsupported";
}
