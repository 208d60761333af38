namespace ArtistFirst.Registry;

/// <summary>
/// Signals in robots.txt (RFC 9309, with the Content-Usage rule of the AIPREF attachment, draft 05, §3) and in ai.txt, which has the same grammar. What keeps everybody out, keeps
/// out whoever mines; what keeps out crawlers that gather for training is a no to training. Rules for other crawlers speak to nobody here.
/// </summary>
internal sealed class RobotsFile
{
    private const string Everybody = "*";

    // Product tokens by which companies say that they gather for models that generate.
    private static readonly HashSet<string> TrainingCrawlers = new(StringComparer.OrdinalIgnoreCase)
    {
        "AI2Bot", "Amazonbot", "anthropic-ai", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot", "Claude-Web", "cohere-ai", "cohere-training-data-crawler", "Diffbot", "FacebookBot",
        "Google-Extended", "GPTBot", "ImagesiftBot", "meta-externalagent", "Meta-ExternalAgent", "omgili", "omgilibot", "PanguBot", "Timpibot", "Webzio-Extended",
    };

    private readonly List<(long Line, string Agent, string Rule, string Value)> _rules = [];

    /// <summary>Reads the file for the asset at an address.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="address">The address.</param>
    /// <param name="kind">Its kind: robots.txt or ai.txt.</param>
    public static SignalReading Read(byte[] bytes, Uri address, string kind)
    {
        RobotsFile file = new();
        file.Parse(bytes);
        SignalReading reading = new(kind);
        string path = address.PathAndQuery;
        foreach (string agent in file._rules.Select(static rule => rule.Agent).Where(IsHeard).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var rules = file._rules.Where(rule => string.Equals(rule.Agent, agent, StringComparison.OrdinalIgnoreCase)).ToList();
            JudgeAccess(reading, rules, agent, path, kind);
            JudgeUsage(reading, rules, agent, path);
        }

        if (file._rules.Count == 0)
        {
            reading.Fail(1, $"the rules of {kind}, such as User-Agent: * and Disallow: /", "none");
        }

        return reading;
    }

    private static bool IsHeard(string agent) => agent is Everybody || TrainingCrawlers.Contains(agent);

    // RFC 9309 §2.2: groups of rules, each for the crawlers in the lines before it.
    private void Parse(byte[] bytes)
    {
        List<string> agents = [];
        bool isOpen = false;
        foreach ((long line, string text) in SignalBytes.LinesOf(bytes))
        {
            int hash = text.IndexOf('#', StringComparison.Ordinal);
            string rule = hash < 0 ? text : text[..hash];
            int colon = rule.IndexOf(':', StringComparison.Ordinal);
            string name = colon < 0 ? string.Empty : rule[..colon].Trim().ToLowerInvariant();
            string value = colon < 0 ? string.Empty : rule[(colon + 1)..].Trim();
            if (name is "user-agent")
            {
                agents = isOpen ? [.. agents, value] : [value];
                isOpen = true;
            }
            else if (name is "allow" or "disallow" or ContentUsage.Name)
            {
                isOpen = false;
                _rules.AddRange(agents.Select(agent => (line, agent, name, value)));
            }
        }
    }

    // §2.2.2: the most specific rule counts; of two that are as specific, the one that allows.
    private static void JudgeAccess(SignalReading reading, List<(long Line, string Agent, string Rule, string Value)> rules, string agent, string path, string kind)
    {
        (int Length, bool IsAllowed, long Line) best = (-1, true, 0);
        foreach ((long line, _, string rule, string value) in rules.Where(static rule => rule.Rule is not ContentUsage.Name))
        {
            int length = PathPattern.Match(Rooted(value, kind), path);
            bool allows = rule is "allow";
            if (length > best.Length || (length == best.Length && allows))
            {
                best = length < 0 ? best : (length, allows, line);
            }
        }

        if (!best.IsAllowed)
        {
            bool isTraining = agent is not Everybody || kind is "ai.txt";
            reading.Deny(new SignalDenial(best.Line, isTraining ? SignalUses.GenerativeTraining : SignalUses.TextAndDataMining, $"{kind}: {agent} is kept out of {path}"));
        }
    }

    // AIPREF attachment §3.1: the longest path counts; several rules of one path are combined, and one no is a no.
    private static void JudgeUsage(SignalReading reading, List<(long Line, string Agent, string Rule, string Value)> rules, string agent, string path)
    {
        List<(int Length, long Line, string Preference)> matches = [];
        foreach ((long line, _, _, string value) in rules.Where(static rule => rule.Rule is ContentUsage.Name))
        {
            int blank = value.StartsWith('/') ? value.IndexOfAny([' ', '\t']) : -1;
            string pattern = blank < 0 ? string.Empty : value[..blank];
            int length = pattern.Length == 0 ? 0 : PathPattern.Match(pattern, path);
            if (length >= 0)
            {
                matches.Add((length, line, blank < 0 ? value : value[(blank + 1)..].Trim()));
            }
        }

        foreach ((_, long line, string preference) in matches.Where(match => match.Length == matches.Max(static other => other.Length)))
        {
            if (ContentUsage.Denied(preference) is { } uses)
            {
                reading.Deny(new SignalDenial(line, uses, $"Content-Usage for {agent}: {preference}"));
            }
            else
            {
                reading.Fail(line, "a dictionary of structured fields, such as train-ai=n", Quoted.Text(preference));
            }
        }
    }

    // ai.txt also names kinds of files by their endings alone.
    private static string Rooted(string pattern, string kind) => kind is "ai.txt" && pattern.StartsWith('*') ? $"/{pattern}" : pattern;
}
