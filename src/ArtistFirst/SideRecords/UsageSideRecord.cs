using System.Security.Cryptography;

namespace ArtistFirst;

/// <summary>
/// What may have to be erased: who listened, who asked. It is kept beside the ledger, under a random salt; the ledger itself has <see cref="Commitment"/> alone, which says nothing without salt and
/// data. When the record is erased, every hash, proof and checkpoint stays as it was.
/// </summary>
public sealed class UsageSideRecord
{
    /// <summary>The most bytes of data that a record can have: 65,536.</summary>
    public const int MaxLength = 65_536;

    /// <summary>The length of a salt: 32 bytes.</summary>
    public const int SaltLength = 32;

    private readonly byte[] _salt;
    private readonly byte[] _data;

    internal UsageSideRecord(byte[] salt, byte[] data)
    {
        _salt = salt;
        _data = data;
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(data);
        Commitment = Sha256Hash.FromBytes(sha.GetHashAndReset());
    }

    /// <summary>SHA-256 of the salt and the data: what the ledger has.</summary>
    public Sha256Hash Commitment { get; }

    /// <summary>32 random bytes, so that nobody finds the data by trying.</summary>
    public ReadOnlyMemory<byte> Salt => _salt;

    /// <summary>The data, in a form of your own.</summary>
    public ReadOnlyMemory<byte> Data => _data;

    /// <summary>Makes a record with a new salt: the same data twice gives two commitments, which nobody can tell to be of the same.</summary>
    /// <param name="data">The data, 1 to 65,536 bytes; copied.</param>
    /// <exception cref="ArgumentException">There is none, or more.</exception>
    public static UsageSideRecord Of(ReadOnlySpan<byte> data) => data.Length is > 0 and <= MaxLength
        ? new UsageSideRecord(RandomNumberGenerator.GetBytes(SaltLength), data.ToArray())
        : throw new ArgumentException($"Expected 1 to {MaxLength} bytes of data; what came has {data.Length}.", nameof(data));

    /// <summary>The commitment: what the record holds does not print.</summary>
    public override string ToString() => $"side record {Commitment}";
}
