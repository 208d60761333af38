namespace ArtistFirst.C2pa;

/// <summary>Each assertion that a claim names is in its store as it was signed, and there is no other (C2PA 2.2 §15.10.3.1).</summary>
internal static class AssertionHashRule
{
    public static void Check(Manifest manifest, Redactions redactions, StatusLog log)
    {
        var byLabel = new Dictionary<string, ManifestAssertion>(StringComparer.Ordinal);
        foreach (ManifestAssertion assertion in manifest.Assertions)
        {
            if (assertion.Problem is not null)
            {
                log.Add(assertion.Problem);
            }

            if (!byLabel.TryAdd(assertion.Label, assertion))
            {
                log.Add(StatusCodes.AssertionUndeclared, $"'{Shown.Of(assertion.Label)}' is in the store twice.", assertion.Url);
            }
        }

        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (HashedUri uri in manifest.Claim.Assertions)
        {
            if (Find(uri, manifest, log) is { } label)
            {
                declared.Add(label);
                Check(uri, label, byLabel.GetValueOrDefault(label), manifest, redactions.Contain(manifest.Label, label), log);
            }
        }

        foreach (ManifestAssertion assertion in byLabel.Values.Where(assertion => !declared.Contains(assertion.Label)))
        {
            log.Add(StatusCodes.AssertionUndeclared, $"'{Shown.Of(assertion.Label)}' is in the store, and the claim does not name it.", assertion.Url);
        }
    }

    private static string? Find(HashedUri uri, Manifest manifest, StatusLog log)
    {
        if (JumbfUri.TryParse(uri.Url) is not { Path: [JumbfLabels.AssertionStore, var label] } parsed)
        {
            log.Add(StatusCodes.AssertionMissing, $"The claim names '{Shown.Of(uri.Url)}', which is no place of an assertion.", manifest.Url);
            return null;
        }

        if (string.Equals(parsed.Manifest ?? manifest.Label, manifest.Label, StringComparison.Ordinal))
        {
            return label;
        }

        log.Add(StatusCodes.AssertionOutsideManifest, $"The claim names '{Shown.Of(uri.Url)}', an assertion of another manifest.", manifest.Url);
        return null;
    }

    private static void Check(HashedUri uri, string label, ManifestAssertion? assertion, Manifest manifest, bool isRedacted, StatusLog log)
    {
        string url = assertion?.Url ?? JumbfUri.Absolute(manifest.Label, JumbfLabels.AssertionStore, label).ToString();
        if (isRedacted)
        {
            if (assertion?.Content.Span.ContainsAnyExcept((byte)0) == true)
            {
                log.Add(StatusCodes.AssertionNotRedacted, "Of an assertion that was redacted nothing but zeros may be left.", url);
            }
        }
        else if (assertion is null)
        {
            log.Add(StatusCodes.AssertionMissing, $"The claim names '{Shown.Of(label)}', which is not in the store.", url);
        }
        else if (HashFunction.Find(uri.Algorithm ?? manifest.Claim.Algorithm) is not { } function)
        {
            log.Add(StatusCodes.AlgorithmUnsupported, $"A hash function sha256, sha384 or sha512 is needed; '{Shown.Of(uri.Algorithm ?? manifest.Claim.Algorithm ?? "")}' is named.", url);
        }
        else
        {
            log.Add(HashFunction.Matches(function, assertion.Box.Hashed.Span, uri.Hash.Span)
                ? new ValidationStatus(StatusCodes.AssertionHashMatch, $"'{Shown.Of(label)}' is as it was signed.", url)
                : new ValidationStatus(StatusCodes.AssertionHashMismatch, $"'{Shown.Of(label)}' was changed after it was signed.", url));
        }
    }
}
