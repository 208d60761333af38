using System.Buffers;

namespace ArtistFirst.C2pa;

/// <summary>The labels of the boxes of C2PA, and which characters a label may have.</summary>
internal static class JumbfLabels
{
    public const string ManifestStore = "c2pa";
    public const string AssertionStore = "c2pa.assertions";
    public const string ClaimV1 = "c2pa.claim";
    public const string ClaimV2 = "c2pa.claim.v2";
    public const string Signature = "c2pa.signature";

    /// <summary>Labels are names, not texts: longer ones are an attack on whoever prints them.</summary>
    public const int MaxLength = 1024;

    // C2PA 2.2 §11.1.4.1.1: no control characters, none of / ; ? # which have a meaning in URIs.
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(static code => (char)code), '/', ';', '?', '#']);

    public static bool IsValid(string label) => label.Length is > 0 and <= MaxLength && !label.AsSpan().ContainsAny(Forbidden);
}
