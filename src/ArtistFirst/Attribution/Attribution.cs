namespace ArtistFirst;

/// <summary>
/// Who is in an output: what it was made from and by what right, whom to credit, which part AI has in it, and what machines may learn from it. Start with <see cref="Of"/>, change with <c>with</c>, and give it to
/// <see cref="AttributionStamper"/>; <see cref="AttributionReader"/> reads it back from any file.
/// </summary>
public sealed record Attribution
{
    internal Attribution()
    {
    }

    /// <summary>The title of the output; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The output's own code, where it has one. Not that of a source: a remix is another recording.</summary>
    public Isrc Isrc { get; init; }

    /// <summary>The artists as players will show them.</summary>
    /// <value>From the gate: the artists of the sources that are heard. Nobody whose recording was only a reference is shown as the artist.</value>
    public IReadOnlyList<string> Artists { get; init; } = [];

    /// <summary>The model that made it; null where none was involved.</summary>
    public ModelVersion? Model { get; init; }

    /// <summary>How it came to be: what is disclosed about AI.</summary>
    /// <value>From the gate: <see cref="OutputOrigin.Composite"/> where a source is heard, else <see cref="OutputOrigin.Generated"/>; without a model <see cref="OutputOrigin.Human"/>.</value>
    public OutputOrigin Origin { get; init; }

    /// <summary>The recordings it was made from, the main one first.</summary>
    public IReadOnlyList<AttributionSource> Sources { get; init; } = [];

    /// <summary>Whom to credit.</summary>
    /// <value>From the gate: everybody whom the register names for the sources, and the model.</value>
    public IReadOnlyList<AttributionCredit> Credits { get; init; } = [];

    /// <summary>What machines that learn may do with it.</summary>
    /// <value>From the gate: the strictest of what was agreed to for the sources.</value>
    public TrainingChoices Training { get; init; } = TrainingChoices.NotAllowed;

    /// <summary>Who approved the output. Where a license or a consent asks for approvals, the stamper adds those that <see cref="IOutputApprovals"/> tells of; what is added by hand opens nothing.</summary>
    public IReadOnlyList<OutputApproval> Approvals { get; init; } = [];

    /// <summary>How long the output plays.</summary>
    /// <value>The default is null: what the file says. Needed only for files that do not, such as FLAC from a live encoder.</value>
    public TimeSpan? Duration { get; init; }

    /// <summary>The attribution of an output that was made from recordings which came through the gate.</summary>
    /// <param name="sources">The recordings, each once, the main one first: the delivery of the output is recorded under its operation.</param>
    /// <exception cref="ArgumentException">There is none, or more than 1,024, or one comes twice, or they were opened for different models.</exception>
    public static Attribution Of(params IReadOnlyList<CatalogueAudio> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Count is 0 or > UsageDelivery.MaxSources || sources.DistinctBy(static source => source.Recording).Count() != sources.Count)
        {
            throw new ArgumentException($"Expected 1 to {UsageDelivery.MaxSources} recordings, each once: open a recording once for each output.", nameof(sources));
        }

        ModelVersion?[] models = [.. sources.Select(static source => source.Request.Model).Where(static model => model is not null).Distinct()];
        if (models.Length > 1)
        {
            throw new ArgumentException($"Expected recordings that were opened for one model; these were for {string.Join(" and ", models.AsEnumerable())}. Stamp what each of them made by itself.", nameof(sources));
        }

        AttributionSource[] named = [.. EqualWeights.Of(sources).Zip(sources, static (weights, source) => AttributionSource.Of(source, weights))];
        OutputOrigin origin = named.Any(static source => source.Role == SourceRole.Component) ? OutputOrigin.Composite : OutputOrigin.Generated;
        ModelVersion? model = models.FirstOrDefault();
        return new Attribution
        {
            Artists = [.. named.Where(static source => source.Role == SourceRole.Component).SelectMany(static source => source.Artists).Distinct(StringComparer.Ordinal)],
            Model = model,
            Origin = model is null ? OutputOrigin.Human : origin,
            Sources = named,
            Credits = [.. sources.SelectMany(static source => source.Description?.Credits ?? []), .. ModelCredit.Of(model, sources[0].Request.Uses)],
            Training = sources.Select(static source => source.Training).Aggregate(static (left, right) => left.And(right)),
        };
    }

    /// <summary>Whether both say the same: lists are compared by what is in them.</summary>
    /// <param name="other">The other attribution.</param>
    public bool Equals(Attribution? other) => other is not null
        && (Title, Isrc, Model, Origin, Training, Duration) == (other.Title, other.Isrc, other.Model, other.Origin, other.Training, other.Duration)
        && Artists.SequenceEqual(other.Artists, StringComparer.Ordinal)
        && Sources.SequenceEqual(other.Sources)
        && Credits.SequenceEqual(other.Credits)
        && Approvals.SequenceEqual(other.Approvals);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Isrc, Model, Origin, Sources.Count, Credits.Count);
}
