namespace ArtistFirst.Signing;

/// <summary>What JOSE calls an algorithm, and whether this machine has it.</summary>
public static class SignatureAlgorithmExtensions
{
    /// <summary>The value of <c>alg</c> in a JWS header: <c>ES256</c>, <c>ES384</c>, <c>PS256</c> (RFC 7518 §3.1) or <c>Ed25519</c> (RFC 9864 §2.2).</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <returns>The name, in the case in which it is compared.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is not an algorithm, <see cref="SignatureAlgorithm.None"/> included.</exception>
    public static string ToJoseName(this SignatureAlgorithm algorithm) => algorithm switch
    {
        SignatureAlgorithm.ES256 => "ES256",
        SignatureAlgorithm.Ed25519 => "Ed25519",
        SignatureAlgorithm.ES384 => "ES384",
        SignatureAlgorithm.PS256 => "PS256",
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "Expected ES256, Ed25519, ES384 or PS256."),
    };

    /// <summary>Whether keys of the algorithm can sign and verify here. Ed25519 can where libsodium is installed, the others always.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <returns><see langword="false"/> also for what is not an algorithm.</returns>
    public static bool IsSupported(this SignatureAlgorithm algorithm) => algorithm switch
    {
        SignatureAlgorithm.ES256 or SignatureAlgorithm.ES384 or SignatureAlgorithm.PS256 => true,
        SignatureAlgorithm.Ed25519 => Sodium.Instance.IsAvailable,
        _ => false,
    };
}
