using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>AF0020 and AF0022: stamps the audio before it is written, by a member in scope that says that it does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AttributionFix))]
public sealed class AttributionFix : LicensingFix
{
    /// <summary>The kind of repair.</summary>
    public const string Stamp = "ArtistFirst.Stamp";

    private const string Stamps = "StampsAttributionAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0020", "AF0022");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        if (load.Recording is not { } audio || Anchor.Of(load) is not { } anchor || MarkedCall.Find(load, new Scope(load, anchor), Stamps, audio) is not { } call)
        {
            yield break;
        }

        string title = $"Stamp with '{call.Method.Name}' before";
        if (call.GivesResult)
        {
            yield return new Repair(title, Stamp, () => load.Root.ReplaceNode(audio, Stamped(call, audio)));
        }
        else if (audio is IdentifierNameSyntax)
        {
            yield return new Repair(title, Stamp, () => Inserted.Serves(anchor, call.Text, audio, load.Model) ? load.Root : Insertion.Before(load, anchor, Statement(load, call)));
        }
    }

    private static ExpressionSyntax Stamped(MarkedCall call, ExpressionSyntax audio)
    {
        bool isReceiver = audio.Parent is MemberAccessExpressionSyntax;
        string awaited = isReceiver ? $"(await {call.Text})" : $"await {call.Text}";
        return SyntaxFactory.ParseExpression(call.IsAwaited ? awaited : call.Text).WithTriviaFrom(audio);
    }

    private static StatementSyntax Statement(ReportedLoad load, MarkedCall call) =>
        new CheckCall(call.Text, CheckForm.Demand, call.IsAwaited).ToStatement(AsyncFunctions.IsContextFree(load.Node), string.Empty, Layout.LineEndIn(load.Root));
}
