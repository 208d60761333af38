using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>
/// What matching a pattern proves. A leaf is tried on every answer that the value may be: what holds for all answers that may match holds
/// if it matches, and what holds for all that may not holds if it does not.
/// </summary>
internal static class Patterns
{
    public static Value IsMatch(Evaluation evaluation, IIsPatternOperation pattern)
    {
        Value value = evaluation.Evaluate(pattern.Value);
        return Match(evaluation, value, pattern.Pattern, pattern.Value.Type);
    }

    /// <summary>Whether two values are equal, as far as one of them is a constant; null where that says nothing.</summary>
    public static AnswerValue? Equal(Evaluation evaluation, Value left, Value right) => (left, right) switch
    {
        (ConstantValue constant, _) => IsConstant(evaluation, right, constant),
        (_, ConstantValue constant) => IsConstant(evaluation, left, constant),
        _ => null,
    };

    public static AnswerValue Match(Evaluation evaluation, Value value, IPatternOperation pattern, ITypeSymbol? type)
    {
        ValueTable values = evaluation.Values;
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return values.Truth(FactSet.None, FactSet.All);
            case IConstantPatternOperation constant:
                return evaluation.Evaluate(constant.Value) is ConstantValue content
                    ? IsConstant(evaluation, value, content)
                    : Nothing(values);
            case INegatedPatternOperation not:
                return values.Not(Match(evaluation, value, not.Pattern, type));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and:
                return values.And(Match(evaluation, value, and.LeftPattern, type), Match(evaluation, value, and.RightPattern, type));
            case IBinaryPatternOperation or:
                return values.Or(Match(evaluation, value, or.LeftPattern, type), Match(evaluation, value, or.RightPattern, type));
            case IDeclarationPatternOperation declaration:
                Declare(evaluation, declaration.DeclaredSymbol, value);
                return declaration.MatchesNull ? values.Truth(FactSet.None, FactSet.All) : IsThere(evaluation, value, declaration.MatchedType, type);
            case IRecursivePatternOperation recursive:
                return MatchMembers(evaluation, value, recursive, type);
            case ITypePatternOperation typePattern:
                return IsThere(evaluation, value, typePattern.MatchedType, type);
            case IRelationalPatternOperation relational:
                return Relation(evaluation, value, relational);
            default:
                EvaluateOther(evaluation, pattern, value);
                return Nothing(values);
        }
    }

    private static AnswerValue Nothing(ValueTable values) => values.Truth(FactSet.None, FactSet.None);

    private static AnswerValue IsConstant(Evaluation evaluation, Value value, ConstantValue constant)
    {
        ValueTable values = evaluation.Values;
        if (constant.IsNull)
        {
            return evaluation.IsNull(value);
        }

        return value switch
        {
            ConstantValue other => Equals(other.Content, constant.Content) ? values.Truth(FactSet.None, FactSet.All) : values.Truth(FactSet.All, FactSet.None),
            AnswerValue { Kind: AnswerKind.Truth } answer when constant.Content is bool truth => truth
                ? values.Truth(answer.IfYes, answer.IfNo.Intersect(answer.IfNull))
                : values.Truth(answer.IfNo, answer.IfYes.Intersect(answer.IfNull)),
            AnswerValue { Outcomes: { } outcomes } outcome => outcomes.Equal(values, outcome, constant.Content),
            _ => Nothing(values),
        };
    }

    private static AnswerValue Relation(Evaluation evaluation, Value value, IRelationalPatternOperation relational)
    {
        object? bound = relational.Value.ConstantValue is { HasValue: true, Value: var content } ? content : null;
        return value is AnswerValue { Outcomes: { } outcomes } outcome && bound is IConvertible
            ? outcomes.Compare(evaluation.Values, outcome, relational.OperatorKind, bound)
            : Nothing(evaluation.Values);
    }

    /// <summary>A type test that only null fails proves what being there proves; any other may fail for its own reasons.</summary>
    private static AnswerValue IsThere(Evaluation evaluation, Value value, ITypeSymbol? matched, ITypeSymbol? type)
    {
        AnswerValue isNull = evaluation.IsNull(value);
        bool onlyNullFails = type is not null && matched is not null && (SymbolEqualityComparer.Default.Equals(type, matched) || IsNullableOf(type, matched));
        return evaluation.Values.Truth(isNull.IfNo, onlyNullFails ? isNull.IfYes : FactSet.None);
    }

    private static bool IsNullableOf(ITypeSymbol type, ITypeSymbol matched) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && SymbolEqualityComparer.Default.Equals(nullable.TypeArguments[0], matched);

    private static AnswerValue MatchMembers(Evaluation evaluation, Value value, IRecursivePatternOperation pattern, ITypeSymbol? type)
    {
        ValueTable values = evaluation.Values;
        AnswerValue result = IsThere(evaluation, value, pattern.MatchedType, type);
        foreach (IPropertySubpatternOperation property in pattern.PropertySubpatterns)
        {
            AnswerValue matches = property.Member is IMemberReferenceOperation member
                ? Match(evaluation, ReadMember(evaluation, member, value), property.Pattern, member.Type)
                : Nothing(values);
            result = values.And(result, matches);
        }

        Value whole = value is AnswerValue { Identity: { } taken } ? taken : value;
        if (pattern.DeconstructSymbol is { } method)
        {
            Deconstruction.Run(evaluation, method, whole);
        }

        for (int i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            Value part = Deconstruction.Part(evaluation, whole, i, pattern.DeconstructSymbol) ?? evaluation.Make((pattern, i), [value]);
            result = values.And(result, Match(evaluation, part, pattern.DeconstructionSubpatterns[i], type: null));
        }

        Declare(evaluation, pattern.DeclaredSymbol, value);
        return result;
    }

    private static Value ReadMember(Evaluation evaluation, IMemberReferenceOperation member, Value value)
    {
        Value root = value is AnswerValue { Identity: { } identity } ? identity : value;
        Value read = DecisionMembers.Read(evaluation, member, value) ?? Members.Of(evaluation, root, member.Member, () => Accessors.Run(evaluation, member, CallArguments.OfAccessor(root, assigned: null)));
        ProofMembers.Learn(evaluation, member, root, read);
        return read;
    }

    private static void Declare(Evaluation evaluation, ISymbol? declared, Value value)
    {
        if (declared is ILocalSymbol local)
        {
            evaluation.State.Write(evaluation.Locations.Of(local), value);
            evaluation.Frame.Throwing.MayThrow(evaluation.State);
        }
    }

    private static void EvaluateOther(Evaluation evaluation, IOperation pattern, Value value)
    {
        if (pattern.DescendantsAndSelf().Any(RunsCode))
        {
            UnknownCode.Run(evaluation, CodeReach.Anything, []);
        }

        foreach (IOperation inner in pattern.DescendantsAndSelf())
        {
            ISymbol? declared = inner switch
            {
                IListPatternOperation list => list.DeclaredSymbol,
                IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
                IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
                _ => null,
            };
            Declare(evaluation, declared, declared is null ? value : evaluation.Make((inner, "declared"), [value]));
        }
    }

    /// <summary>Whether code of the project tells how long a list is, or what is in it or in one of its elements.</summary>
    private static bool RunsCode(IOperation pattern) => pattern switch
    {
        IListPatternOperation list => UnknownCode.HasBody(list.LengthSymbol) || UnknownCode.HasBody(list.IndexerSymbol),
        ISlicePatternOperation slice => UnknownCode.HasBody(slice.SliceSymbol),
        IRecursivePatternOperation { DeconstructSymbol: { } method } => Deconstruction.RunsCode(method),
        IPropertySubpatternOperation { Member: IPropertyReferenceOperation { Property: { } property } } => MemberShapes.Of(property) == MemberShape.Computed,
        _ => false,
    };
}
