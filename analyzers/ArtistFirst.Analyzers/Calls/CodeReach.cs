namespace ArtistFirst.Analyzers;

/// <summary>What the code that an operation runs may have changed when it is done.</summary>
internal enum CodeReach
{
    /// <summary>Anything: nobody knows what code it is, or what it got hold of when it was made.</summary>
    Anything = 0,

    /// <summary>The objects that it is given, and static members: code of a project.</summary>
    Given = 1,

    /// <summary>The object that it is called on: code of the framework.</summary>
    Receiver = 2,

    /// <summary>No object that is known: it runs no code, or code that leaves objects as they are.</summary>
    Nothing = 3,
}
