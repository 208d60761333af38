using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>A call that checks a license, and how its answer is tested.</summary>
/// <param name="text">The call.</param>
/// <param name="form">How it answers.</param>
/// <param name="isAwaited">Whether the answer comes with a task.</param>
/// <param name="yes">The member of a decision that says yes, or that throws when it is no.</param>
/// <param name="isComplete">Whether everything that the check asks for is known.</param>
internal sealed class CheckCall(string text, CheckForm form, bool isAwaited, string yes = "", bool isComplete = true)
{
    public string Text { get; } = text;

    public CheckForm Form { get; } = form;

    public bool IsAwaited { get; } = isAwaited;

    /// <summary>Whether all of it is known; otherwise the user fills in what the request is for, and until then the gate refuses.</summary>
    public bool IsComplete { get; } = isComplete;

    /// <summary>The statement that does not go on when the answer is no.</summary>
    /// <param name="isContextFree">Whether the code around does without its synchronization context.</param>
    /// <param name="exception">The name of the exception for checks that only tell.</param>
    /// <param name="lineEnd">How the lines of the file end.</param>
    public StatementSyntax ToStatement(bool isContextFree, string exception, SyntaxTrivia lineEnd) =>
        Refuse(isContextFree, $"throw new {exception}(\"The license check said no.\");", lineEnd);

    /// <summary>The statement that does something else when the answer is no.</summary>
    /// <param name="isContextFree">Whether the code around does without its synchronization context.</param>
    /// <param name="otherwise">What is done then.</param>
    /// <param name="lineEnd">How the lines of the file end.</param>
    public StatementSyntax Refuse(bool isContextFree, string otherwise, SyntaxTrivia lineEnd)
    {
        string[] refusal = ["{", otherwise, "}"];
        string block = string.Concat(refusal.Select(line => lineEnd + line));
        string call = IsAwaited ? $"await {Text}{(isContextFree ? ".ConfigureAwait(false)" : string.Empty)}" : Text;
        string answer = IsAwaited ? $"({call})" : call;
        string statement = Form switch
        {
            CheckForm.Demand => $"{call};",
            CheckForm.Decision => $"{answer}.{yes}();",
            CheckForm.Told => $"if (!{answer}.{yes}){block}",
            _ => $"if (!{answer}){block}",
        };

        // Outside of an async method, 'await check;' would declare a variable.
        return Inserted.Mark(Parse(statement), Text);
    }

    private static StatementSyntax Parse(string statement) =>
        ((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"async void M() {{{statement}}}")!).Body!.Statements[0];
}
