using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// Evaluates operations in the order in which they run: what value each yields, and how it changes what is known. In a flow graph no
/// expression branches, so this never has to choose.
/// </summary>
internal sealed class Evaluation(Frame frame, FlowState state)
{
    public Frame Frame { get; } = frame;

    public FlowState State { get; } = state;

    public Analysis Analysis => Frame.Analysis;

    public ValueTable Values => Frame.Analysis.Values;

    public FactTable Facts => Frame.Analysis.Tables.Facts;

    public LocationTable Locations => Frame.Analysis.Tables.Locations;

    /// <summary>What matters of a method wherever it is called.</summary>
    public MethodTraits TraitsOf(IMethodSymbol method) => Analysis.Knowledge.TraitsOf(method);

    /// <summary>How long the value of a member lasts.</summary>
    public MemberShape ShapeOf(ISymbol member) => Analysis.Knowledge.ShapeOf(member);

    public Evaluation At(FlowState other) => new(Frame, other);

    /// <summary>For what has been evaluated, and is asked for once more: nothing happens a second time.</summary>
    public Evaluation Again() => new(new Frame(Analysis, Frame.Body, Frame.Context, Frame.Repeats, new Throwing(Analysis, Frame.Body, Frame.Body.Graph.Blocks[0], []), watcher: null), State.Clone());

    public Value Evaluate(IOperation operation)
    {
        // By kind: asking an operation which of many interfaces it has takes longer than anything else here. What is done has no constant value.
        OperationKind kind = operation.Kind;
        if (kind is not (OperationKind.ExpressionStatement or OperationKind.Invocation or OperationKind.SimpleAssignment or OperationKind.FlowCapture or OperationKind.Await)
            && operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Values.Constant(constant);
        }

        return kind switch
        {
            OperationKind.ExpressionStatement => Evaluate(((IExpressionStatementOperation)operation).Operation),
            OperationKind.Parenthesized => Evaluate(((IParenthesizedOperation)operation).Operand),
            OperationKind.Argument => Evaluate(((IArgumentOperation)operation).Value),
            OperationKind.YieldReturn => Yields.Evaluate(this, operation),
            OperationKind.DeclarationExpression => Evaluate(((IDeclarationExpressionOperation)operation).Expression),
            OperationKind.TranslatedQuery => Evaluate(((ITranslatedQueryOperation)operation).Operation),
            OperationKind.DefaultValue => Literals.Default(this, operation.Type),
            OperationKind.InstanceReference => Literals.Instance(this, (IInstanceReferenceOperation)operation),
            OperationKind.LocalReference or OperationKind.ParameterReference => Variables.Read(this, operation),
            OperationKind.FlowCapture => Variables.Capture(this, (IFlowCaptureOperation)operation),
            OperationKind.FlowCaptureReference => Variables.ReadCapture(this, (IFlowCaptureReferenceOperation)operation),
            OperationKind.MethodReference => Functions.Reference(this, (IMethodReferenceOperation)operation),
            OperationKind.FieldReference or OperationKind.PropertyReference or OperationKind.EventReference
                or OperationKind.ArrayElementReference or OperationKind.ImplicitIndexerReference => Members.Read(this, operation),
            _ => EvaluateComputation(operation, kind),
        };
    }

    /// <summary>A value that is another one each time the operation runs.</summary>
    /// <param name="key">The operation, or what tells this result apart from its others.</param>
    /// <param name="parts">What it is computed from.</param>
    /// <param name="isLoaded">Whether a load makes it.</param>
    public ComputedValue Make(object key, IReadOnlyList<Value> parts, bool isLoaded = false)
    {
        int definition = Define(key);
        return Values.Computed(definition, parts, isLoaded);
    }

    /// <summary>The definition of something made here; what was said of its last value is over.</summary>
    public int Define(object key)
    {
        int definition = Analysis.DefinitionOf(key, Frame.Body);
        if (Frame.Repeats)
        {
            // A new name for what was there: nothing has changed that a handler could see.
            State.Redefine(definition);
        }

        return definition;
    }

    /// <summary>All children in order; the value is computed from theirs.</summary>
    public Value EvaluateChildren(IOperation operation)
    {
        List<Value> parts = [];
        foreach (IOperation child in operation.ChildOperations)
        {
            parts.Add(Evaluate(child));
        }

        UnknownCode.Run(this, operation, parts);

        // What is spread into a collection is in it.
        if (Creations.IsSpread(operation) && parts is [var only])
        {
            return only;
        }

        return operation.Type is null ? UnknownValue.Instance : Make(operation, parts);
    }

    private Value EvaluateComputation(IOperation operation, OperationKind kind) => kind switch
    {
        OperationKind.SimpleAssignment or OperationKind.CompoundAssignment or OperationKind.DeconstructionAssignment
            or OperationKind.Increment or OperationKind.Decrement => Assignments.Evaluate(this, operation),
        OperationKind.Invocation => Calls.Invoke(this, (IInvocationOperation)operation),
        OperationKind.FunctionPointerInvocation => UnnamedCalls.ByPointer(this, (IFunctionPointerInvocationOperation)operation),
        OperationKind.DynamicInvocation or OperationKind.DynamicObjectCreation or OperationKind.DynamicIndexerAccess => UnnamedCalls.Found(this, operation),
        OperationKind.EventAssignment => UnnamedCalls.Subscribe(this, (IEventAssignmentOperation)operation),
        OperationKind.ObjectCreation => Creations.Create(this, (IObjectCreationOperation)operation),
        OperationKind.With => Creations.With(this, (IWithOperation)operation),
        OperationKind.Tuple => Creations.Tuple(this, (ITupleOperation)operation),
        OperationKind.AnonymousObjectCreation => Creations.Anonymous(this, (IAnonymousObjectCreationOperation)operation),
        OperationKind.ArrayCreation => Creations.Array(this, (IArrayCreationOperation)operation),
        OperationKind.DelegateCreation => Evaluate(((IDelegateCreationOperation)operation).Target),
        OperationKind.FlowAnonymousFunction => Functions.Lambda(this, (IFlowAnonymousFunctionOperation)operation),
        OperationKind.Await => Awaits.Await(this, (IAwaitOperation)operation),
        OperationKind.Conversion => Conversions.Convert(this, (IConversionOperation)operation),
        OperationKind.Unary or OperationKind.Binary => Operators.Evaluate(this, operation),
        OperationKind.IsNull => this.IsNull(Evaluate(((IIsNullOperation)operation).Operand)),
        OperationKind.IsPattern => Patterns.IsMatch(this, (IIsPatternOperation)operation),
        OperationKind.IsType => Operators.IsType(this, (IIsTypeOperation)operation),
        OperationKind.InterpolatedString => Operators.Text(this, (IInterpolatedStringOperation)operation),
        _ => Creations.IsCollection(operation) ? Creations.Collection(this, operation) : EvaluateChildren(operation),
    };
}
