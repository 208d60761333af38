using System.Collections.Frozen;

namespace ArtistFirst;

/// <summary>Models that must not be used any more, and from when on: because a yes that they were made under was taken back, and had asked for it. Immutable.</summary>
/// <param name="models">The models, each with the instant (UTC) from which on it is retired.</param>
public sealed class RetiredModels(IEnumerable<KeyValuePair<ModelVersion, DateTimeOffset>> models)
{
    private readonly FrozenDictionary<ModelVersion, DateTimeOffset> _models = models.ToFrozenDictionary();

    /// <summary>None.</summary>
    public static RetiredModels None { get; } = new([]);

    /// <summary>How many they are.</summary>
    public int Count => _models.Count;

    /// <summary>From when on a model is retired; null where it is not.</summary>
    /// <param name="model">The model.</param>
    public DateTimeOffset? RetiredFrom(ModelVersion model) => _models.TryGetValue(model, out DateTimeOffset from) ? from : null;

    /// <summary>Whether a model is retired at an instant. No model is never.</summary>
    internal bool IsRetired(ModelVersion? model, DateTimeOffset at) => _models.Count > 0 && model is not null && _models.TryGetValue(model, out DateTimeOffset from) && at >= from;
}
