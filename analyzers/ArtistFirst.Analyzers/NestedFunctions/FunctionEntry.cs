namespace ArtistFirst.Analyzers;

/// <summary>How a nested function comes to be entered.</summary>
internal enum FunctionEntry
{
    /// <summary>A delegate of it is made: it runs some time later, when variables may hold other values.</summary>
    Created = 0,

    /// <summary>It is written into a query, which runs it for each element.</summary>
    ForElements = 1,

    /// <summary>It is called there and then.</summary>
    Called = 2,
}
