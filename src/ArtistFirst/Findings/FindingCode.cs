using System.Globalization;

namespace ArtistFirst;

/// <summary>
/// The number of a finding, written as <c>AF1003</c>. AF0xxx: analyzer, AF1xxx: license, AF2xxx: consent, AF3xxx: provenance,
/// AF4xxx: usage and settlement, AF5xxx: release screening. A code is never used again for another meaning.
/// The default value means that there is no finding.
/// </summary>
/// <param name="Number">The digits of the code: 1003 for AF1003.</param>
public readonly record struct FindingCode(ushort Number)
{
    /// <summary>The code as text, four digits after the letters: <c>AF1003</c>; empty for the default value.</summary>
    public override string ToString() => Number == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"AF{Number:D4}");
}
