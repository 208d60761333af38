using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>The members of a value that may be null: <c>HasValue</c>, <c>Value</c>, <c>GetValueOrDefault()</c>.</summary>
internal static class NullableMembers
{
    public static Value? Read(Evaluation evaluation, IMemberReferenceOperation reference, Value instance)
    {
        if (!IsNullable(reference.Member.ContainingType))
        {
            return null;
        }

        if (reference.Member.Name is "HasValue")
        {
            return evaluation.Values.Not(evaluation.IsNull(instance));
        }

        return reference.Member.Name is "Value" ? WithoutNull(evaluation, instance, instead: false) : null;
    }

    public static Value? Invoke(Evaluation evaluation, Call call)
    {
        if (!IsNullable(call.Method.ContainingType) || call.Method.Name is not "GetValueOrDefault" || call.Arguments.Receiver is not { } receiver)
        {
            return null;
        }

        // Without an argument null becomes the default, false; with one it may become anything.
        return call.Arguments.All.Count == 0 || call[0] is ConstantValue { Content: false }
            ? WithoutNull(evaluation, receiver, instead: true)
            : evaluation.Make(call.Operation, [receiver, .. call.Arguments.All.Select(argument => argument.Value)]);
    }

    private static bool IsNullable(INamedTypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static Value WithoutNull(Evaluation evaluation, Value value, bool instead) => value switch
    {
        AnswerValue { Kind: AnswerKind.Truth } answer =>
            evaluation.Values.Truth(answer.IfYes, instead ? answer.IfNo.Intersect(answer.IfNull) : answer.IfNo),
        ConstantValue { IsNull: true } when instead => evaluation.Values.Pure("default", []),
        _ when instead => evaluation.Values.Pure("or default", value),
        _ => value,
    };
}
