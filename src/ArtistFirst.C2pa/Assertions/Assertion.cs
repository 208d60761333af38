namespace ArtistFirst.C2pa;

/// <summary>A statement that a manifest makes about its asset (C2PA 2.2 §6, §18). Immutable.</summary>
public abstract class Assertion
{
    private protected Assertion(string label) => Label = JumbfLabels.IsValid(label)
        ? label
        : throw new ArgumentException($"A label of 1 to {JumbfLabels.MaxLength} characters without control characters and / ; ? # was expected; '{label}' came.", nameof(label));

    /// <summary>What kind of statement it is, such as <c>c2pa.actions.v2</c>. Several of a kind are numbered when they are written.</summary>
    public string Label { get; }

    /// <summary>Whether the content is JSON; otherwise it is CBOR.</summary>
    internal virtual bool IsJson => false;

    /// <summary>The content, encoded.</summary>
    /// <param name="places">Where the assertions lie that this one refers to.</param>
    internal abstract byte[] Encode(AssertionPlaces places);
}
