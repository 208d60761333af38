namespace ArtistFirst.Registry;

/// <summary>A statement.</summary>
public sealed record StatementRow : RegisterRow
{
    internal StatementRow(ConsentStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        Statement = statement;
    }

    /// <summary>The statement.</summary>
    public ConsentStatement Statement { get; }

    /// <inheritdoc/>
    public override RegisterRowKind Kind => RegisterRowKind.Statement;

    /// <inheritdoc/>
    public override string Key => Statement.Id;
}
