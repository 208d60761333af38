using System.Security.Cryptography;

namespace ArtistFirst.Conformance;

/// <summary>A manifest that was put together by hand.</summary>
/// <param name="Original">Its box, as it was signed.</param>
/// <param name="Stored">Its box, as it lies in the store.</param>
/// <param name="SignatureBox">The box of its signature.</param>
/// <param name="Signature">The signature itself.</param>
internal sealed record ForgedManifest(byte[] Original, byte[] Stored, byte[] SignatureBox, byte[] Signature)
{
    public byte[] Hash => SHA256.HashData(Original.AsSpan(8));

    public byte[] SignatureHash => SHA256.HashData(SignatureBox.AsSpan(8));
}
