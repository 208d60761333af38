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

    public Evaluation At(FlowState other) => new(Frame, other);

    public Value Evaluate(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Values.Constant(constant);
        }

        return operation switch
        {
            IExpressionStatementOperation statement => Evaluate(statement.Operation),
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
            IArgumentOperation argument => Evaluate(argument.Value),
            IReturnOperation { Kind: OperationKind.YieldReturn } => Yields.Evaluate(this, operation),
            IDeclarationExpressionOperation declaration => Evaluate(declaration.Expression),
            ITranslatedQueryOperation query => Evaluate(query.Operation),
            IDefaultValueOperation => Literals.Default(this, operation.Type),
            IInstanceReferenceOperation instance => Literals.Instance(this, instance),
            ILocalReferenceOperation or IParameterReferenceOperation => Variables.Read(this, operation),
            IFlowCaptureOperation capture => Variables.Capture(this, capture),
            IFlowCaptureReferenceOperation reference => Variables.ReadCapture(this, reference),
            IMemberReferenceOperation or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => EvaluateMember(operation),
            _ => EvaluateComputation(operation),
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
            State.Redefine(definition);
            Frame.Throwing.MayThrow(State);
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

        return operation.Type is null ? UnknownValue.Instance : Make(operation, parts);
    }

    private Value EvaluateMember(IOperation operation) => operation switch
    {
        IMethodReferenceOperation method => Functions.Reference(this, method),
        _ => Members.Read(this, operation),
    };

    private Value EvaluateComputation(IOperation operation) => operation switch
    {
        IAssignmentOperation or IIncrementOrDecrementOperation => Assignments.Evaluate(this, operation),
        IInvocationOperation invocation => Calls.Invoke(this, invocation),
        IObjectCreationOperation creation => Creations.Create(this, creation),
        IWithOperation with => Creations.With(this, with),
        ITupleOperation tuple => Creations.Tuple(this, tuple),
        IAnonymousObjectCreationOperation creation => Creations.Anonymous(this, creation),
        IArrayCreationOperation array => Creations.Array(this, array),
        IDelegateCreationOperation creation => Evaluate(creation.Target),
        IFlowAnonymousFunctionOperation lambda => Functions.Lambda(this, lambda),
        IAwaitOperation awaiting => Awaits.Await(this, awaiting),
        IConversionOperation conversion => Conversions.Convert(this, conversion),
        IUnaryOperation or IBinaryOperation => Operators.Evaluate(this, operation),
        IIsNullOperation isNull => Values.IsNull(Evaluate(isNull.Operand)),
        IIsPatternOperation pattern => Patterns.IsMatch(this, pattern),
        IIsTypeOperation isType => Operators.IsType(this, isType),
        IInterpolatedStringOperation text => Operators.Text(this, text),
        _ => Creations.IsCollection(operation) ? Creations.Collection(this, operation) : EvaluateChildren(operation),
    };
}
