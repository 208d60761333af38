namespace ArtistFirst.C2pa;

/// <summary>A COSE_Sign1 with a detached payload, as a claim signature is one (C2PA 2.2 §13.2; RFC 9052 §4.2).</summary>
/// <param name="Protected">The protected header, encoded, as it was signed.</param>
/// <param name="Algorithm">The algorithm; <see cref="CoseAlgorithm.None"/> where the header names none that C2PA knows.</param>
/// <param name="Certificates">The x5chain in DER, leaf first; empty where there is none.</param>
/// <param name="TimeStamps">The value of <c>sigTst2</c> or <c>sigTst</c>, encoded; empty where there is none.</param>
/// <param name="TimeStampsCoverSignature">Whether they are of the second kind, whose message is the signature (C2PA 2.2 §10.3.2.5); the first kind's is the claim.</param>
/// <param name="RevocationValues">The value of <c>rVals</c>, encoded; empty where there is none.</param>
/// <param name="Signature">The signature: r and s for ECDSA.</param>
internal sealed record CoseSignature(
    ReadOnlyMemory<byte> Protected,
    CoseAlgorithm Algorithm,
    IReadOnlyList<ReadOnlyMemory<byte>> Certificates,
    ReadOnlyMemory<byte> TimeStamps,
    bool TimeStampsCoverSignature,
    ReadOnlyMemory<byte> RevocationValues,
    ReadOnlyMemory<byte> Signature)
{
    /// <summary>CBOR tag of COSE_Sign1 (RFC 9052 §4.2).</summary>
    public const ulong Tag = 18;

    public const string Context = "Signature1";
    public const string TimeStampContext = "CounterSignature";

    /// <summary>What is signed: Sig_structure (RFC 9052 §4.4).</summary>
    /// <param name="context"><see cref="Context"/>, or for time-stamps <see cref="TimeStampContext"/>.</param>
    /// <param name="protectedHeader">The protected header, encoded.</param>
    /// <param name="payload">The claim, byte for byte as in its box.</param>
    public static byte[] ToBeSigned(string context, ReadOnlySpan<byte> protectedHeader, ReadOnlySpan<byte> payload)
    {
        var writer = new CborWriter();
        writer.WriteStartArray();
        writer.WriteTextString(context);
        writer.WriteByteString(protectedHeader);
        writer.WriteByteString([]);
        writer.WriteByteString(payload);
        writer.WriteEndArray();
        return writer.Encode();
    }
}
