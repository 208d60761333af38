namespace ArtistFirst.C2pa;

/// <summary>Reads claims. Which version one is of shows in how it lists its assertions, and its label has to say the same.</summary>
internal static class ClaimReader
{
    /// <summary>Reads a claim.</summary>
    /// <param name="cbor">The content of its box.</param>
    /// <param name="label">The label of its box.</param>
    /// <param name="items">Reads the values.</param>
    /// <exception cref="ManifestFormatException">It is not CBOR, or a member is missing or of another type.</exception>
    public static Claim Read(ReadOnlyMemory<byte> cbor, string label, CborItemReader items)
    {
        CborItem map = items.Read(cbor).AsMap("a claim");
        bool isFirst = map.Find("assertions") is not null;
        if (isFirst == map.Find("created_assertions") is not null)
        {
            throw new ManifestFormatException(0, "either 'assertions' (version 1) or 'created_assertions' (version 2)", isFirst ? "both" : "neither");
        }

        string expected = isFirst ? JumbfLabels.ClaimV1 : JumbfLabels.ClaimV2;
        if (!string.Equals(label, expected, StringComparison.Ordinal))
        {
            throw new ManifestFormatException(0, $"the label '{expected}' for a claim of this version", $"'{Shown.Of(label)}'");
        }

        Claim claim = isFirst ? ReadFirst(map, cbor) : ReadSecond(map, cbor);
        return claim with
        {
            Title = map.FindText("dc:title"),
            Redactions = map.FindTexts("redacted_assertions") ?? [],
            Algorithm = map.FindText("alg"),
            SoftAlgorithm = map.FindText("alg_soft"),
        };
    }

    // C2PA 2.2 §10.1.
    private static Claim ReadFirst(CborItem map, ReadOnlyMemory<byte> cbor) => new(1, cbor, map.NeedText("instanceID"), map.NeedText("signature"), map.FindHashedUris("assertions")!)
    {
        GeneratorText = map.NeedText("claim_generator"),
        Generators = [.. map.FindArray("claim_generator_info")?.Select(static item => item.AsMap("claim_generator_info")) ?? []],
        Format = map.NeedText("dc:format"),
    };

    // C2PA 2.2 §10.2.1.
    private static Claim ReadSecond(CborItem map, ReadOnlyMemory<byte> cbor)
    {
        CborItem generator = map.NeedMap("claim_generator_info");
        generator.NeedText("name");
        return new(2, cbor, map.NeedText("instanceID"), map.NeedText("signature"), map.FindHashedUris("created_assertions")!)
        {
            Generators = [generator],
            Gathered = map.FindHashedUris("gathered_assertions") ?? [],
        };
    }
}
