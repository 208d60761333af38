namespace ArtistFirst.Analyzers;

/// <summary>A call of a member that checks, met in the last pass.</summary>
internal sealed class CheckSite(Call call, CheckContract contract, FactSet facts, FunctionBody body)
{
    public Call Call { get; } = call;

    public CheckContract Contract { get; } = contract;

    /// <summary>What a yes proves.</summary>
    public FactSet Facts { get; } = facts;

    public FunctionBody Body { get; } = body;
}
