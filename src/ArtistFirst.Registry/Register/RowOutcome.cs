namespace ArtistFirst.Registry;

/// <summary>What became of one row.</summary>
/// <param name="Change">What it did.</param>
public sealed record RowOutcome(RowChange Change)
{
    /// <summary>Why it was rejected: code, and what was expected and came. Null where it was not.</summary>
    public Finding? Finding { get; init; }

    /// <summary>What is odd about a row that was taken, such as a description that contradicts another one (AF2083). Null where nothing is.</summary>
    public Finding? Remark { get; init; }
}
