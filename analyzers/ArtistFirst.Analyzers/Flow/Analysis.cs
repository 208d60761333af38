using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>The analysis of one member, nested functions included: what its runs share.</summary>
internal sealed class Analysis
{
    private const int MaximumSteps = 400_000;

    private readonly Dictionary<IOperation, FunctionBody> _lambdas = [];
    private readonly Dictionary<SymbolKey, FunctionBody> _localFunctions = [];
    private readonly Dictionary<int, FunctionBody> _owners = [];
    private readonly Dictionary<IArgumentOperation, ArgumentTraits> _arguments = [];
    private Dictionary<IOperation, bool>? _ofSequences;
    private Dictionary<FunctionBody, CodeReach?>? _reaches;

    public Analysis(Knowledge knowledge, FunctionBody root, int depth, CancellationToken cancellationToken)
    {
        Knowledge = knowledge;
        Root = root;
        Depth = depth;
        CancellationToken = cancellationToken;
        Tables = new AnalysisTables(new LocationTable(new AssignedVariables(root.Graph.OriginalOperation), root.Method));
        Joining = new Joining(Tables);
        IsExactOnly = knowledge.IsExactOnly(root.Graph.OriginalOperation.Syntax.SyntaxTree);
        MaximumCalls = knowledge.CallsIn(root.Graph.OriginalOperation.Syntax.SyntaxTree);
        UseInFile = knowledge.UseIn(root.Graph.OriginalOperation.Syntax.SyntaxTree) is { } use ? Values.Constant(use) : null;
        Bodies.Add(root);
    }

    public Knowledge Knowledge { get; }

    public FunctionBody Root { get; }

    /// <summary>How many summaries this analysis is inside of; none for a member that is itself judged.</summary>
    public int Depth { get; }

    /// <summary>How many calls deep methods of the same compilation are followed.</summary>
    public int MaximumCalls { get; }

    public CancellationToken CancellationToken { get; }

    public AnalysisTables Tables { get; }

    public Joining Joining { get; }

    /// <summary>Whether only the recording itself counts, not what is made of its id.</summary>
    public bool IsExactOnly { get; }

    /// <summary>The use that is made where a load does not tell; null where the file's options do not either.</summary>
    public Value? UseInFile { get; }

    public Budget Budget { get; } = new(MaximumSteps);

    /// <summary>The nested functions that are being followed, so that one that calls itself is not followed for ever.</summary>
    public HashSet<FunctionBody> Running { get; } = [];

    /// <summary>What calls of nested functions yielded when they were last followed.</summary>
    public FunctionResults Results { get; } = new();

    /// <summary>Whether a check was met.</summary>
    public bool HasChecks { get; set; }

    /// <summary>What each element is of a sequence that a query made, by the sequence.</summary>
    public Dictionary<Value, Value> Mapped { get; } = [];

    /// <summary>Every body seen so far: the member's and those of its nested functions.</summary>
    public List<FunctionBody> Bodies { get; } = [];

    public ValueTable Values => Tables.Values;

    public ArgumentTraits TraitsOf(IArgumentOperation argument)
    {
        if (!_arguments.TryGetValue(argument, out ArgumentTraits? traits))
        {
            traits = new ArgumentTraits(argument);
            _arguments.Add(argument, traits);
        }

        return traits;
    }

    /// <summary>What a call of a nested function may change, where that is all there is to it; null where the function has to be followed.</summary>
    public CodeReach? ReachOf(FunctionBody body)
    {
        _reaches ??= [];
        if (!_reaches.TryGetValue(body, out CodeReach? reach))
        {
            reach = PlainFunctions.ReachOf(Knowledge, body);
            _reaches.Add(body, reach);
        }

        return reach;
    }

    /// <summary>Whether a call is one of a list.</summary>
    public bool IsOfSequence(Call call)
    {
        _ofSequences ??= [];
        if (!_ofSequences.TryGetValue(call.Operation, out bool isOfSequence))
        {
            isOfSequence = Sequences.IsSequence(call.Instance?.Type ?? call.Method.ContainingType);
            _ofSequences.Add(call.Operation, isOfSequence);
        }

        return isOfSequence;
    }

    /// <summary>The definition of an operation, remembered with the body that it stands in.</summary>
    public int DefinitionOf(object key, FunctionBody body)
    {
        int definition = Values.DefinitionOf(key);
        _owners[definition] = body;
        return definition;
    }

    /// <summary>Whether a value was made inside a body, and so is another one each time that the body runs.</summary>
    public bool IsMadeIn(Value value, FunctionBody body)
    {
        foreach (int definition in value.Mentions)
        {
            if (_owners.TryGetValue(definition, out FunctionBody? owner) && owner.IsWithin(body))
            {
                return true;
            }
        }

        return false;
    }

    public FunctionBody BodyOf(IFlowAnonymousFunctionOperation lambda, FunctionBody parent)
    {
        if (!_lambdas.TryGetValue(lambda, out FunctionBody? body))
        {
            body = new FunctionBody(parent.Graph.GetAnonymousFunctionControlFlowGraph(lambda, CancellationToken), lambda.Symbol, parent);
            _lambdas.Add(lambda, body);
            Bodies.Add(body);
        }

        return body;
    }

    /// <summary>The body of a lambda that has been met; null for any other.</summary>
    public FunctionBody? FindBody(IFlowAnonymousFunctionOperation lambda) => _lambdas.TryGetValue(lambda, out FunctionBody? body) ? body : null;

    /// <summary>The body of a local function, which only the graph that declares it can make; null where none does.</summary>
    public FunctionBody? BodyOf(IMethodSymbol localFunction, FunctionBody from)
    {
        var key = new SymbolKey(localFunction.OriginalDefinition);
        if (_localFunctions.TryGetValue(key, out FunctionBody? known))
        {
            return known;
        }

        for (FunctionBody? declaring = from; declaring is not null; declaring = declaring.Parent)
        {
            foreach (IMethodSymbol declared in declaring.Graph.LocalFunctions)
            {
                if (SymbolEqualityComparer.Default.Equals(declared, localFunction.OriginalDefinition))
                {
                    var body = new FunctionBody(declaring.Graph.GetLocalFunctionControlFlowGraph(declared, CancellationToken), declared, declaring);
                    _localFunctions.Add(key, body);
                    Bodies.Add(body);
                    return body;
                }
            }
        }

        return null;
    }
}
