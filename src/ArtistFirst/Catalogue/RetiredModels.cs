using System.Collections.Frozen;
using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst;

/// <summary>Models that must not be used any more, and from when on: because a yes that they were made under was taken back, and had asked for it. Immutable.</summary>
/// <param name="models">The models, each with the instant (UTC) from which on it is retired.</param>
public sealed class RetiredModels(IEnumerable<KeyValuePair<ModelVersion, DateTimeOffset>> models)
{
    private const int MaxDepth = 4;

    private readonly FrozenDictionary<ModelVersion, DateTimeOffset> _models = models.ToFrozenDictionary();

    /// <summary>None.</summary>
    public static RetiredModels None { get; } = new([]);

    /// <summary>How many they are.</summary>
    public int Count => _models.Count;

    /// <summary>Reads the file that <c>artistfirst models obligations --retired</c> writes: <c>{"version":1,"models":[{"model":"studio@3","from":"2026-12-31T00:00:00Z"}]}</c>.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <exception cref="FormatException">It is not that; the message says what was expected and what came.</exception>
    public static RetiredModels Parse(ReadOnlySpan<byte> utf8Json)
    {
        if (!JsonText.IsStrict(utf8Json, MaxDepth, out string why))
        {
            throw new FormatException($"Expected the retired models as strict JSON; what came is not: {why}");
        }

        try
        {
            RetiredModelsFile file = JsonSerializer.Deserialize(utf8Json, RetiredModelsJson.Default.RetiredModelsFile)!;
            return file.Version == 1
                ? new RetiredModels(file.Models.GroupBy(static retired => ModelVersion.Parse(retired.Model)).Select(static model => KeyValuePair.Create(model.Key, model.Min(static retired => retired.From).ToUniversalTime())))
                : throw new FormatException($"Expected version 1 of a list of retired models; what came is version {file.Version}. Update this program.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Expected retired models, such as {{\"version\":1,\"models\":[{{\"model\":\"studio@3\",\"from\":\"2026-12-31T00:00:00Z\"}}]}}; at {JsonFault.Tell(e, utf8Json)}", e);
        }
    }

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">It is no list of retired models.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<RetiredModels> LoadAsync(string path, CancellationToken cancellationToken = default) => Parse(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        RetiredModelsFile file = new(1, [.. _models.OrderBy(static model => model.Key.ToString(), StringComparer.Ordinal).Select(static model => new RetiredModelsFile.Entry(model.Key.ToString(), model.Value))]);
        await WholeFile.WriteAsync(path, JsonSerializer.SerializeToUtf8Bytes(file, RetiredModelsJson.Default.RetiredModelsFile), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>From when on a model is retired; null where it is not.</summary>
    /// <param name="model">The model.</param>
    public DateTimeOffset? RetiredFrom(ModelVersion model) => _models.TryGetValue(model, out DateTimeOffset from) ? from : null;

    /// <summary>Whether a model is retired at an instant. No model is never.</summary>
    internal bool IsRetired(ModelVersion? model, DateTimeOffset at) => _models.Count > 0 && model is not null && _models.TryGetValue(model, out DateTimeOffset from) && at >= from;
}
