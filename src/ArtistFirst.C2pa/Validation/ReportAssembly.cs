namespace ArtistFirst.C2pa;

/// <summary>From what was found to the answer (C2PA 2.2 §14.3, §15.2).</summary>
internal static class ReportAssembly
{
    /// <summary>Statuses without those about ingredients that their own assertions already tell of: whoever signed knew, and said so.</summary>
    public static IReadOnlyList<ValidationStatus> Relevant(ManifestStore store, IReadOnlyList<ValidationStatus> statuses)
    {
        string active = store.ActiveManifest.Label;
        if (statuses.All(status => IsAbout(status, active)))
        {
            return statuses;
        }

        var known = store.Manifests.SelectMany(static manifest => manifest.Ingredients).SelectMany(static ingredient => ingredient.Validation ?? []).ToHashSet();
        return [.. statuses.Where(status => IsAbout(status, active) || !known.Contains(new RecordedStatus(status.Code, status.Url ?? string.Empty)))];
    }

    /// <summary>The state that follows from statuses.</summary>
    public static ValidationState StateOf(IReadOnlyList<ValidationStatus> statuses)
    {
        bool valid = Has(statuses, StatusCodes.ClaimSignatureValidated)
            && Has(statuses, StatusCodes.ClaimSignatureInsideValidity)
            && statuses.All(static status => status.Kind != ValidationKind.Failure || status.Code is StatusCodes.SigningCredentialUntrusted);
        if (!valid)
        {
            return ValidationState.Invalid;
        }

        bool trusted = Has(statuses, StatusCodes.SigningCredentialTrusted) && statuses.All(static status => status.Kind != ValidationKind.Failure);
        return trusted ? ValidationState.Trusted : ValidationState.Valid;
    }

    private static bool Has(IReadOnlyList<ValidationStatus> statuses, string code) =>
        statuses.Any(status => status.IngredientUrl is null && string.Equals(status.Code, code, StringComparison.Ordinal));

    private static bool IsAbout(ValidationStatus status, string label) =>
        status.Url is { } url && string.Equals(JumbfUri.TryParse(url)?.Manifest, label, StringComparison.Ordinal);
}
