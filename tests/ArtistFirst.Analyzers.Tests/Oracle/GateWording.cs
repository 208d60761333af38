using System.Text.RegularExpressions;

namespace ArtistFirst.Analyzers;

/// <summary>Puts a generated program into the words of the SDK: its checks ask the gate, its loads open the catalogue.</summary>
internal static partial class GateWording
{
    private const string Request = "new UseRequest(Isrc.Parse(${id}), Uses.Remix, Territory.Worldwide)";

    public static string Of(string program)
    {
        string text = Load().Replace(program, "_ = w.At(${site}).OpenAsync(Isrc.Parse(${id}));");
        text = Allowed().Replace(text, $"w.Gate.Authorize({Request}).IsAllowed");
        text = Demand().Replace(text, $"w.Gate.Authorize({Request}).ThrowIfDenied()");
        text = DemandAsync().Replace(text, $"w.Gate.OpenAsync({Request})");
        text = Decide().Replace(text, $"w.Gate.Authorize({Request})");
        return Names().Replace(text, static match => match.Value switch
        {
            "WorldDecision" => "UseDecision",
            "WorldVerdict.Expired" => "UseOutcome.Unresolved",
            "\"f\"" or "\"p\"" => "\"AATST2600001\"",
            "\"g\"" or "\"q\"" => "\"AATST2600002\"",
            _ => match.Value.Replace("WorldVerdict", "UseOutcome", StringComparison.Ordinal).Replace("World w", "GateWorld w", StringComparison.Ordinal),
        }).Replace("using ArtistFirst.Analyzers;", "using ArtistFirst; using ArtistFirst.Analyzers;", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"w\.Load\((?<site>\d+), (?<id>.*?)\);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Load();

    [GeneratedRegex(@"w\.Allowed\((?<id>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"w\.Demand\((?<id>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Demand();

    [GeneratedRegex(@"w\.DemandAsync\((?<id>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex DemandAsync();

    [GeneratedRegex(@"w\.Decide\((?<id>\w+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Decide();

    [GeneratedRegex(@"WorldDecision|WorldVerdict\.\w+|World w|""[fgpq]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Names();
}
