namespace ArtistFirst.Analyzers;

/// <summary>The kinds of values that are made once.</summary>
internal enum ValueKind
{
    Constant = 0,
    Symbol = 1,
    Computed = 2,
    Pure = 3,
    Composite = 4,
    Member = 5,
    Element = 6,
    Task = 7,
    Function = 8,
}
