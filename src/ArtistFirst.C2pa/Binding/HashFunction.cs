using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>The hash functions that C2PA allows (C2PA 2.2 §13.1).</summary>
internal static class HashFunction
{
    /// <summary>The function with that name in C2PA; null where it is not allowed.</summary>
    public static HashAlgorithmName? Find(string? name) => name switch
    {
        "sha256" => HashAlgorithmName.SHA256,
        "sha384" => HashAlgorithmName.SHA384,
        "sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    /// <summary>Whether bytes have a hash.</summary>
    public static bool Matches(HashAlgorithmName function, ReadOnlySpan<byte> data, ReadOnlySpan<byte> hash)
    {
        Span<byte> actual = stackalloc byte[SHA512.HashSizeInBytes];
        int length = CryptographicOperations.HashData(function, data, actual);
        return hash.SequenceEqual(actual[..length]);
    }
}
