using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>
/// The ECDsa of the system. OpenSSL works in DER and is asked directly on Linux: its class takes DER without allocating, which the wrapper that
/// <see cref="ECDsa.Create()"/> returns does not. The other systems get the form that their own libraries want.
/// </summary>
internal static class PlatformEcdsa
{
    /// <summary>An object with the key; the caller disposes of it.</summary>
    public static ECDsa Create(ECParameters parameters)
    {
        if (!OperatingSystem.IsLinux())
        {
            return ECDsa.Create(parameters);
        }

        var ecdsa = new ECDsaOpenSsl();
        ecdsa.ImportParameters(parameters);
        return ecdsa;
    }

    /// <summary>Whether r and s, which are in range, are a signature of the hash.</summary>
    public static bool VerifyHash(ECDsa ecdsa, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> signature)
    {
        if (!OperatingSystem.IsLinux())
        {
            return ecdsa.VerifyHash(hash, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }

        Span<byte> der = stackalloc byte[DerSignature.MaxDerLength];
        return ecdsa.VerifyHash(hash, der[..DerSignature.Write(signature, der)], DSASignatureFormat.Rfc3279DerSequence);
    }
}
