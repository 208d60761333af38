using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ArtistFirst.Analyzers;

/// <summary>Content that is copied from one object into another: a variable that holds the other one then holds something that is made of both.</summary>
internal static class Copies
{
    public static void Apply(Evaluation evaluation, Call call)
    {
        if (ContentOf(call) is { } content && Unwrap(TargetOf(call)) is { } place && Variables.LocationOf(evaluation, place) is { } location && evaluation.State[location.Index] is { } held)
        {
            evaluation.State.Write(location, evaluation.Make((call.Operation, nameof(Copies)), [held is AnswerValue { Identity: { } identity } ? identity : held, content]));
        }
    }

    /// <summary>Whether a method may be one that copies content, by its name.</summary>
    public static bool MayCopy(IMethodSymbol method) =>
        method.Name is "TryCopyTo" or "BlockCopy" || method.Name.StartsWith("Copy", StringComparison.Ordinal)
        || ((method.Name.StartsWith("Read", StringComparison.Ordinal) || method.Name.StartsWith("Write", StringComparison.Ordinal)) && IsOfStream(method));

    private static Value? ContentOf(Call call) => call.Method.Name switch
    {
        "CopyTo" or "CopyToAsync" or "Read" or "ReadAsync" or "ReadAtLeast" or "ReadAtLeastAsync" or "ReadExactly" or "ReadExactlyAsync" when IsOfStream(call) => call.Arguments.Receiver,
        "Write" or "WriteAsync" when IsOfStream(call) => call[0],
        "CopyTo" or "TryCopyTo" when IsOfMemory(call.Method) => call.Arguments.Receiver ?? call[0],
        "Copy" when call.Method.ContainingType.SpecialType == SpecialType.System_Array => call[0],
        "BlockCopy" when call.Method.ContainingType is { Name: "Buffer", ContainingNamespace.Name: "System" } => call[0],
        _ => null,
    };

    private static IOperation? TargetOf(Call call)
    {
        if (IsOfStream(call))
        {
            return call.Method.Name.StartsWith("Write", StringComparison.Ordinal) ? call.Instance : call.Arguments.PlaceOf(parameter: 0);
        }

        return call.Arguments.PlaceOf(call.Method.Parameters.FirstOrDefault(parameter => parameter.Name is "destinationArray" or "dst" or "array" or "destination")?.Ordinal);
    }

    /// <summary>Arrays, lists and spans copy themselves.</summary>
    private static bool IsOfMemory(IMethodSymbol method) =>
        method.ContainingType is { Name: "Array" or "List" or "MemoryExtensions" or "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } && PureCalls.IsFramework(method);

    private static bool IsOfStream(Call call) => IsOfStream(call.Method);

    private static bool IsOfStream(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Stream", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The variable itself: a span of an array, in whatever form, writes into the array.</summary>
    private static IOperation? Unwrap(IOperation? place) => place switch
    {
        IConversionOperation conversion => Unwrap(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "AsSpan" or "AsMemory" } part => Unwrap(part.Instance ?? part.Arguments.FirstOrDefault()?.Value),
        ILocalReferenceOperation or IParameterReferenceOperation => place,
        _ => null,
    };
}
