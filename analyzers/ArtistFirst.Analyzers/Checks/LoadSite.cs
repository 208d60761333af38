using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>A call of a member that loads, met in the last pass.</summary>
internal sealed class LoadSite(IOperation operation, ISymbol member, LoadContract contract, Value? recording, Value? use, FunctionBody body, bool isUseAssumed = false)
{
    public IOperation Operation { get; } = operation;

    public ISymbol Member { get; } = member;

    public LoadContract Contract { get; } = contract;

    /// <summary>The recording, or what it is loaded from; null where nothing tells.</summary>
    public Value? Recording { get; } = recording;

    /// <summary>The use that is performed; null where any checked use will do.</summary>
    public Value? Use { get; } = use;

    /// <summary>Whether only an option tells the use: then a check whose use nobody can read counts.</summary>
    public bool IsUseAssumed { get; } = isUseAssumed;

    public FunctionBody Body { get; } = body;
}
