using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst;

/// <summary>Where the files of a licensee lie under the address of a registry (docs/spec/consent-snapshot.md, section 10).</summary>
internal static class SnapshotAddress
{
    /// <summary>The folder of a licensee: the first 16 bytes of the SHA-256 of its name. Names are addresses, which make bad file names.</summary>
    public static string FolderOf(string licensee) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(licensee)).AsSpan(0, 16));

    /// <summary>The name of a chunk: its hash.</summary>
    public static string NameOf(ReadOnlySpan<byte> leafHash) => Convert.ToHexStringLower(leafHash);
}
