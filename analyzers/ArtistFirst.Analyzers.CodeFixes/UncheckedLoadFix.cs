using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>
/// AF0001: opens through the gate instead, inserts the check before the statement, or moves the obligation to the callers. Where another
/// recording or use was checked (AF0003, AF0004), a check of this one may be what is missing. Audio from outside (AF0011) can be tied to what the callers check.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncheckedLoadFix))]
public sealed class UncheckedLoadFix : LicensingFix
{
    /// <summary>The kind of repair that inserts a check.</summary>
    public const string Check = "ArtistFirst.Check";

    /// <summary>The kind of repair that opens through the gate.</summary>
    public const string Open = "ArtistFirst.Open";

    /// <summary>The kind of repair that adds the contract attribute.</summary>
    public const string Require = "ArtistFirst.Require";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("AF0001", "AF0003", "AF0004", "AF0011");

    private protected override IEnumerable<Repair> RepairsOf(ReportedLoad load)
    {
        if (Anchor.Of(load) is { } anchor)
        {
            var scope = new Scope(load, anchor);
            if (GateOpening.For(load, anchor, scope) is { } opening)
            {
                yield return opening;
            }

            if (new CheckSearch(load, anchor, scope).Best() is { } check)
            {
                yield return new Repair(
                    $"Check with '{check.Text}' before{(check.IsComplete ? string.Empty : "; fill in use and territory")}", Check, () => Insert(load, anchor, scope, check));
            }
        }

        if (CallerContract.For(load) is { } contract)
        {
            yield return contract;
        }
    }

    private static SyntaxNode Insert(ReportedLoad load, SyntaxNode anchor, Scope scope, CheckCall check)
    {
        if (load.Recording is { } recording && Inserted.Serves(anchor, check.Text, recording, load.Model))
        {
            return load.Root;
        }

        INamedTypeSymbol? exception = load.Model.Compilation.GetTypeByMetadataName("System.InvalidOperationException");
        string name = exception is null ? "System.InvalidOperationException" : scope.NameOf(exception);
        return Insertion.Before(load, anchor, check.ToStatement(AsyncFunctions.IsContextFree(load.Node), name, Layout.LineEndIn(load.Root)));
    }
}
