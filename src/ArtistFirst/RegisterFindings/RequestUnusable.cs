namespace ArtistFirst;

/// <summary>A request that names no recording, no use or no territory cannot be answered.</summary>
internal static class RequestUnusable
{
    public static readonly FindingRule Rule = new(2007, "The request does not say what is asked for");

    /// <summary>What is missing from a request; null where nothing is.</summary>
    public static Finding? Check(in UseRequest request) => IsUsable(request) ? null : Rule.Found(
        $"Expected a request with a recording, at least one use and a territory; got recording '{request.Recording}', uses '{request.Uses}' and territory '{request.Territory}'.");

    /// <summary>Whether a request says which recording, which uses and where.</summary>
    public static bool IsUsable(in UseRequest request) => !request.Recording.IsEmpty && request.Uses != Uses.None && !request.Territory.IsEmpty;
}
