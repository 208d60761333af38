namespace ArtistFirst.Registry;

/// <summary>
/// Which models were made with which recordings, read from the usage ledger: every opening for training, embedding or cloning a voice that names a model, unless it
/// failed or was taken back. Its memory grows with the pairs of model and recording.
/// </summary>
public sealed class ModelRegister
{
    /// <summary>The uses that leave a recording in a model.</summary>
    public const Uses Making = Uses.TrainGenerative | Uses.TrainFinetune | Uses.TrainAnalysis | Uses.Embed | Uses.VoiceClone;

    private readonly ILookup<Isrc, ModelContent> _byRecording;

    private ModelRegister(IReadOnlyList<ModelContent> contents, long entries)
    {
        Contents = contents;
        Entries = entries;
        _byRecording = contents.ToLookup(static content => content.Recording);
    }

    /// <summary>All that is known, by model and recording.</summary>
    public IReadOnlyList<ModelContent> Contents { get; }

    /// <summary>How many entries of the ledger were read.</summary>
    public long Entries { get; }

    /// <summary>Reads a ledger.</summary>
    /// <param name="ledger">Its entries, from the first on, in order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ledger"/> is null.</exception>
    public static async Task<ModelRegister> ReadAsync(IAsyncEnumerable<UsageEntry> ledger, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Dictionary<OperationId, OperationHistory> operations = [];
        long entries = 0;
        await foreach (UsageEntry entry in ledger.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            entries++;
            if ((entry.Event.Uses & Making) == Uses.None || entry.Event.Model is null)
            {
                continue;
            }

            if (!operations.TryGetValue(entry.Event.OperationId, out OperationHistory? history))
            {
                operations.Add(entry.Event.OperationId, history = new OperationHistory());
            }

            history.Add(entry);
        }

        return new ModelRegister([.. Contained(operations.Values)], entries);
    }

    /// <summary>The models that were made with a recording, by name and version.</summary>
    /// <param name="recording">The recording.</param>
    public IReadOnlyList<ModelContent> ModelsContaining(Isrc recording) => [.. _byRecording[recording]];

    private static IEnumerable<ModelContent> Contained(IEnumerable<OperationHistory> operations) => operations
        .Select(static operation => operation.Standing(PoolCounting.Authorizations))
        .OfType<UsageEntry>()
        .GroupBy(static entry => (Model: entry.Event.Model!, entry.Event.Recording))
        .OrderBy(static pair => pair.Key.Model.ToString(), StringComparer.Ordinal)
        .ThenBy(static pair => pair.Key.Recording)
        .Select(static pair => Content(pair.Key.Model, pair.Key.Recording, [.. pair.OrderBy(static entry => entry.Sequence)]));

    private static ModelContent Content(ModelVersion model, Isrc recording, IReadOnlyList<UsageEntry> entries) => new(
        model,
        recording,
        entries.Aggregate(Uses.None, static (all, entry) => all | (entry.Event.Uses & Making)),
        [.. entries.Select(static entry => entry.Event.LicenseId).Distinct(StringComparer.Ordinal)],
        entries.Min(static entry => entry.Event.At),
        [.. entries.Select(static entry => entry.Sequence)]);
}
