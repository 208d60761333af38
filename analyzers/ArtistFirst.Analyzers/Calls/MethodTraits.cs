using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>What matters of a method wherever it is called. Attributes and full names take time to look up: it is done once for each method.</summary>
internal sealed class MethodTraits
{
    private readonly bool?[] _neverReturnsIf;

    public MethodTraits(IMethodSymbol method)
    {
        IsConditional = Attributes.IsConditional(method);
        NeverReturns = Attributes.NeverReturns(method);
        IsFramework = PureCalls.IsFramework(method);
        IsPure = PureCalls.IsPure(method);
        Reach = UnknownCode.Of(method);
        IsOfTasks = TaskCalls.IsOfTasks(method.ContainingType);
        IsQuery = Sequences.IsQuery(method);
        MayBeOfSequences = IsQuery || Sequences.MayKnow(method);
        MayCopy = Copies.MayCopy(method);
        ReturnsNoCatalogueAudio = NotCatalogue.IsReturnedBy(method);
        bool?[] neverReturnsIf = [.. method.Parameters.Select(Attributes.NeverReturnsIf)];
        _neverReturnsIf = neverReturnsIf.Any(value => value is not null) ? neverReturnsIf : [];
    }

    /// <summary>Whether a build may leave out calls of it.</summary>
    public bool IsConditional { get; }

    public bool NeverReturns { get; }

    /// <summary>Whether it is of the framework, which changes only what it is called on.</summary>
    public bool IsFramework { get; }

    /// <summary>Whether its result depends on its arguments alone.</summary>
    public bool IsPure { get; }

    /// <summary>What a call of it may change.</summary>
    public CodeReach Reach { get; }

    /// <summary>Whether it is a member of a task or of what awaits one.</summary>
    public bool IsOfTasks { get; }

    /// <summary>Whether it is an operator of LINQ.</summary>
    public bool IsQuery { get; }

    /// <summary>Whether it may be a member of a list or an enumerator, by its name.</summary>
    public bool MayBeOfSequences { get; }

    /// <summary>Whether it may be one that copies content, by its name.</summary>
    public bool MayCopy { get; }

    /// <summary>Whether what it returns is said to be no catalogue audio.</summary>
    public bool ReturnsNoCatalogueAudio { get; }

    /// <summary>The value of an argument with which it does not return; null where it always may.</summary>
    public bool? NeverReturnsIf(int parameter) => parameter < _neverReturnsIf.Length ? _neverReturnsIf[parameter] : null;
}
