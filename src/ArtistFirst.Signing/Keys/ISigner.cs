namespace ArtistFirst.Signing;

/// <summary>
/// Signs with a key that may lie elsewhere. <see cref="PrivateKey"/> is one; implement it to sign with a KMS or an HSM.
/// An implementation must allow calls from several threads at once.
/// </summary>
public interface ISigner
{
    /// <summary>The algorithm, the same as that of <see cref="PublicKey"/>.</summary>
    SignatureAlgorithm Algorithm { get; }

    /// <summary>The public half of the key, which verifies what is signed here.</summary>
    PublicKey PublicKey { get; }

    /// <summary>Signs the data itself, not a hash of it.</summary>
    /// <param name="data">The bytes to sign.</param>
    /// <param name="cancellationToken">Ends the wait for a remote signer.</param>
    /// <returns>
    /// The signature in the form of JWS: for ES256 and ES384 r and s, 32 or 48 bytes each (a KMS that answers in DER is converted by
    /// <see cref="DerSignature"/>), for Ed25519 64 bytes, for PS256 as many as the key has.
    /// </returns>
    ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default);
}
