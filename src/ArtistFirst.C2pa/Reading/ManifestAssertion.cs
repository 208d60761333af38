namespace ArtistFirst.C2pa;

/// <summary>An assertion as it stands in a manifest. Immutable. What it says counts where the report on the manifest is valid.</summary>
public sealed class ManifestAssertion
{
    internal ManifestAssertion(string label, string url, AssertionFormat format, ReadOnlyMemory<byte> content, JumbfSuperbox box)
    {
        Label = label;
        Url = url;
        Format = format;
        Content = content;
        Box = box;
    }

    /// <summary>Its label with its number among its kind, such as <c>c2pa.ingredient.v3__1</c>.</summary>
    public string Label { get; }

    /// <summary>Its label without the number, such as <c>c2pa.ingredient.v3</c>.</summary>
    public string BaseLabel => AssertionLabels.Base(Label);

    /// <summary>Where it lies in the store, from the top down (C2PA 2.2 §8.4.2.1).</summary>
    public string Url { get; }

    /// <summary>How <see cref="Content"/> is encoded.</summary>
    public AssertionFormat Format { get; }

    /// <summary>The content, encoded: CBOR, JSON, the bytes of a file, or what stands behind a UUID.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The media type of a file, such as <c>image/png</c>; null for the other formats.</summary>
    public string? MediaType { get; internal init; }

    /// <summary>Whether the signer vouches for it. In a claim of version 2 some are only passed on (<c>gathered_assertions</c>, C2PA 2.2 §10.2.2).</summary>
    public bool IsCreated { get; internal init; }

    internal JumbfSuperbox Box { get; }

    /// <summary>What keeps the content from being what its format says; null where nothing does.</summary>
    internal ValidationStatus? Problem { get; init; }

    /// <summary>The label and where it lies.</summary>
    public override string ToString() => Url;
}
