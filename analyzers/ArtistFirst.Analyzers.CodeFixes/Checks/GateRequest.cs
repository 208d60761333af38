using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>The request that a gate is asked with for a load: one that is in scope, or a new one.</summary>
/// <param name="text">The request, as code.</param>
/// <param name="recording">The recording, as the load names it.</param>
/// <param name="isComplete">Whether use and territory are known.</param>
internal sealed class GateRequest(string text, ExpressionSyntax recording, bool isComplete)
{
    public string Text { get; } = text;

    public ExpressionSyntax Recording { get; } = recording;

    public bool IsComplete { get; } = isComplete;

    public static GateRequest? For(ReportedLoad load, Scope scope)
    {
        if (RecordingOf(load) is not { } recording)
        {
            return null;
        }

        string? use = UseText.Of(load, scope);
        if (recording is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Recording" } access && IsA(access.Expression, OwnTypes.Request, load.Model))
        {
            string request = access.Expression.WithoutTrivia().ToString();
            return new GateRequest(use is null || string.Equals(use, $"{request}.Uses", StringComparison.Ordinal) ? request : $"{request} with {{ Uses = {use} }}", recording, isComplete: true);
        }

        string isrc = recording.WithoutTrivia().ToString();
        if (scope.FirstOf(type => OwnTypes.Is(type, OwnTypes.Request)) is { } template)
        {
            return new GateRequest($"{template.Name} with {{ Recording = {isrc}{(use is null ? string.Empty : $", Uses = {use}")} }}", recording, isComplete: true);
        }

        if (OwnTypes.Find(load.Model, OwnTypes.Request) is not { } type || OwnTypes.Find(load.Model, OwnTypes.Uses) is not { } uses)
        {
            return null;
        }

        string? knownUse = use ?? scope.FirstOf(candidate => OwnTypes.Is(candidate, OwnTypes.Uses))?.Name;
        string? territory = scope.FirstOf(candidate => OwnTypes.Is(candidate, OwnTypes.Territory))?.Name;
        return new GateRequest(
            $"new {scope.NameOf(type)}({isrc}, {knownUse ?? $"{scope.NameOf(uses)}.None"}, {territory ?? "default"})", recording, knownUse is not null && territory is not null);
    }

    /// <summary>What names the recording: the argument of the load, or the part of a path that is an ISRC.</summary>
    private static ExpressionSyntax? RecordingOf(ReportedLoad load) => load.Recording switch
    {
        null => null,
        { } recording when IsA(recording, OwnTypes.Recording, load.Model) => recording,
        { } path when load.IsDerived => path.DescendantNodes().OfType<ExpressionSyntax>().FirstOrDefault(part => IsA(part, OwnTypes.Recording, load.Model)),
        _ => null,
    };

    // An expression that a fix has made is not in the model: its own parts are.
    private static bool IsA(ExpressionSyntax expression, string type, SemanticModel model) =>
        expression.SyntaxTree == model.SyntaxTree
            ? OwnTypes.Is(model.GetTypeInfo(expression).Type, type)
            : expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Recording" } && type is OwnTypes.Recording;
}
