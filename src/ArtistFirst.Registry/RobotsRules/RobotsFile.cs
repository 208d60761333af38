namespace ArtistFirst.Registry;

/// <summary>
/// Signals in robots.txt (RFC 9309, with the Content-Usage rule of the AIPREF attachment, draft 05, §3) and in ai.txt, which has the same grammar. What keeps everybody out, keeps
/// out whoever mines; what keeps out crawlers that gather for training is a no to training. Rules for other crawlers speak to nobody here.
/// </summary>
internal sealed class RobotsFile(Uri address, string kind)
{
    private readonly string _path = address.PathAndQuery;
    private readonly Dictionary<string, List<RobotsRule>> _rules = new(StringComparer.OrdinalIgnoreCase);
    private bool _hasRules;

    /// <summary>Reads the file for the asset at an address.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="address">The address.</param>
    /// <param name="kind">Its kind: robots.txt or ai.txt.</param>
    public static SignalReading Read(byte[] bytes, Uri address, string kind)
    {
        RobotsFile file = new(address, kind);
        file.Parse(bytes);
        SignalReading reading = new(kind);
        foreach ((string agent, List<RobotsRule> rules) in file._rules)
        {
            file.JudgeAccess(reading, rules, agent);
            JudgeUsage(reading, rules, agent);
            foreach (RobotsRule signal in rules.Where(static rule => rule.Name is ContentSignal.Name))
            {
                ContentSignal.Read(reading, signal.Line, signal.Preference, agent);
            }
        }

        if (!file._hasRules)
        {
            reading.Fail(1, $"the rules of {kind}, such as User-Agent: * and Disallow: /", "none");
        }

        return reading;
    }

    // RFC 9309 §2.2: groups of rules, each for the crawlers in the lines before it. Kept is what speaks of the asset to somebody who is heard, so that no file makes more of itself than it is.
    private void Parse(byte[] bytes)
    {
        HashSet<string> agents = new(StringComparer.OrdinalIgnoreCase);
        bool isNamed = false;
        bool isOpen = false;
        foreach ((long line, string text) in SignalBytes.LinesOf(bytes))
        {
            (string name, string value) = RobotsLine.Read(text);
            if (name is RobotsLine.UserAgent)
            {
                if (!isOpen)
                {
                    agents.Clear();
                }

                agents.UnionWith(RobotsLine.HeardIn(value));
                (isNamed, isOpen) = (true, true);
            }
            else if (name is RobotsLine.Allow or RobotsLine.Disallow or ContentUsage.Name or ContentSignal.Name)
            {
                isOpen = false;
                _hasRules |= isNamed;
                Keep(agents, line, name, value);
            }
        }
    }

    private void Keep(HashSet<string> agents, long line, string name, string value)
    {
        RobotsRule? rule = agents.Count == 0 ? null : Match(line, name, value);
        foreach (string agent in rule is null ? [] : agents)
        {
            if (!_rules.TryGetValue(agent, out List<RobotsRule>? rules))
            {
                _rules.Add(agent, rules = []);
            }

            rules.Add(rule!);
        }
    }

    private RobotsRule? Match(long line, string name, string value)
    {
        if (name is ContentSignal.Name)
        {
            return new RobotsRule(line, name, 0, value);
        }

        if (name is not ContentUsage.Name)
        {
            int access = PathPattern.Match(Rooted(value), _path);
            return access < 0 ? null : new RobotsRule(line, name, access, string.Empty);
        }

        int blank = value.StartsWith('/') ? value.IndexOfAny([' ', '\t']) : -1;
        int length = blank < 0 ? 0 : PathPattern.Match(value[..blank], _path);
        return length < 0 ? null : new RobotsRule(line, name, length, blank < 0 ? value : value[(blank + 1)..].Trim());
    }

    // §2.2.2: the most specific rule counts; of two that are as specific, the one that allows.
    private void JudgeAccess(SignalReading reading, List<RobotsRule> rules, string agent)
    {
        RobotsRule? best = null;
        foreach (RobotsRule rule in rules.Where(static rule => rule.Name is RobotsLine.Allow or RobotsLine.Disallow))
        {
            if (best is null || rule.Length > best.Length || (rule.Length == best.Length && rule.Name is RobotsLine.Allow))
            {
                best = rule;
            }
        }

        if (best is { Name: RobotsLine.Disallow })
        {
            bool isTraining = agent is not RobotsLine.Everybody || kind is "ai.txt";
            reading.Deny(new SignalDenial(best.Line, isTraining ? SignalUses.GenerativeTraining : SignalUses.TextAndDataMining, $"{kind}: {agent} is kept out of {_path}"));
        }
    }

    // AIPREF attachment §3.1: the longest path counts; several rules of one path are combined, and one no is a no.
    private static void JudgeUsage(SignalReading reading, List<RobotsRule> rules, string agent)
    {
        RobotsRule[] usage = [.. rules.Where(static rule => rule.Name is ContentUsage.Name)];
        int longest = usage.Length == 0 ? 0 : usage.Max(static rule => rule.Length);
        foreach (RobotsRule rule in usage.Where(rule => rule.Length == longest).DistinctBy(static rule => rule.Preference, StringComparer.Ordinal))
        {
            ContentUsage.Read(reading, rule.Line, rule.Preference, $"Content-Usage for {agent}: {rule.Preference}");
        }
    }

    // ai.txt also names kinds of files by their endings alone.
    private string Rooted(string pattern) => kind is "ai.txt" && pattern.StartsWith('*') ? $"/{pattern}" : pattern;
}
