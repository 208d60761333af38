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

    /// <summary>Whether somebody looked and found this said: as long as it stands that is the same statement, and once it was withdrawn a new one.</summary>
    internal bool IsSighting { get; init; }

    /// <inheritdoc/>
    public override RegisterRowKind Kind => RegisterRowKind.Statement;

    /// <inheritdoc/>
    public override string Key => Statement.Id;
}
