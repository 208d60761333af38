using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers.CodeFixes;

/// <summary>
/// Mends all loads of a document, one after the other, from the first to the last, each in the document as the one before left it. The
/// result is the same as by hand: a check that was just inserted serves the loads after it too.
/// </summary>
internal static class RepairRun
{
    public static async Task<Document?> RepairAllAsync(
        LicensingFix fix, string? key, Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        ReportMark[] marks = [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select((diagnostic, index) => new ReportMark(diagnostic, index))];
        Document current = document.WithSyntaxRoot(ReportMark.Place(root, marks));
        foreach (ReportMark mark in marks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await mark.FindAsync(current, cancellationToken).ConfigureAwait(false) is { } load && fix.RepairOf(load, key) is { } repair)
            {
                current = current.WithSyntaxRoot(repair.Apply());
            }
        }

        return await Layout.ApplyAsync(current, cancellationToken).ConfigureAwait(false);
    }
}
