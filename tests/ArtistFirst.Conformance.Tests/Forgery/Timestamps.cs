using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using ArtistFirst.Tests;

namespace ArtistFirst.Conformance;

/// <summary>Time-stamps for manifests that were put together by hand.</summary>
internal static class Timestamps
{
    /// <summary>For the header of a signature (C2PA 2.2 §10.3.2.5).</summary>
    public static Task<byte[]> OfSignatureAsync(LocalTimestamps authority, byte[] protectedHeader, byte[] signature) =>
        OfAsync(authority, Cbor.Of(new object[] { "CounterSignature", protectedHeader, Array.Empty<byte>(), Cbor.Of(signature) }));

    /// <summary>For bytes.</summary>
    public static async Task<byte[]> OfAsync(LocalTimestamps authority, byte[] data)
    {
        var request = Rfc3161TimestampRequest.CreateFromData(data, HashAlgorithmName.SHA256, requestSignerCertificates: true);
        byte[] reply = await authority.ReplyAsync(request.Encode(), TestContext.Current.CancellationToken);
        AsnReader parts = new AsnReader(reply, AsnEncodingRules.BER).ReadSequence();
        parts.ReadSequence();
        return parts.ReadEncodedValue().ToArray();
    }
}
