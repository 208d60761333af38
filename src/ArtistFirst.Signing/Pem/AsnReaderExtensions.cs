using System.Formats.Asn1;

namespace ArtistFirst.Signing;

/// <summary>Strings of bytes where they lie, without a copy that would have to be zeroed. DER has no strings in pieces (X.690 §10.2).</summary>
internal static class AsnReaderExtensions
{
    public static ReadOnlyMemory<byte> ReadPrimitiveOctetString(this AsnReader reader) => reader.TryReadPrimitiveOctetString(out ReadOnlyMemory<byte> bytes)
        ? bytes
        : throw new AsnContentException("An octet string in pieces stands where DER has one piece.");

    public static ReadOnlyMemory<byte> ReadPrimitiveBitString(this AsnReader reader, out int unused, Asn1Tag? tag = null) =>
        reader.TryReadPrimitiveBitString(out unused, out ReadOnlyMemory<byte> bytes, tag)
            ? bytes
            : throw new AsnContentException("A bit string in pieces stands where DER has one piece.");
}
