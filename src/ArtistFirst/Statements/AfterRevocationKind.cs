namespace ArtistFirst;

/// <summary>What becomes of models and outputs when a yes is taken back. New uses stop in every case.</summary>
public enum AfterRevocationKind : byte
{
    /// <summary>New uses stop, nothing else changes.</summary>
    StopNewUse = 0,

    /// <summary>Models that were made with the material are retired by a day.</summary>
    RetireModelBy = 1,

    /// <summary>Outputs are taken down.</summary>
    TakeDownOutputs = 2,

    /// <summary>Outputs may stay for a number of days.</summary>
    RunOffDays = 3,
}
