using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>AF3015: the output has credentials already, and they cannot be read, so they cannot be kept.</summary>
internal static class SignedUnreadably
{
    public static readonly FindingRule Rule = new(3015, "The output is signed already, and unreadably");

    public static Finding Found(ValidationReport report) => Rule.Found(
        $"Expected an output without credentials, or with some that can be kept as its history; those of this one cannot be read. {string.Join(' ', report.Failures.Select(static failure => failure.Explanation).Take(3))} Stamp the output as it was before they got into it.");
}
