namespace ArtistFirst.C2pa;

/// <summary>
/// Reads a manifest store (C2PA 2.2 §11.1.4). What keeps it from being read at all is one failure in the log, with the code that the standard has for it; what can be told about a store that was read is left to
/// validation. Every value is bounded by the bytes that it takes.
/// </summary>
/// <param name="log">Takes the failure.</param>
internal sealed class StoreReader(StatusLog log)
{
    private const int MaxItems = 1 << 20;

    private readonly CompressedManifests _compressed = new();

    /// <summary>Reads further values, within what is left of the number that a store may have.</summary>
    public CborItemReader Items { get; } = new(MaxItems);

    /// <summary>Reads stores that make up one: that of the file, and that of updates to it where they lie apart (C2PA 2.2 §A.5.3).</summary>
    /// <returns>Null where that did not go well; the log says why.</returns>
    public ManifestStore? Read(IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        var manifests = new List<Manifest>();
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            foreach (JumbfSuperbox box in Boxes(part))
            {
                if (ReadManifest(box) is not { } manifest)
                {
                    return null;
                }

                if (!labels.Add(manifest.Label))
                {
                    log.Add(StatusCodes.ClaimMultiple, $"Each manifest has a label of its own; '{Shown.Of(manifest.Label)}' comes twice.", manifest.Url);
                    return null;
                }

                manifests.Add(manifest);
            }
        }

        if (manifests.Count == 0 && !log.HasFailures)
        {
            log.Add(StatusCodes.ClaimMissing, "A manifest store has at least one manifest; there is none in it.");
        }

        return log.HasFailures ? null : new ManifestStore(parts[0], manifests);
    }

    // Superboxes of unknown types beside the manifests are passed over, as §11.1.4.1 asks.
    private IReadOnlyList<JumbfSuperbox> Boxes(ReadOnlyMemory<byte> part)
    {
        try
        {
            JumbfSuperbox store = JumbfReader.Read(part);
            if (store.Type != JumbfTypes.ManifestStore || !string.Equals(store.Label, JumbfLabels.ManifestStore, StringComparison.Ordinal))
            {
                throw new ManifestFormatException(0, $"a manifest store with the label '{JumbfLabels.ManifestStore}'", $"a superbox '{Shown.Of(store.Label)}'");
            }

            if (store.Boxes.Count > 0)
            {
                throw new ManifestFormatException(store.Boxes[0].Offset, "a manifest", $"a box {store.Boxes[0].Type}");
            }

            return [.. store.Superboxes.Select(_compressed.Unpack).Where(static box => IsManifest(box.Type))];
        }
        catch (ManifestFormatException exception)
        {
            log.Add(StatusCodes.GeneralError, exception.Message);
            return [];
        }
    }

    private static bool IsManifest(Guid type) => type == JumbfTypes.Manifest || type == JumbfTypes.UpdateManifest || type == JumbfTypes.PlainManifest;

    private Manifest? ReadManifest(JumbfSuperbox box)
    {
        string url = JumbfUri.Absolute(box.Label).ToString();
        if (ManifestBoxes.Find(box, log, url) is not { } boxes)
        {
            return null;
        }

        try
        {
            Claim claim = ClaimReader.Read(boxes.Claim.Content(JumbfBox.Cbor) ?? throw new ManifestFormatException(boxes.Claim.Offset, "one box of CBOR in the claim", "other boxes"), boxes.Claim.Label, Items);
            return Complete(box, claim, boxes);
        }
        catch (ManifestFormatException exception)
        {
            log.Add(StatusCodes.ClaimMalformed, exception.Message, url);
            return null;
        }
    }

    private Manifest Complete(JumbfSuperbox box, Claim claim, ManifestBoxes boxes)
    {
        var created = new HashSet<string>(claim.Created.Select(static uri => JumbfUri.TryParse(uri.Url)?.Path is [.., var label] ? label : string.Empty), StringComparer.Ordinal);
        var assertions = new List<ManifestAssertion>(boxes.Assertions.Superboxes.Count);
        foreach (JumbfSuperbox assertionBox in boxes.Assertions.Superboxes)
        {
            string assertionUrl = JumbfUri.Absolute(box.Label, JumbfLabels.AssertionStore, assertionBox.Label).ToString();
            assertions.Add(AssertionReader.Read(assertionBox, assertionUrl, created.Contains(assertionBox.Label)));
        }

        if (boxes.Assertions.Boxes.Count > 0)
        {
            throw new ManifestFormatException(boxes.Assertions.Boxes[0].Offset, "an assertion", $"a box {boxes.Assertions.Boxes[0].Type}");
        }

        DecodedAssertions decoded = DecodedAssertions.Of(assertions, Items);
        CoseSignature? cose = ReadSignature(boxes.Signature, out string? coseProblem);
        return new Manifest(box, claim, assertions, boxes.Signature)
        {
            Decoded = decoded,
            Actions = [.. decoded.Actions.SelectMany(static actions => actions.Value?.Actions ?? [])],
            Ingredients = [.. decoded.Ingredients.Select(static ingredient => ingredient.Value).OfType<RecordedIngredient>()],
            Cose = cose,
            CoseProblem = coseProblem,
            Signature = SignerNames.Of(cose),
        };
    }

    private static CoseSignature? ReadSignature(JumbfSuperbox box, out string? problem)
    {
        problem = null;
        try
        {
            return CoseReader.Read(box.Content(JumbfBox.Cbor) ?? throw new ManifestFormatException(box.Offset, "one box of CBOR in the signature", "other boxes"));
        }
        catch (ManifestFormatException exception)
        {
            problem = exception.Message;
            return null;
        }
    }
}
