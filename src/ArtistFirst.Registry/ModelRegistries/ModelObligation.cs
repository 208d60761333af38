namespace ArtistFirst.Registry;

/// <summary>What a yes that was taken back obliges whoever has a model that was made under it.</summary>
/// <param name="Content">The model, and what is in it.</param>
/// <param name="Statement">The yes that was taken back.</param>
/// <param name="WithdrawnAt">From when on, UTC.</param>
/// <param name="Obligation">What it obliges to; new uses stop in every case.</param>
/// <param name="RetireFrom">From when on the model must not be used any more, UTC; null where it may be.</param>
/// <param name="TakeDownBy">By when outputs have to be gone, UTC; null where they may stay.</param>
public sealed record ModelObligation(ModelContent Content, ConsentStatement Statement, DateTimeOffset WithdrawnAt, AfterRevocation Obligation, DateTimeOffset? RetireFrom, DateTimeOffset? TakeDownBy);
