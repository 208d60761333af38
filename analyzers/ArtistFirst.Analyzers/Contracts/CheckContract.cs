namespace ArtistFirst.Analyzers;

/// <summary>A member that checks a license: of which recording, for which use, and how it answers.</summary>
internal sealed class CheckContract(CheckForm form, ValuePath recording, ValuePath? use, object? fixedUse)
{
    public CheckForm Form { get; } = form;

    public ValuePath Recording { get; } = recording;

    /// <summary>Where the use comes from; null where it is fixed or the check is for every use.</summary>
    public ValuePath? Use { get; } = use;

    /// <summary>The use that is always checked for, as the enum's number; null where none is fixed.</summary>
    public object? FixedUse { get; } = fixedUse;
}
