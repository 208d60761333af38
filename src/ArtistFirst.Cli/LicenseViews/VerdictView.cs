namespace ArtistFirst.Cli;

/// <summary>The answer to one token: the short form that a batch gives as well, and the details.</summary>
/// <param name="Valid">Whether the license may be used.</param>
/// <param name="License">Its id, when it is valid.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Reason">The refusal in words.</param>
/// <param name="Details">What the license grants.</param>
/// <param name="Findings">The refusal with its page.</param>
internal sealed record VerdictView(bool Valid, string? License, string? Code, string? Reason, LicenseView? Details, IReadOnlyList<FindingView>? Findings)
{
    /// <summary>The view of a verdict, and of what came of the manifests that the license names.</summary>
    public static VerdictView Of(in LicenseVerdict verdict, LicenseOutcome manifests)
    {
        if (verdict.License is { } license && manifests == LicenseOutcome.Valid)
        {
            return new VerdictView(Valid: true, license.Id, null, null, LicenseView.Of(license), null);
        }

        Finding[] findings = verdict.IsValid ? [OfManifest(manifests)] : [.. verdict.Findings];
        return new VerdictView(Valid: false, null, findings[0].Code.ToString(), findings[0].Message, null, [.. findings.Select(FindingView.Of)]);
    }

    public IEnumerable<string> Tell() => Details is null
        ? Findings!.SelectMany(finding => finding.Tell()).Prepend("Refused:")
        : Details.Tell().Prepend($"Valid: license {License}");

    private static Finding OfManifest(LicenseOutcome outcome)
    {
        FindingRule rule = FindingRules.All.First(each => each.Code.Number == (ushort)outcome);
        return new Finding(rule, outcome == LicenseOutcome.ManifestMissing
            ? "Expected the manifest of recordings that the license pins in the folder of --manifests, under its hash and .isrc; it is not there. Download it from the address in the license ('license inspect' shows it)."
            : "Expected the manifest of recordings that the license pins; the file in the folder of --manifests differs from it. Download it again from the address in the license; nothing of this file is used.");
    }
}
