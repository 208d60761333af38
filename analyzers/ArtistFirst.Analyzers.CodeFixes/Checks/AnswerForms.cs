using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>Reads from a signature how a check answers, as the analyzer does.</summary>
internal static class AnswerForms
{
    private static readonly string[] Demanding = ["ThrowIfDenied", "EnsureAllowed", "ThrowIfRefused", "EnsureGranted", "ThrowIfNotAllowed"];
    private static readonly string[] Telling = ["IsAllowed", "Allowed", "IsGranted", "Granted", "IsLicensed", "IsPermitted", "IsAuthorized"];

    public static bool IsTask(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { } space } && space.ToDisplayString() is "System.Threading.Tasks";

    /// <summary>The call with its form; null where it answers in a way that no statement can be written for.</summary>
    public static CheckCall? Call(string text, ITypeSymbol returned)
    {
        bool isTask = IsTask(returned);
        ITypeSymbol? result = !isTask ? returned : ((INamedTypeSymbol)returned).TypeArguments.FirstOrDefault();
        if (result is null or { SpecialType: SpecialType.System_Void })
        {
            return new CheckCall(text, CheckForm.Demand, isTask);
        }

        if (result.SpecialType == SpecialType.System_Boolean)
        {
            return new CheckCall(text, CheckForm.Truth, isTask);
        }

        if (Member(result, Demanding) is { } demand)
        {
            return new CheckCall(text, CheckForm.Decision, isTask, demand);
        }

        return Member(result, Telling) is { } yes ? new CheckCall(text, CheckForm.Told, isTask, yes) : null;
    }

    /// <summary>The call with a form that tells instead of throwing; null where it cannot.</summary>
    public static CheckCall? Tell(string text, ITypeSymbol returned)
    {
        bool isTask = IsTask(returned);
        ITypeSymbol? result = !isTask ? returned : ((INamedTypeSymbol)returned).TypeArguments.FirstOrDefault();
        if (result is { SpecialType: SpecialType.System_Boolean })
        {
            return new CheckCall(text, CheckForm.Truth, isTask);
        }

        return result is not null && Member(result, Telling) is { } yes ? new CheckCall(text, CheckForm.Told, isTask, yes) : null;
    }

    private static string? Member(ITypeSymbol type, string[] names) => names.FirstOrDefault(name => !type.GetMembers(name).IsEmpty);
}
