using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>A member that checks a license: of which recording, for which use, and how it answers.</summary>
internal sealed class CheckContract(CheckForm form, ValuePath recording, ValuePath? use, object? fixedUse, bool isDerived = false)
{
    public CheckForm Form { get; } = form;

    public ValuePath Recording { get; } = recording;

    /// <summary>Where the use comes from; null where it is fixed or the check is for every use.</summary>
    public ValuePath? Use { get; } = use;

    /// <summary>The use that is always checked for, as the enum's number; null where none is fixed.</summary>
    public object? FixedUse { get; } = fixedUse;

    /// <summary>Whether it is given a path or an address that is made of the recording's id: then it says something of what is loaded from there, not of the id.</summary>
    public bool IsDerived { get; } = isDerived;

    /// <summary>Whether a method may return before it has done what it does, and leaves its caller nothing to wait for.</summary>
    public static bool MayReturnEarly(IMethodSymbol method) => method is { IsAsync: true, ReturnsVoid: true };
}
