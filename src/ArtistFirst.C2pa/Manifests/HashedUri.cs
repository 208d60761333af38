using System.Security.Cryptography;

namespace ArtistFirst.C2pa;

/// <summary>A place in a manifest store and the hash of what lies there (C2PA 2.2 §8.4.2).</summary>
/// <param name="Url">A JUMBF URI.</param>
/// <param name="Hash">The hash of the superbox without its header.</param>
/// <param name="Algorithm">The name of the hash function; null where the claim names it.</param>
internal sealed record HashedUri(string Url, ReadOnlyMemory<byte> Hash, string? Algorithm = null)
{
    public const string Sha256 = "sha256";

    /// <summary>The place of a superbox, hashed with SHA-256.</summary>
    /// <param name="uri">Where it lies.</param>
    /// <param name="superbox">All of its bytes; its header has the short form, as everything that is written here.</param>
    public static HashedUri Of(JumbfUri uri, ReadOnlySpan<byte> superbox) => new(uri.ToString(), SHA256.HashData(superbox[JumbfBox.HeaderLength..]));

    /// <summary>Reads the map.</summary>
    /// <exception cref="ManifestFormatException">It is none, or a member of it is missing or of another type.</exception>
    public static HashedUri Read(CborItem item)
    {
        CborItem map = item.AsMap("a hashed URI");
        return new HashedUri(map.NeedText("url"), map.NeedBytes("hash"), map.FindText("alg"));
    }

    public void Write(CborWriter writer)
    {
        writer.WriteStartMap();
        writer.WriteText("url", Url);
        writer.WriteTextString("hash");
        writer.WriteByteString(Hash.Span);
        writer.WriteText("alg", Algorithm);
        writer.WriteEndMap();
    }
}
