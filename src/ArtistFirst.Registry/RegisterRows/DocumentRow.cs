namespace ArtistFirst.Registry;

/// <summary>A document.</summary>
public sealed record DocumentRow : RegisterRow
{
    internal DocumentRow(RightsDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
    }

    /// <summary>The document.</summary>
    public RightsDocument Document { get; }

    /// <inheritdoc/>
    public override RegisterRowKind Kind => RegisterRowKind.Document;

    /// <inheritdoc/>
    public override string Key => Document.Id;
}
