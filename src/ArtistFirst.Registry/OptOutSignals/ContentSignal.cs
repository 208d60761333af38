namespace ArtistFirst.Registry;

/// <summary>The Content-Signal rule of robots.txt (contentsignals.org): search, ai-input and ai-train, each yes or no, for the whole site.</summary>
internal static class ContentSignal
{
    public const string Name = "content-signal";

    /// <summary>Adds what the rule says no to, and what of it is not known.</summary>
    public static void Read(SignalReading reading, long line, string text, string agent)
    {
        Uses denied = Uses.None;
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = [.. part.Split('=', 2).Select(static word => word.Trim().ToLowerInvariant())];
            Uses uses = UsesOf(words[0]);
            string value = words.Length == 2 ? words[1] : string.Empty;
            denied |= value is "no" ? uses : Uses.None;
            if (uses == Uses.None || value is not ("yes" or "no"))
            {
                reading.Note(line, "search, ai-input or ai-train with yes or no", Quoted.Text(part));
            }
        }

        reading.Deny(new SignalDenial(line, denied, $"Content-Signal for {agent}: {text}"));
    }

    private static Uses UsesOf(string word) => word switch
    {
        "search" => SignalUses.Search,
        "ai-input" => SignalUses.Input | SignalUses.Index,
        "ai-train" => SignalUses.Training,
        _ => Uses.None,
    };
}
