namespace ArtistFirst.Registry;

/// <summary>That a model was made with a recording: what the ledger says of the operations that opened it for training.</summary>
/// <param name="Model">The model.</param>
/// <param name="Recording">The recording.</param>
/// <param name="Uses">What it was opened for.</param>
/// <param name="Licenses">Under which licenses, in the order in which the ledger has them.</param>
/// <param name="FirstAt">When it was first opened, UTC.</param>
/// <param name="Entries">The positions of the entries in the ledger.</param>
public sealed record ModelContent(ModelVersion Model, Isrc Recording, Uses Uses, IReadOnlyList<string> Licenses, DateTimeOffset FirstAt, IReadOnlyList<long> Entries);
