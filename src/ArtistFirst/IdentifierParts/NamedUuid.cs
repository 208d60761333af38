using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst;

/// <summary>UUIDs made from names: version 8 with SHA-256, as the example of RFC 9562, appendix B.2.</summary>
internal static class NamedUuid
{
    /// <summary>The namespace of operations, drawn once. It never changes: with another one, retries would count twice.</summary>
    public static readonly Guid Operations = new("6f1e7d0a-52c4-4b8e-9a35-c0d1f2b7e946");

    // A lone surrogate would become U+FFFD, and different names would get one id.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The UUID of a name in a namespace.</summary>
    /// <exception cref="ArgumentException">The name holds half of a surrogate pair.</exception>
    public static UInt128 Of(Guid space, string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        byte[] input = new byte[16 + Strict.GetByteCount(name)];
        space.TryWriteBytes(input, bigEndian: true, out _);
        Strict.GetBytes(name, input.AsSpan(16));
        SHA256.HashData(input, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // Version 8.
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80); // The variant of RFC 9562.
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
