namespace ArtistFirst.Cli;

/// <summary>The models that were made with a recording.</summary>
internal sealed record ModelsView(string Recording, long Entries, IReadOnlyList<ModelView> Models)
{
    public IEnumerable<string> Tell() => Models.Count == 0
        ? [$"No model was made with {Recording}, by {Words.Of(Entries)} entries of the ledger."]
        : Models.Select(model => $"{model.Model}: {model.Uses}, first {model.FirstAt}, license {string.Join(", ", model.Licenses)}, entries {string.Join(", ", model.Entries)}");
}
