namespace ArtistFirst.Registry;

/// <summary>The files that a period follows, in a folder of their own.</summary>
internal sealed class PeriodFiles(string folder)
{
    public const string SettlementFile = "settlement.json";
    public const string CheckpointFile = "checkpoint";
    public const string Unfinished = ".unfinished";

    private const string RateCardFile = "rate-card.json";
    private const string IncomeFile = "income.json";
    private const string FxFile = "fx.json";
    private const string SubscribersFile = "subscribers.csv";

    /// <summary>All that a period has followed and is to follow, the oldest first.</summary>
    public static IEnumerable<PeriodFiles> All(string path, string period) => Directory
        .GetDirectories(path, period + ".restated-*")
        .Where(static folder => !folder.EndsWith(Unfinished, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Prepend(Path.Combine(path, period))
        .Select(static folder => new PeriodFiles(folder));

    public async Task<SettlementInputs> ReadAsync(ShareSource shares, Currency currency, CancellationToken cancellationToken) => new()
    {
        RateCard = await RateCard.LoadAsync(Path.Combine(folder, RateCardFile), cancellationToken).ConfigureAwait(false),
        Income = await PeriodIncome.LoadAsync(Path.Combine(folder, IncomeFile), cancellationToken).ConfigureAwait(false),
        Shares = shares,
        Fx = Has(FxFile) ? await FxTable.LoadAsync(Path.Combine(folder, FxFile), cancellationToken).ConfigureAwait(false) : null,
        Subscribers = Has(SubscribersFile) ? await SubscriberBook.LoadAsync(Path.Combine(folder, SubscribersFile), currency, cancellationToken).ConfigureAwait(false) : null,
    };

    public async Task WriteAsync(SettlementInputs inputs, CancellationToken cancellationToken)
    {
        await WriteAsync(RateCardFile, inputs.RateCard.Bytes, cancellationToken).ConfigureAwait(false);
        await WriteAsync(IncomeFile, inputs.Income.Bytes, cancellationToken).ConfigureAwait(false);
        if (inputs.Fx is { } fx)
        {
            await WriteAsync(FxFile, fx.Bytes, cancellationToken).ConfigureAwait(false);
        }

        if (inputs.Subscribers is { } subscribers)
        {
            await WriteAsync(SubscribersFile, subscribers.Bytes, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool Has(string file) => File.Exists(Path.Combine(folder, file));

    private Task WriteAsync(string file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => DurableFile.WriteAsync(Path.Combine(folder, file), bytes, cancellationToken);
}
