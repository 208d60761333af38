using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Watches the last pass over a body, when all that can be known is known.</summary>
internal interface ISweep
{
    /// <summary>A member that loads, or asks its caller to have checked, is called.</summary>
    void Load(LoadSite site, FlowState state);

    /// <summary>A member that checks is called.</summary>
    void Check(CheckSite site, FlowState state);

    /// <summary>A member that puts a use on record is called.</summary>
    void Record(Call call, Value recording);

    /// <summary>A nested function is made, given to a query, or called.</summary>
    void Enter(Evaluation evaluation, FunctionBody function, FlowState state, FunctionEntry entry);

    /// <summary>An answer is stored where it outlives the member.</summary>
    /// <param name="where">Where that is written.</param>
    /// <param name="keeper">The field or property that then holds it.</param>
    /// <param name="what">The type of what is kept.</param>
    void Keep(IOperation where, ISymbol keeper, ITypeSymbol? what);
}
