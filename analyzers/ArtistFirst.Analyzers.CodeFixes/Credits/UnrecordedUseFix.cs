using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>AF0021: opens through the gate, which puts the use on record, or calls a member in scope that does, before the audio flows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnrecordedUseFix))]
public sealed class UnrecordedUseFix : LicensingFix
{
    /// <summary>The kind of repair that inserts a call.</summary>
    public const string Record = "ArtistFirst.Record";

    private const string Records = "RecordsUseAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0021");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        if (Anchor.Of(load) is not { } anchor)
        {
            yield break;
        }

        var scope = new Scope(load, anchor);
        if (GateOpening.For(load, anchor, scope) is { } opening)
        {
            yield return opening;
        }

        if (load.Recording is { } recording && MarkedCall.Find(load, scope, Records, recording) is { } call && Anchor.IsSteady(anchor, recording, load.Model))
        {
            yield return new Repair($"Put it on record with '{call.Method.Name}' before", Record, () => Insert(load, anchor, recording, call));
        }
    }

    private static SyntaxNode Insert(ReportedLoad load, SyntaxNode anchor, ExpressionSyntax recording, MarkedCall call) => Inserted.Serves(anchor, call.Text, recording, load.Model)
        ? load.Root
        : Insertion.Before(load, anchor, new CheckCall(call.Text, CheckForm.Demand, call.IsAwaited).ToStatement(AsyncFunctions.IsContextFree(load.Node), string.Empty, Layout.LineEndIn(load.Root)));
}
