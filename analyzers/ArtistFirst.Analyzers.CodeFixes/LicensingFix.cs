using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>What all fixes have in common: they are offered one by one, and for a document, project or solution at once.</summary>
public abstract class LicensingFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await ReportedLoad.ReadAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } load)
            {
                continue;
            }

            foreach (Repair repair in RepairsOf(load))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(repair.Title, token => Layout.ApplyAsync(context.Document.WithSyntaxRoot(repair.Apply()), token), repair.Key), diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        (context, document, diagnostics) => RepairRun.RepairAllAsync(this, context.CodeActionEquivalenceKey, document, diagnostics, context.CancellationToken));

    /// <summary>What can be done about a load, the best first.</summary>
    /// <param name="load">The load, in the document as it is now.</param>
    private protected abstract IEnumerable<Repair> RepairsOf(ReportedLoad load);

    /// <summary>The repair of one kind.</summary>
    /// <param name="load">The load.</param>
    /// <param name="key">The kind; null for the best.</param>
    internal Repair? RepairOf(ReportedLoad load, string? key) =>
        RepairsOf(load).FirstOrDefault(repair => key is null || string.Equals(repair.Key, key, StringComparison.Ordinal));
}
