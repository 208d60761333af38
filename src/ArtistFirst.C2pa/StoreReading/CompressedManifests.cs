using System.Buffers;
using System.IO.Compression;

namespace ArtistFirst.C2pa;

/// <summary>Unpacks manifests that lie in their superbox packed with Brotli (C2PA 2.2 §11.2.4); all of a file together up to the size that a store may have.</summary>
internal sealed class CompressedManifests
{
    private const int BlockLength = 64 * 1024;

    private int _left = StoreLocation.LargestStore;

    /// <summary>The manifest itself; a superbox that is not packed as it is.</summary>
    /// <exception cref="ManifestFormatException">It does not unpack, grows too large, or there is more than one manifest in it.</exception>
    public JumbfSuperbox Unpack(JumbfSuperbox box)
    {
        if (box.Content(JumbfBox.Brotli) is not { } packed)
        {
            return box;
        }

        byte[] unpacked = Unpack(packed.Span, box.Offset);
        JumbfSuperbox manifest = JumbfReader.Read(unpacked);
        return manifest.Encoded.Length == unpacked.Length && string.Equals(manifest.Label, box.Label, StringComparison.Ordinal)
            ? manifest
            : throw new ManifestFormatException(box.Offset, "one manifest with the same label in the compressed one", "something else");
    }

    private byte[] Unpack(ReadOnlySpan<byte> packed, int offset)
    {
        using var decoder = default(BrotliDecoder);
        byte[] block = new byte[BlockLength];
        using var output = new MemoryStream();
        OperationStatus status;
        do
        {
            status = decoder.Decompress(packed, block, out int consumed, out int written);
            packed = packed[consumed..];
            output.Write(block, 0, written);
        }
        while (status == OperationStatus.DestinationTooSmall && output.Length <= _left);

        _left -= (int)output.Length;

        return status == OperationStatus.Done && packed.IsEmpty && _left >= 0
            ? output.ToArray()
            : throw new ManifestFormatException(offset, $"a manifest packed with Brotli, at most {ContainerScan.Bytes(StoreLocation.LargestStore)} when it is unpacked", "something else");
    }
}
