namespace ArtistFirst.C2pa;

/// <summary>The manifests that a file has before it is signed anew. They must not get lost, so there has to be a parent in the draft that they are kept with.</summary>
/// <param name="reader">Validates them.</param>
internal sealed class SourceManifests(ManifestReader reader)
{
    /// <summary>Reads and validates them.</summary>
    /// <exception cref="InvalidOperationException">The draft has no parent, its parent has other manifests, or those of the file cannot be read.</exception>
    public async Task<ValidationReport> ReadAsync(Stream source, ManifestDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Assertions.OfType<IngredientAssertion>().FirstOrDefault(static ingredient => ingredient.Relationship == IngredientRelationship.ParentOf) is not { } parent)
        {
            throw new InvalidOperationException(
                $"The file has a manifest already, and it must not get lost: begin the actions with {ActionNames.Opened}, and name an ingredient that is ParentOf, with which it is kept.");
        }

        ValidationReport report = parent.Credentials ?? await reader.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        if (report.Store is not { } store)
        {
            throw new InvalidOperationException(
                $"The file has a manifest that cannot be read, and it must not get lost: {string.Join(' ', report.Failures.Select(static failure => failure.Explanation))} Sign the file as it was before that manifest got into it.");
        }

        return parent.Credentials is null || await IsThatOfAsync(source, store, cancellationToken).ConfigureAwait(false)
            ? report
            : throw new InvalidOperationException("The file has a manifest already, and the credentials of the parent are those of another file: leave them out, and they are read from this one.");
    }

    private static async Task<bool> IsThatOfAsync(Stream source, ManifestStore store, CancellationToken cancellationToken)
    {
        StoreLocation? location = await StoreLocator.FindAsync(new ContainerScan(source, cancellationToken)).ConfigureAwait(false);
        return location is not null && (await StoreBytes.ReadAsync(source, location, cancellationToken).ConfigureAwait(false))[0].Span.SequenceEqual(store.Encoded.Span);
    }
}
