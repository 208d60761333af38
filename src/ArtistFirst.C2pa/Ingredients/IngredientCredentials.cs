namespace ArtistFirst.C2pa;

/// <summary>How an ingredient refers to its manifest, and what validation found of it (C2PA 2.2 §18.15.6, §18.15.12).</summary>
internal static class IngredientCredentials
{
    private static readonly (ValidationKind Kind, string Name)[] Kinds = [(ValidationKind.Success, "success"), (ValidationKind.Informational, "informational"), (ValidationKind.Failure, "failure")];

    /// <summary>Writes the members of the map.</summary>
    public static void Write(CborWriter writer, ValidationReport report)
    {
        Manifest manifest = report.ActiveManifest!;
        writer.WriteTextString("activeManifest");
        Place(manifest.Url, manifest.Box).Write(writer);
        writer.WriteTextString("claimSignature");
        Place(manifest.SignatureUrl, manifest.SignatureBox).Write(writer);
        writer.WriteTextString("validationResults");
        writer.WriteStartMap();
        writer.WriteTextString("activeManifest");
        WriteKinds(writer, report.Statuses.Where(static status => status.IngredientUrl is null));
        IGrouping<string, ValidationStatus>[] deltas = [.. report.Statuses.Where(static status => status.IngredientUrl is not null).GroupBy(static status => status.IngredientUrl!, StringComparer.Ordinal)];
        if (deltas.Length > 0)
        {
            writer.WriteTextString("ingredientDeltas");
            writer.WriteStartArray();
            foreach (IGrouping<string, ValidationStatus> delta in deltas)
            {
                WriteDelta(writer, delta.Key, delta);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndMap();
    }

    // The function is named, since the claim that names it otherwise may be this one or the ingredient's: validators differ.
    private static HashedUri Place(string url, JumbfSuperbox box) => new(url, System.Security.Cryptography.SHA256.HashData(box.Hashed.Span), HashedUri.Sha256);

    private static void WriteDelta(CborWriter writer, string url, IEnumerable<ValidationStatus> statuses)
    {
        writer.WriteStartMap();
        writer.WriteText("ingredientAssertionURI", url);
        writer.WriteTextString("validationDeltas");
        WriteKinds(writer, statuses);
        writer.WriteEndMap();
    }

    private static void WriteKinds(CborWriter writer, IEnumerable<ValidationStatus> statuses)
    {
        ValidationStatus[] all = [.. statuses];
        writer.WriteStartMap();
        foreach ((ValidationKind kind, string name) in Kinds)
        {
            writer.WriteTextString(name);
            writer.WriteStartArray();
            foreach (ValidationStatus status in all.Where(status => status.Kind == kind))
            {
                writer.WriteStartMap();
                writer.WriteText("code", status.Code);
                writer.WriteText("url", status.Url);
                writer.WriteText("explanation", kind == ValidationKind.Success ? null : status.Explanation);
                writer.WriteEndMap();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndMap();
    }
}
