namespace ArtistFirst.C2pa;

/// <summary>Reads assertions of ingredients, versions 1 to 3 (C2PA 2.2 §18.15.4 to §18.15.6).</summary>
internal static class IngredientReader
{
    private const int NewestVersion = 3;

    /// <summary>Reads the assertion.</summary>
    /// <param name="item">Its content.</param>
    /// <param name="url">Where it lies.</param>
    /// <param name="version">What its label says.</param>
    /// <exception cref="ManifestFormatException">A member is missing or of another type, or the version is newer.</exception>
    public static RecordedIngredient Read(CborItem item, string url, int version)
    {
        CborItem map = item.AsMap("an ingredient");
        if (version is < 1 or > NewestVersion)
        {
            throw new ManifestFormatException(0, "an ingredient of version 1, 2 or 3", $"one of version {version}");
        }

        HashedUri? manifest = map.FindHashedUri(version == NewestVersion ? "activeManifest" : "c2pa_manifest");
        if (manifest is not null && map.Find("digitalSourceType") is not null)
        {
            throw new ManifestFormatException(0, "a manifest or a digitalSourceType: an ingredient has the one in the other", "both");
        }

        bool needsTitle = version < NewestVersion;
        return new RecordedIngredient(url, ReadRelationship(map.NeedText("relationship")))
        {
            Version = version,
            Title = needsTitle ? map.NeedText("dc:title") : map.FindText("dc:title"),
            Format = needsTitle ? map.NeedText("dc:format") : map.FindText("dc:format"),
            InstanceId = version == 1 ? map.NeedText("instanceID") : map.FindText("instanceID"),
            Description = map.FindText("description"),
            InformationalUri = map.FindText(version == NewestVersion ? "informationalURI" : "informational_URI"),
            Manifest = manifest,
            ClaimSignature = map.FindHashedUri("claimSignature"),
            Validation = ReadValidation(map, manifest),
        };
    }

    private static IngredientRelationship ReadRelationship(string name) => name switch
    {
        "parentOf" => IngredientRelationship.ParentOf,
        "componentOf" => IngredientRelationship.ComponentOf,
        "inputTo" => IngredientRelationship.InputTo,
        _ => throw new ManifestFormatException(0, "a relationship parentOf, componentOf or inputTo", $"'{Shown.Of(name)}'"),
    };

    // Version 3 has validationResults by kind, with those of its own ingredients below; older ones have a list.
    private static List<RecordedStatus>? ReadValidation(CborItem map, HashedUri? manifest)
    {
        string? label = manifest is null ? null : JumbfUri.TryParse(manifest.Url)?.Manifest;
        var statuses = new List<RecordedStatus>();
        if (map.FindMap("validationResults") is { } results)
        {
            AddKinds(results.FindMap("activeManifest"), label, statuses);
            foreach (CborItem delta in results.FindArray("ingredientDeltas") ?? [])
            {
                AddKinds(delta.FindMap("validationDeltas"), label, statuses);
            }

            return statuses;
        }

        if (map.FindArray("validationStatus") is { } list)
        {
            Add(list, label, statuses);
            return statuses;
        }

        return null;
    }

    private static void AddKinds(CborItem? kinds, string? label, List<RecordedStatus> statuses)
    {
        foreach (string kind in (ReadOnlySpan<string>)["success", "informational", "failure"])
        {
            Add(kinds?.FindArray(kind) ?? [], label, statuses);
        }
    }

    private static void Add(IReadOnlyList<CborItem> list, string? label, List<RecordedStatus> statuses)
    {
        foreach (CborItem status in list)
        {
            string url = status.FindText("url") ?? string.Empty;
            statuses.Add(new RecordedStatus(status.NeedText("code"), label is null ? url : JumbfUri.TryParse(url)?.In(label).ToString() ?? url));
        }
    }
}
