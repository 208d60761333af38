using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Every location of one analysis, nested functions included, numbered.</summary>
internal sealed class LocationTable(AssignedVariables assigned, IMethodSymbol? member)
{
    private readonly List<Location> _all = [];
    private readonly List<Location> _sharedVariables = [];
    private readonly List<Location> _sharedFields = [];
    private readonly Dictionary<SymbolKey, Location> _symbols = [];
    private readonly Dictionary<(ControlFlowGraph Graph, CaptureId Capture), Location> _captures = [];
    private readonly Dictionary<ControlFlowGraph, Location> _returned = [];
    private readonly Dictionary<IArgumentOperation, Location> _arguments = [];
    private readonly Dictionary<IOperation, Location?> _named = [];

    public AssignedVariables Assigned { get; } = assigned;

    public int Count => _all.Count;

    /// <summary>The variables that code which a call may reach can assign.</summary>
    public IReadOnlyList<Location> SharedVariables => _sharedVariables;

    /// <summary>The fields that code which a call may reach can assign.</summary>
    public IReadOnlyList<Location> SharedFields => _sharedFields;

    public Location this[int index] => _all[index];

    /// <summary>Whether it is known which location an operation names, if any. Symbols take time to compare.</summary>
    public bool TryFind(IOperation operation, out Location? location) => _named.TryGetValue(operation, out location);

    public void Remember(IOperation operation, Location? location) => _named[operation] = location;

    public Location Of(ILocalSymbol local) => OfVariable(local, local.Type);

    public Location Of(IParameterSymbol parameter) => OfVariable(parameter, parameter.Type);

    /// <summary>A field or automatic property of <c>this</c>.</summary>
    public Location OfMember(ISymbol member, ITypeSymbol type, bool canChange)
    {
        var key = new SymbolKey(member.OriginalDefinition);
        return _symbols.TryGetValue(key, out Location? known) ? known : _symbols[key] = Add(type, member, canChange, isField: true);
    }

    public Location OfCapture(ControlFlowGraph graph, CaptureId capture, ITypeSymbol? type) =>
        _captures.TryGetValue((graph, capture), out Location? known) ? known : _captures[(graph, capture)] = Add(type, symbol: null, isShared: false);

    public Location? FindCapture(ControlFlowGraph graph, CaptureId capture) => _captures.TryGetValue((graph, capture), out Location? known) ? known : null;

    /// <summary>What a function returns, while paths to its end meet.</summary>
    public Location Returned(ControlFlowGraph graph) =>
        _returned.TryGetValue(graph, out Location? known) ? known : _returned[graph] = Add(type: null, symbol: null, isShared: false);

    /// <summary>What an argument is, while its call is being made.</summary>
    public Location OfArgument(IArgumentOperation argument) =>
        _arguments.TryGetValue(argument, out Location? known) ? known : _arguments[argument] = Add(type: null, symbol: null, isShared: false);

    /// <summary>Whether it is a parameter of a primary constructor that another member uses: it lives as long as the object.</summary>
    public bool IsOfObject(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } && !SymbolEqualityComparer.Default.Equals(constructor, member);

    private Location OfVariable(ISymbol symbol, ITypeSymbol type)
    {
        var key = new SymbolKey(symbol);
        if (_symbols.TryGetValue(key, out Location? known))
        {
            return known;
        }

        bool isField = IsOfObject(symbol);
        return _symbols[key] = Add(type, symbol, isField || Assigned.InNestedFunction(symbol), isField);
    }

    private Location Add(ITypeSymbol? type, ISymbol? symbol, bool isShared, bool isField = false)
    {
        var location = new Location(_all.Count, type, symbol, isShared, isField);
        _all.Add(location);
        if (isShared)
        {
            (isField ? _sharedFields : _sharedVariables).Add(location);
        }

        return location;
    }
}
