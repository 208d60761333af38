namespace ArtistFirst.C2pa;

/// <summary>A manifest as it was read (C2PA 2.2 §11.1.4). Immutable. What it says counts where the report on it is valid.</summary>
public sealed class Manifest
{
    internal Manifest(JumbfSuperbox box, Claim claim, IReadOnlyList<ManifestAssertion> assertions, JumbfSuperbox signatureBox)
    {
        Box = box;
        Claim = claim;
        Assertions = assertions;
        SignatureBox = signatureBox;
    }

    /// <summary>Its name: a URN that no other manifest has.</summary>
    public string Label => Box.Label;

    /// <summary>1 or 2.</summary>
    public int ClaimVersion => Claim.Version;

    /// <summary>The title of the asset; null where it has none.</summary>
    public string? Title => Claim.Title;

    /// <summary>The media type of the asset, which only claims of version 1 name; null elsewhere.</summary>
    public string? Format => Claim.Format;

    /// <summary>The name of this version of the asset.</summary>
    public string InstanceId => Claim.InstanceId;

    /// <summary>The program that made the claim, as it is shown: name and version. Empty where none is named.</summary>
    public string Generator => GeneratorText.Of(Claim);

    /// <summary>All of its assertions, in the order of the store.</summary>
    public IReadOnlyList<ManifestAssertion> Assertions { get; }

    /// <summary>What was done to the asset, in the order of the store.</summary>
    public IReadOnlyList<RecordedAction> Actions { get; internal init; } = [];

    /// <summary>What the asset was made from, in the order of the store.</summary>
    public IReadOnlyList<RecordedIngredient> Ingredients { get; internal init; } = [];

    /// <summary>The JUMBF URIs of assertions that were taken out of ingredients' manifests (C2PA 2.2 §6.8).</summary>
    public IReadOnlyList<string> Redactions => Claim.Redactions;

    /// <summary>Whether it adds to a parent's manifest without changing the asset (C2PA 2.2 §11.2.3).</summary>
    public bool IsUpdate => Box.Type == JumbfTypes.UpdateManifest;

    /// <summary>Who signed it, and with what.</summary>
    public ManifestSignature Signature { get; internal init; } = ManifestSignature.None;

    internal JumbfSuperbox Box { get; }

    internal JumbfSuperbox SignatureBox { get; }

    internal Claim Claim { get; }

    /// <summary>The signature, read; null where its bytes are none.</summary>
    internal CoseSignature? Cose { get; init; }

    /// <summary>Why <see cref="Cose"/> is null.</summary>
    internal string? CoseProblem { get; init; }

    /// <summary>What decoded and what did not, for the assertions that validation looks into.</summary>
    internal DecodedAssertions Decoded { get; init; } = DecodedAssertions.None;

    internal string Url => JumbfUri.Absolute(Label).ToString();

    internal string SignatureUrl => JumbfUri.Absolute(Label, JumbfLabels.Signature).ToString();

    /// <summary>The assertion with that label.</summary>
    /// <param name="label">The label with its number, such as <c>c2pa.ingredient.v3__1</c>.</param>
    /// <returns>The assertion; null where there is none.</returns>
    public ManifestAssertion? Find(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Assertions.FirstOrDefault(assertion => string.Equals(assertion.Label, label, StringComparison.Ordinal));
    }

    /// <summary>The label.</summary>
    public override string ToString() => Label;
}
