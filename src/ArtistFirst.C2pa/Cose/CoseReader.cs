namespace ArtistFirst.C2pa;

/// <summary>Reads the claim signature of a manifest: <c>18([ protected, { unprotected }, null, signature ])</c>.</summary>
internal static class CoseReader
{
    private const int Parts = 4;

    /// <summary>Reads the content of a signature box.</summary>
    /// <param name="cbor">The content, all of it.</param>
    /// <exception cref="ManifestFormatException">It is not a tagged COSE_Sign1 with a detached payload, or there are bytes behind it.</exception>
    public static CoseSignature Read(ReadOnlyMemory<byte> cbor)
    {
        var reader = new CborReader(cbor);
        if (reader.ReadTag() != CoseSignature.Tag)
        {
            throw new ManifestFormatException(0, $"tag {CoseSignature.Tag}, which stands before a COSE_Sign1 (RFC 9052 §4.2)", "another");
        }

        int start = reader.Position;
        int? parts = reader.ReadStartArray();
        if (parts is not (null or Parts))
        {
            throw new ManifestFormatException(start, $"an array of {Parts} (RFC 9052 §4.2)", $"one of {parts}");
        }

        ReadOnlyMemory<byte> protectedHeader = reader.ReadByteString();
        var headers = new CoseHeaders();
        if (!protectedHeader.IsEmpty)
        {
            ReadProtected(headers, protectedHeader);
        }

        headers.Read(reader, isProtected: false);
        reader.ReadNull();
        ReadOnlyMemory<byte> signature = reader.ReadByteString();
        reader.ReadEndArray();
        ThrowIfMore(reader);
        return new CoseSignature(
            protectedHeader, headers.Algorithm, headers.Certificates, headers.TimeStamps, headers.TimeStampsCoverSignature, headers.RevocationValues, signature);
    }

    private static void ReadProtected(CoseHeaders headers, ReadOnlyMemory<byte> encoded)
    {
        var reader = new CborReader(encoded);
        headers.Read(reader, isProtected: true);
        ThrowIfMore(reader);
    }

    private static void ThrowIfMore(CborReader reader)
    {
        if (reader.BytesRemaining > 0)
        {
            throw new ManifestFormatException(reader.Position, "the end", ContainerScan.Bytes(reader.BytesRemaining));
        }
    }
}
