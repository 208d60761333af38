namespace ArtistFirst.C2pa;

/// <summary>Exactly one assertion binds the manifest to the file, and it matches (C2PA 2.2 §15.10.1.2, §15.12). An update is bound by the manifest that it updates.</summary>
internal sealed class HardBindingRule(ManifestStore store, CborItemReader items, StatusLog log)
{
    /// <summary>Checks the file.</summary>
    public async Task CheckAsync(BoundFile file)
    {
        if (FindBound(store.ActiveManifest) is not { } binding)
        {
            log.Add(StatusCodes.HardBindingsMissing, "No assertion binds the manifest to the file: it could be put into any other.", store.ActiveManifest.Url);
            return;
        }

        ManifestAssertion[] bindings = [.. Bindings(binding)];
        if (bindings.Length > 1)
        {
            log.Add(StatusCodes.HardBindingsMultiple, $"One assertion binds a manifest to its file; {bindings.Length} do.", binding.Url);
        }

        await CheckAsync(bindings[0], binding, file).ConfigureAwait(false);
    }

    private Manifest? FindBound(Manifest manifest)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Manifest? current = manifest;
        while (current is not null && seen.Add(current.Label))
        {
            if (!current.IsUpdate)
            {
                return Bindings(current).Any() ? current : null;
            }

            RecordedIngredient? parent = current.Ingredients.FirstOrDefault(static ingredient => ingredient.Relationship == IngredientRelationship.ParentOf && ingredient.Manifest is not null);
            current = parent?.ManifestLabel is { } label ? store.Find(label) : null;
        }

        return null;
    }

    // What was only passed on binds nothing (C2PA 2.4 §10.2.2).
    private static IEnumerable<ManifestAssertion> Bindings(Manifest manifest) => manifest.Assertions.Where(assertion => assertion.IsCreated
        && (AssertionLabels.Is(assertion.Label, AssertionLabels.DataHash) || AssertionLabels.Is(assertion.Label, AssertionLabels.BmffHash) || AssertionLabels.Is(assertion.Label, AssertionLabels.BoxHash)));

    private async Task CheckAsync(ManifestAssertion assertion, Manifest binding, BoundFile file)
    {
        bool isData = AssertionLabels.Is(assertion.Label, AssertionLabels.DataHash, out int version);
        try
        {
            if (isData)
            {
                await DataHashRule.CheckAsync(DataHash.Read(items.Read(assertion.Content)), assertion.Url, binding, !ReferenceEquals(binding, store.ActiveManifest), file, log).ConfigureAwait(false);
            }
            else if (AssertionLabels.Is(assertion.Label, AssertionLabels.BmffHash, out version))
            {
                await BmffHashRule.CheckAsync(BmffHash.Read(items.Read(assertion.Content), version), assertion.Url, binding, file, log).ConfigureAwait(false);
            }
            else
            {
                log.Add(StatusCodes.BoxHashMismatch, "C2PA defines no c2pa.hash.boxes for audio: files of this kind are bound by c2pa.hash.data or c2pa.hash.bmff.", assertion.Url);
            }
        }
        catch (Exception exception) when (exception is ManifestFormatException or ContainerFormatException)
        {
            log.Add(isData ? StatusCodes.DataHashMalformed : StatusCodes.BmffHashMalformed, exception.Message, assertion.Url);
        }
    }
}
