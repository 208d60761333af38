using System.Text;

namespace ArtistFirst.Registry;

/// <summary>
/// The preferences of the IETF (AIPREF vocabulary, draft 07, §5): a dictionary of structured fields (RFC 9651 §3.2) in which train-ai and search are y or n. What does not parse says
/// nothing.
/// </summary>
internal static class ContentUsage
{
    public const string Name = "content-usage";

    /// <summary>The uses that the preferences say no to; null where they do not parse.</summary>
    public static Uses? Denied(string text)
    {
        if (!StructuredDictionary.TryParse(Encoding.ASCII.GetBytes(text), out Dictionary<string, string?> members))
        {
            return null;
        }

        Uses training = IsNo(members, "train-ai") ? SignalUses.GenerativeTraining : Uses.None;
        return training | (IsNo(members, "search") ? SignalUses.Search : Uses.None);
    }

    private static bool IsNo(Dictionary<string, string?> members, string label) => members.TryGetValue(label, out string? token) && token is "n";
}
