using System.Globalization;

namespace ArtistFirst.C2pa;

/// <summary>The labels of assertions that validation looks into, and how they are put together: name, version, number (C2PA 2.2 §6.2, §6.4).</summary>
internal static class AssertionLabels
{
    public const string DataHash = "c2pa.hash.data";
    public const string BmffHash = "c2pa.hash.bmff";
    public const string BoxHash = "c2pa.hash.boxes";
    public const string Actions = "c2pa.actions";
    public const string Ingredient = "c2pa.ingredient";
    public const string SoftBinding = "c2pa.soft-binding";
    public const string CloudData = "c2pa.cloud-data";
    public const string TimeStamp = "c2pa.time-stamp";
    public const string CertificateStatus = "c2pa.certificate-status";
    public const string AssertionMetadata = "c2pa.assertion.metadata";
    public const string ClaimThumbnail = "c2pa.thumbnail.claim";
    public const string MultipartSuffix = ".part";
    public const string MetadataSuffix = ".metadata";

    private const string NumberSeparator = "__";

    /// <summary>Without the number: <c>c2pa.actions.v2__1</c> is a <c>c2pa.actions.v2</c>.</summary>
    public static string Base(string label)
    {
        int separator = label.LastIndexOf(NumberSeparator, StringComparison.Ordinal);
        return separator > 0 && int.TryParse(label.AsSpan(separator + NumberSeparator.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? label[..separator] : label;
    }

    /// <summary>Whether it is of a kind, in any version.</summary>
    /// <param name="label">The label.</param>
    /// <param name="kind">The name without version.</param>
    /// <param name="version">The version: 1 where the label names none.</param>
    public static bool Is(string label, string kind, out int version)
    {
        version = 1;
        string name = Base(label);
        if (!name.StartsWith(kind, StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> rest = name.AsSpan(kind.Length);
        return rest.IsEmpty || (rest.StartsWith(".v") && int.TryParse(rest[2..], NumberStyles.None, CultureInfo.InvariantCulture, out version));
    }

    public static bool Is(string label, string kind) => Is(label, kind, out _);
}
