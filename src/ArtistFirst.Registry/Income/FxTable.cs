namespace ArtistFirst.Registry;

/// <summary>
/// The exchange rates of a settlement, each with its source and its date. One rate for each pair: none is derived from others, and none is turned around.
/// A settlement names the hash of the file's bytes.
/// </summary>
public sealed class FxTable
{
    private readonly Dictionary<(Currency From, Currency To), FxRate> _rates = [];

    private FxTable(FxFile file, ReadOnlySpan<byte> utf8Json)
    {
        Sha256 = Sha256Hash.Of(utf8Json);
        Bytes = utf8Json.ToArray();
        Rates = file.Rates;
        foreach (FxRate rate in file.Rates)
        {
            _ = rate.Value;
            if (rate.Source.Length == 0 || rate.From == rate.To || !_rates.TryAdd((rate.From, rate.To), rate))
            {
                throw new SettlementFormatException($"Expected one rate for each pair of two currencies, with its source; the one from {rate.From} to {rate.To} came twice, has no source, or converts nothing.");
            }
        }
    }

    /// <summary>The rates.</summary>
    public IReadOnlyList<FxRate> Rates { get; }

    /// <summary>The SHA-256 of the file's bytes.</summary>
    public Sha256Hash Sha256 { get; }

    /// <summary>The file's bytes.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads a table's bytes.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <exception cref="SettlementFormatException">It is no table of exchange rates.</exception>
    public static FxTable Parse(ReadOnlySpan<byte> utf8Json)
    {
        const string What = "the table of exchange rates";
        FxFile file = SettlementText.Read(utf8Json, SettlementJson.Default.FxFile, What);
        SettlementText.RequireVersion(file.Version, What);
        return new FxTable(file, utf8Json);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SettlementFormatException">It is no table of exchange rates.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<FxTable> LoadAsync(string path, CancellationToken cancellationToken = default) =>
        Parse(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));

    /// <summary>The rate of a pair; null where the table has none.</summary>
    /// <param name="from">The currency that was earned.</param>
    /// <param name="to">The currency that is paid.</param>
    public FxRate? Find(Currency from, Currency to) => _rates.GetValueOrDefault((from, to));
}
