using System.Globalization;

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
        for (int i = 0; i < file.Rates.Count; i++)
        {
            Add(file.Rates[i] ?? throw new SettlementFormatException(string.Create(CultureInfo.InvariantCulture, $"Expected an exchange rate at $.rates[{i}]; what came is null.")), i);
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
        await SettlementText.LoadAsync(path, static bytes => Parse(bytes), cancellationToken).ConfigureAwait(false);

    /// <summary>The rate of a pair; null where the table has none.</summary>
    /// <param name="from">The currency that was earned.</param>
    /// <param name="to">The currency that is paid.</param>
    public FxRate? Find(Currency from, Currency to) => _rates.GetValueOrDefault((from, to));

    private void Add(FxRate rate, int place)
    {
        _ = rate.Value;
        if (Problem(rate) is { } problem)
        {
            throw new SettlementFormatException(string.Create(CultureInfo.InvariantCulture, $"Expected one rate for each pair of two currencies, with its source; the one from {rate.From} to {rate.To} at $.rates[{place}] {problem}."));
        }
    }

    private string? Problem(FxRate rate)
    {
        if (rate.From == rate.To)
        {
            return "converts nothing";
        }

        if (string.IsNullOrWhiteSpace(rate.Source))
        {
            return "has no source: write who says so, such as European Central Bank";
        }

        return _rates.TryAdd((rate.From, rate.To), rate) ? null : "came twice: a period is settled by one rate for each pair";
    }
}
