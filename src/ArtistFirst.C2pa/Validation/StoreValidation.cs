namespace ArtistFirst.C2pa;

/// <summary>Validates the manifests of a store, from that of the asset down to those of its ingredients, and the file that it is bound to (C2PA 2.2 §15).</summary>
internal sealed class StoreValidation(ManifestStore store, ValidationTrust trust, StatusLog log, CborItemReader items)
{
    // Longer chains of edits are broken off, as other validators do.
    private const int MaxDepth = 200;

    private readonly HashSet<string> _validated = new(StringComparer.Ordinal);
    private readonly Redactions _redactions = new();
    private readonly AssertedTimes _times = new();
    private readonly RevocationValues _revocations = new();
    private DateTimeOffset? _signatureTime;

    /// <summary>Validates everything.</summary>
    /// <returns>When the active manifest was signed, by a time-stamp that was believed.</returns>
    public async Task<DateTimeOffset?> RunAsync(BoundFile file)
    {
        var path = new HashSet<string>(StringComparer.Ordinal);
        if (!Collect(store.ActiveManifest, path, new HashSet<string>(StringComparer.Ordinal)))
        {
            return null;
        }

        Validate(store.ActiveManifest, isActive: true);
        ValidateIngredients(store.ActiveManifest, depth: 0);
        log.IngredientUrl = null;
        await new HardBindingRule(store, items, log).CheckAsync(file).ConfigureAwait(false);
        return _signatureTime;
    }

    // C2PA 2.2 §15.11.3: a manifest is never, by any way, made from itself.
    private bool Collect(Manifest manifest, HashSet<string> path, HashSet<string> seen)
    {
        if (path.Count >= MaxDepth || !path.Add(manifest.Label))
        {
            log.Add(StatusCodes.IngredientMalformed, $"Ingredients are made from others at most {MaxDepth} deep, and never from themselves.", manifest.Url);
            return false;
        }

        bool complete = true;
        if (seen.Add(manifest.Label))
        {
            _redactions.Add(manifest.Redactions);
            _times.Add(manifest, store, trust.TimeStampAuthorities, log, items);
            _revocations.Add(manifest, log, items);
            complete = manifest.Ingredients
                .Select(ingredient => ingredient.ManifestLabel is { } label ? store.Find(label) : null)
                .OfType<Manifest>()
                .All(next => Collect(next, path, seen));
        }

        path.Remove(manifest.Label);
        return complete;
    }

    private void Validate(Manifest manifest, bool isActive)
    {
        DateTimeOffset? time = new SignatureRule(trust, _times, _revocations, log).Check(manifest);
        _signatureTime = isActive ? time : _signatureTime;
        ManifestRules.Check(manifest, store, _redactions, log, items);
    }

    private void ValidateIngredients(Manifest manifest, int depth)
    {
        if (!_validated.Add(manifest.Label) || depth >= MaxDepth)
        {
            return;
        }

        string? outer = log.IngredientUrl;
        foreach (DecodedAssertion<RecordedIngredient> ingredient in manifest.Decoded.Ingredients)
        {
            log.IngredientUrl = ingredient.Assertion.Url;
            if (ingredient.Value is null)
            {
                log.Add(StatusCodes.IngredientMalformed, ingredient.Problem!, ingredient.Assertion.Url);
            }
            else if (IngredientRule.Check(ingredient.Value, store, _redactions, log) is { } next && !_validated.Contains(next.Label))
            {
                Validate(next, isActive: false);
                ValidateIngredients(next, depth + 1);
            }

            log.IngredientUrl = outer;
        }
    }
}
