namespace ArtistFirst.Registry;

/// <summary>A line of robots.txt (RFC 9309 §2.2), read as crawlers read real ones: with comments, without the colon, and with the spellings that crawlers know.</summary>
internal static class RobotsLine
{
    public const string Everybody = "*";
    public const string UserAgent = "user-agent";
    public const string Allow = "allow";
    public const string Disallow = "disallow";

    // Product tokens by which companies say that they gather for models that generate.
    private static readonly HashSet<string> TrainingCrawlers = new(StringComparer.OrdinalIgnoreCase)
    {
        "AI2Bot", "Amazonbot", "anthropic-ai", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot", "Claude-Web", "cohere-ai", "cohere-training-data-crawler", "Diffbot", "FacebookBot",
        "Google-Extended", "GPTBot", "ImagesiftBot", "meta-externalagent", "omgili", "omgilibot", "PanguBot", "Timpibot", "Webzio-Extended",
    };

    /// <summary>Name and value of a line, the name in small letters; both empty where there is no rule in it.</summary>
    public static (string Name, string Value) Read(string text)
    {
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        ReadOnlySpan<char> rule = (hash < 0 ? text.AsSpan() : text.AsSpan(0, hash)).Trim();
        int colon = rule.IndexOf(':');
        int end = colon >= 0 ? colon : rule.IndexOfAny(' ', '\t');
        return end < 0 ? (string.Empty, string.Empty) : (Known(rule[..end].Trim()), rule[(end + 1)..].Trim().ToString());
    }

    /// <summary>Those of the crawlers in a line who are heard: everybody, and who gathers for training. A name ends where a product token does (§2.2.1).</summary>
    public static IEnumerable<string> HeardIn(string value)
    {
        foreach (string part in value.Split(','))
        {
            string name = part.Trim();
            int length = name.AsSpan().IndexOfAnyExcept(TokenCharacters);
            string token = length < 0 ? name : name[..length];
            if (name.StartsWith('*'))
            {
                yield return Everybody;
            }
            else if (TrainingCrawlers.Contains(token))
            {
                yield return token;
            }
        }
    }

    private static readonly System.Buffers.SearchValues<char> TokenCharacters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    // The misspellings that Google's open robots.txt parser takes for what they were meant to be.
    private static string Known(ReadOnlySpan<char> name) => name.ToString().ToLowerInvariant() switch
    {
        "useragent" or "user agent" => UserAgent,
        "dissallow" or "dissalow" or "disalow" or "diasllow" or "disallaw" => Disallow,
        var other => other,
    };
}
