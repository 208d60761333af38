namespace ArtistFirst.Registry;

/// <summary>What a token of JSON was to whoever reads on.</summary>
internal enum JsonStep
{
    /// <summary>One of many: the next one is read.</summary>
    Going = 0,

    /// <summary>Something is whole and can be taken.</summary>
    Found = 1,

    /// <summary>What is read ends here.</summary>
    Ended = 2,
}
