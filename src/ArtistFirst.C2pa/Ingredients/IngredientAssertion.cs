namespace ArtistFirst.C2pa;

/// <summary>Something that the asset was made from (<c>c2pa.ingredient.v3</c>, C2PA 2.2 §18.15).</summary>
public sealed class IngredientAssertion : Assertion
{
    /// <summary>Names an ingredient.</summary>
    /// <param name="relationship">What it is to the asset.</param>
    /// <exception cref="ArgumentOutOfRangeException">The relationship is none.</exception>
    public IngredientAssertion(IngredientRelationship relationship)
        : base("c2pa.ingredient.v3")
    {
        if (relationship is not (IngredientRelationship.ParentOf or IngredientRelationship.ComponentOf or IngredientRelationship.InputTo))
        {
            throw new ArgumentOutOfRangeException(nameof(relationship), relationship, "Expected ParentOf, ComponentOf or InputTo.");
        }

        Relationship = relationship;
    }

    /// <summary>What it is to the asset.</summary>
    public IngredientRelationship Relationship { get; }

    /// <summary>Its title; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Its media type, such as <c>audio/flac</c>; null where unknown.</summary>
    public string? Format { get; init; }

    /// <summary>A name that no other asset has, such as <c>urn:isrc:USPR37300012</c>; null where it has none.</summary>
    public string? InstanceId { get; init; }

    /// <summary>What a reader should know about it; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Where to read more about it; null for nowhere.</summary>
    public Uri? InformationalUri { get; init; }

    /// <summary>
    /// What <see cref="ManifestReader"/> found in its file: the manifests there are taken into the new store, and the findings are put on record (C2PA 2.2 §18.15.12). Null, or a report of a file without a manifest:
    /// nothing is known of how it came to be. The parent needs none where it is the very file that is signed: then it is read from there.
    /// </summary>
    /// <exception cref="ArgumentException">The file has a manifest that cannot be read, and so cannot be kept.</exception>
    public ValidationReport? Credentials
    {
        get;
        init => field = value is null or { State: ValidationState.None } or { Store: not null }
            ? value
            : throw new ArgumentException($"The manifest of the ingredient cannot be read, and so it cannot be kept: {string.Join(' ', value.Failures.Select(static failure => failure.Explanation))}", nameof(value));
    }

    /// <summary>Its manifests: its own, or, where it is the parent without any of its own, those of the file that is signed.</summary>
    internal ValidationReport? CredentialsIn(ValidationReport? source)
    {
        ValidationReport? found = Credentials ?? (Relationship == IngredientRelationship.ParentOf ? source : null);
        return found?.Store is null ? null : found;
    }

    internal override byte[] Encode(AssertionPlaces places)
    {
        var writer = new CborWriter();
        writer.WriteStartMap();
        writer.WriteText("relationship", Relationship switch
        {
            IngredientRelationship.ParentOf => "parentOf",
            IngredientRelationship.ComponentOf => "componentOf",
            _ => "inputTo",
        });
        writer.WriteText("dc:title", Title);
        writer.WriteText("dc:format", Format);
        writer.WriteText("instanceID", InstanceId);
        writer.WriteText("description", Description);
        writer.WriteText("informationalURI", InformationalUri?.AbsoluteUri);
        if (CredentialsIn(places.Source) is { } credentials)
        {
            IngredientCredentials.Write(writer, credentials);
        }

        writer.WriteEndMap();
        return writer.Encode();
    }
}
