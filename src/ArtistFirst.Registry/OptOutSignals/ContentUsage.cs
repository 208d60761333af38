using System.Text;

namespace ArtistFirst.Registry;

/// <summary>
/// The preferences of the IETF (AIPREF vocabulary, draft 07, §5): a dictionary of structured fields (RFC 9651 §3.2) in which train-ai and search are y or n. Words of its earlier drafts are
/// in the field: a no in them is a no. What does not parse says nothing, and what refuses in words that nobody knows is told of.
/// </summary>
internal static class ContentUsage
{
    public const string Name = "content-usage";

    private static readonly Dictionary<string, Uses> Words = new(StringComparer.Ordinal)
    {
        ["train-ai"] = SignalUses.GenerativeTraining,
        ["search"] = SignalUses.Search,
        ["train-genai"] = SignalUses.GenerativeTraining,
        ["genai"] = SignalUses.GenerativeTraining,
        ["ai"] = SignalUses.Training,
        ["ai-use"] = SignalUses.Training | SignalUses.Input | SignalUses.Index,
        ["tdm"] = SignalUses.TextAndDataMining,
        ["bots"] = SignalUses.TextAndDataMining | SignalUses.Mining,
    };

    /// <summary>Adds what the preferences say no to, and what of them is not known.</summary>
    public static void Read(SignalReading reading, long line, string text, string term)
    {
        if (!StructuredDictionary.TryParse(Encoding.ASCII.GetBytes(text), out Dictionary<string, string?> members))
        {
            reading.Fail(line, "a dictionary of structured fields, such as train-ai=n", Quoted.Text(text));
            return;
        }

        Uses denied = Uses.None;
        foreach ((string word, string? value) in members)
        {
            bool isNo = value is "n" or "?0";
            if (isNo && Words.TryGetValue(word, out Uses uses))
            {
                denied |= uses;
            }
            else if (isNo || (Words.ContainsKey(word) && value is not ("y" or "?1")))
            {
                reading.Note(line, $"one of {string.Join(", ", Words.Keys)} with y or n", Quoted.Text($"{word}={value}"));
            }
        }

        reading.Deny(new SignalDenial(line, denied, term));
    }
}
