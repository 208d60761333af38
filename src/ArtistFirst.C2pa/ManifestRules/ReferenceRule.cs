namespace ArtistFirst.C2pa;

/// <summary>Assertions that lead to something else: soft bindings name their algorithm, data elsewhere is named as C2PA allows (C2PA 2.2 §18.10, §15.10.3.2.1).</summary>
internal static class ReferenceRule
{
    public static void Check(Manifest manifest, StatusLog log, CborItemReader items)
    {
        foreach (ManifestAssertion assertion in manifest.Assertions.Where(static assertion => !DecodedAssertions.IsRedacted(assertion)))
        {
            if (AssertionLabels.Is(assertion.Label, AssertionLabels.SoftBinding))
            {
                Try(() => CheckSoftBinding(items.Read(assertion.Content), manifest), StatusCodes.ClaimMalformed, assertion, log);
            }
            else if (AssertionLabels.Is(assertion.Label, AssertionLabels.CloudData))
            {
                Try(() => CheckCloudData(items.Read(assertion.Content), manifest), StatusCodes.CloudDataMalformed, assertion, log);
            }
        }
    }

    private static void Try(Func<string?> check, string code, ManifestAssertion assertion, StatusLog log)
    {
        try
        {
            if (assertion.Format != AssertionFormat.Cbor)
            {
                log.Add(code, $"'{Shown.Of(assertion.Label)}' is not in CBOR.", assertion.Url);
            }
            else if (check() is { } otherCode)
            {
                log.Add(otherCode, $"'{Shown.Of(assertion.Label)}' is about data of a kind that has to be in the manifest itself.", assertion.Url);
            }
        }
        catch (ManifestFormatException exception)
        {
            log.Add(code, exception.Message, assertion.Url);
        }
    }

    private static string? CheckSoftBinding(CborItem item, Manifest manifest)
    {
        CborItem map = item.AsMap("a soft binding");
        map.NeedArray("blocks");
        return (map.FindText("alg") ?? manifest.Claim.SoftAlgorithm) is null
            ? throw new ManifestFormatException(0, "an algorithm of the soft binding, in alg or in the claim's alg_soft", "none")
            : null;
    }

    private static string? CheckCloudData(CborItem item, Manifest manifest)
    {
        CborItem map = item.AsMap("cloud data");
        string label = map.NeedText("label");
        map.NeedText("content_type");
        map.NeedMap("location");
        if (map.NeedNumber("size") < 1)
        {
            throw new ManifestFormatException(0, "data of at least 1 byte", "0 bytes");
        }

        if (label.StartsWith("c2pa.hash.", StringComparison.Ordinal))
        {
            return StatusCodes.CloudDataHardBinding;
        }

        return manifest.IsUpdate && AssertionLabels.Is(label, AssertionLabels.Actions) ? StatusCodes.CloudDataActions : null;
    }
}
