using System.Formats.Asn1;
using System.Security.Cryptography;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>Signed notes have ECDSA signatures in DER (RFC 3279, section 2.2.3) and keys as SubjectPublicKeyInfo.</summary>
internal static class NoteEcdsa
{
    /// <summary>r and s, 32 bytes each, as DER.</summary>
    public static byte[] ToDer(ReadOnlySpan<byte> signature)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteIntegerUnsigned(Shortest(signature[..32]));
            der.WriteIntegerUnsigned(Shortest(signature[32..]));
        }

        return der.Encode();
    }

    /// <summary>r and s from DER; null where it is no such signature.</summary>
    public static byte[]? FromDer(ReadOnlySpan<byte> der)
    {
        try
        {
            return DerSignature.ToP1363(der);
        }
        catch (KeyFormatException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a PEM block.</summary>
    public static byte[] FromPem(string pem) => Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]);

    private static ReadOnlySpan<byte> Shortest(ReadOnlySpan<byte> number)
    {
        ReadOnlySpan<byte> rest = number.TrimStart((byte)0);
        return rest.IsEmpty ? number[^1..] : rest;
    }
}
