namespace ArtistFirst.Analyzers;

/// <summary>A member that loads catalogue audio, or asks that its caller has checked.</summary>
internal sealed class LoadContract(LoadOrigin origin, ValuePath? recording, ValuePath? use, object? fixedUse, bool isDerived)
{
    public LoadOrigin Origin { get; } = origin;

    /// <summary>What tells the recording; null where nothing does (a file chosen by a dialog).</summary>
    public ValuePath? Recording { get; } = recording;

    /// <summary>Where the use comes from; null where it is fixed, or any use will do.</summary>
    public ValuePath? Use { get; } = use;

    /// <summary>The use that is always performed, as the enum's number; null where none is fixed.</summary>
    public object? FixedUse { get; } = fixedUse;

    /// <summary>Whether the recording is given as a path, a stream, or an address made of its id, instead of the id itself.</summary>
    public bool IsDerived { get; } = isDerived;
}
