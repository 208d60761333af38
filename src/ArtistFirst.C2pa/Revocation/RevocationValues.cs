namespace ArtistFirst.C2pa;

/// <summary>The responses that came with manifests: stapled to a signature (<c>rVals</c>, C2PA 2.2 §14.5.2), or in assertions, with which an update speaks of the signers of earlier manifests (§18.18).</summary>
internal sealed class RevocationValues
{
    private const int MostItems = 64;
    private const int MostResponses = 16;
    private const string ResponsesName = "ocspVals";

    private readonly List<ReadOnlyMemory<byte>> _asserted = [];

    /// <summary>The responses of assertions, whoever they are about.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Asserted => _asserted;

    /// <summary>Looks at the assertions of a manifest.</summary>
    public void Add(Manifest manifest, StatusLog log, CborItemReader items)
    {
        foreach (ManifestAssertion assertion in manifest.Assertions.Where(static assertion => AssertionLabels.Is(assertion.Label, AssertionLabels.CertificateStatus) && !DecodedAssertions.IsRedacted(assertion)))
        {
            try
            {
                _asserted.AddRange(Responses(items.Read(assertion.Content)));
            }
            catch (ManifestFormatException exception)
            {
                log.Add(StatusCodes.AssertionCborInvalid, exception.Message, assertion.Url);
            }
        }
    }

    /// <summary>The responses of a header.</summary>
    /// <param name="header">The value of <c>rVals</c>, encoded.</param>
    /// <exception cref="ManifestFormatException">It has none.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Stapled(ReadOnlyMemory<byte> header) => Responses(new CborItemReader(MostItems).Read(header));

    /// <summary>The value of <c>rVals</c> with responses.</summary>
    public static byte[] Encode(IReadOnlyList<ReadOnlyMemory<byte>> responses)
    {
        if (responses.Count > MostResponses)
        {
            throw new ArgumentException($"At most {MostResponses} OCSP responses go with a signature; {responses.Count} came.", nameof(responses));
        }

        var writer = new CborWriter();
        writer.WriteStartMap();
        writer.WriteTextString(ResponsesName);
        writer.WriteStartArray();
        foreach (ReadOnlyMemory<byte> response in responses)
        {
            writer.WriteByteString(response.Span);
        }

        writer.WriteEndArray();
        writer.WriteEndMap();
        return writer.Encode();
    }

    private static List<ReadOnlyMemory<byte>> Responses(CborItem item)
    {
        IReadOnlyList<CborItem> responses = item.AsMap("revocation values").NeedArray(ResponsesName);
        return responses.Count is > 0 and <= MostResponses
            ? [.. responses.Select(static response => response.IsBytes ? response.Bytes : throw new ManifestFormatException(0, "OCSP responses as byte strings", response.Kind.ToString()))]
            : throw new ManifestFormatException(0, $"1 to {MostResponses} OCSP responses", $"{responses.Count}");
    }
}
