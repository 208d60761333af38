namespace ArtistFirst.C2pa;

/// <summary>The rules that each manifest keeps by itself, of the asset as of ingredients (C2PA 2.2 §15.10).</summary>
internal static class ManifestRules
{
    /// <summary>Checks a manifest.</summary>
    public static void Check(Manifest manifest, ManifestStore store, Redactions redactions, StatusLog log, CborItemReader items)
    {
        ClaimRule.Check(manifest, log);
        RedactionRule.Check(manifest, log);
        ParentRule.Check(manifest, log);
        AssertionHashRule.Check(manifest, redactions, log);
        ActionsRule.Check(manifest, store, log);
        ReferenceRule.Check(manifest, log, items);
        if (manifest.ClaimVersion > 1)
        {
            MetadataRule.Check(manifest, log);
        }
    }
}
