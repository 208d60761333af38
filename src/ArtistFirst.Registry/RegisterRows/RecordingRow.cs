namespace ArtistFirst.Registry;

/// <summary>A recording, as it is described.</summary>
public sealed record RecordingRow : RegisterRow
{
    internal RecordingRow(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        if (!recording.Claims.IsEmpty)
        {
            throw new ArgumentException("Expected a recording without claims, which are rows of their own; got one with claims.", nameof(recording));
        }

        Recording = recording;
    }

    /// <summary>The recording, without claims.</summary>
    public Recording Recording { get; }

    /// <summary>Whether the row says no more than that works are performed in the recording: one that is registered gets them besides those that it has.</summary>
    internal bool IsLink { get; init; }

    /// <summary>Whether the row is what the registry found to be so: works, catalogues and vocals are as it says, also where others described more.</summary>
    public bool IsCorrection { get; internal init; }

    /// <inheritdoc/>
    public override RegisterRowKind Kind => RegisterRowKind.Recording;

    /// <inheritdoc/>
    public override string Key => Recording.Isrc.ToString();
}
