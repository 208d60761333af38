using System.Formats.Asn1;

namespace ArtistFirst.C2pa;

/// <summary>A signed response about the revocation of certificates (BasicOCSPResponse, RFC 6960 §4.2.1).</summary>
/// <param name="Signed">What is signed, encoded.</param>
/// <param name="ProducedAt">When it was signed.</param>
/// <param name="Answers">What it says, of each certificate.</param>
/// <param name="Algorithm">The object identifier of the signature's algorithm.</param>
/// <param name="Signature">The signature.</param>
/// <param name="Certificates">The certificates that came with it, in DER.</param>
internal sealed record OcspResponse(
    ReadOnlyMemory<byte> Signed, DateTimeOffset ProducedAt, IReadOnlyList<OcspAnswer> Answers, string Algorithm, ReadOnlyMemory<byte> Signature, IReadOnlyList<ReadOnlyMemory<byte>> Certificates)
{
    private const int MostBytes = 256 * 1024;
    private const int MostAnswers = 256;
    private const int MostCertificates = 8;
    private const string Basic = "1.3.6.1.5.5.7.48.1.1";

    private static readonly Asn1Tag Zero = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag One = new(TagClass.ContextSpecific, 1);

    /// <summary>Reads a response.</summary>
    /// <param name="encoded">An OCSPResponse in DER, and nothing behind it.</param>
    /// <exception cref="AsnContentException">It is none, says that there is no answer, or is larger than any that is honest.</exception>
    public static OcspResponse Read(ReadOnlyMemory<byte> encoded)
    {
        if (encoded.Length > MostBytes)
        {
            throw new AsnContentException($"Expected a response of at most {MostBytes} bytes; this one has {encoded.Length}.");
        }

        var reader = new AsnReader(encoded, AsnEncodingRules.DER);
        AsnReader response = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        if (response.ReadEnumeratedBytes().Span is not [0])
        {
            throw new AsnContentException("Expected a response of status successful; the authority had no answer.");
        }

        AsnReader tagged = response.ReadSequence(Zero);
        AsnReader bytes = tagged.ReadSequence();
        string type = bytes.ReadObjectIdentifier();
        return type is Basic ? ReadBasic(bytes.ReadOctetString()) : throw new AsnContentException($"Expected a response of type {Basic}; this one is of type {type}.");
    }

    private static OcspResponse ReadBasic(ReadOnlyMemory<byte> encoded)
    {
        var reader = new AsnReader(encoded, AsnEncodingRules.DER);
        AsnReader response = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        ReadOnlyMemory<byte> signed = response.PeekEncodedValue();
        (DateTimeOffset producedAt, List<OcspAnswer> answers) = ReadData(response.ReadSequence());
        string algorithm = response.ReadSequence().ReadObjectIdentifier();
        byte[] signature = response.ReadBitString(out int unused);
        if (unused != 0)
        {
            throw new AsnContentException("Expected a signature of whole bytes.");
        }

        List<ReadOnlyMemory<byte>> certificates = response.HasData ? ReadCertificates(response.ReadSequence(Zero)) : [];
        response.ThrowIfNotEmpty();
        return new OcspResponse(signed, producedAt, answers, algorithm, signature, certificates);
    }

    private static (DateTimeOffset ProducedAt, List<OcspAnswer> Answers) ReadData(AsnReader data)
    {
        if (data.PeekTag().HasSameClassAndValue(Zero))
        {
            data.ReadSequence(Zero);
        }

        // The responder's name or the hash of its key: its signature says more.
        data.ReadEncodedValue();
        DateTimeOffset producedAt = data.ReadGeneralizedTime();
        AsnReader responses = data.ReadSequence();
        var answers = new List<OcspAnswer>();
        while (responses.HasData)
        {
            answers.Add(answers.Count < MostAnswers ? ReadAnswer(responses.ReadSequence()) : throw new AsnContentException($"Expected at most {MostAnswers} answers in a response."));
        }

        return (producedAt, answers);
    }

    private static OcspAnswer ReadAnswer(AsnReader answer)
    {
        var id = OcspCertificateId.Read(answer);
        Asn1Tag tag = answer.PeekTag();
        if (tag.TagClass != TagClass.ContextSpecific || tag.TagValue > (int)OcspStatus.Unknown)
        {
            throw new AsnContentException("Expected good, revoked or unknown as the status of a certificate.");
        }

        var status = (OcspStatus)tag.TagValue;
        DateTimeOffset? revokedAt = null;
        int? reason = null;
        if (status == OcspStatus.Revoked)
        {
            AsnReader revoked = answer.ReadSequence(tag);
            revokedAt = revoked.ReadGeneralizedTime();
            reason = revoked.HasData ? revoked.ReadSequence(Zero).ReadEnumeratedBytes().Span[^1] : null;
        }
        else
        {
            answer.ReadEncodedValue();
        }

        DateTimeOffset thisUpdate = answer.ReadGeneralizedTime();
        DateTimeOffset? nextUpdate = answer.HasData && answer.PeekTag().HasSameClassAndValue(Zero) ? answer.ReadSequence(Zero).ReadGeneralizedTime() : null;
        if (answer.HasData)
        {
            answer.ReadSequence(One);
        }

        answer.ThrowIfNotEmpty();
        return new OcspAnswer(id, status, thisUpdate, nextUpdate) { RevokedAt = revokedAt, Reason = reason };
    }

    private static List<ReadOnlyMemory<byte>> ReadCertificates(AsnReader tagged)
    {
        AsnReader list = tagged.ReadSequence();
        var certificates = new List<ReadOnlyMemory<byte>>();
        while (list.HasData)
        {
            certificates.Add(certificates.Count < MostCertificates ? list.ReadEncodedValue() : throw new AsnContentException($"Expected at most {MostCertificates} certificates in a response."));
        }

        return certificates;
    }
}
