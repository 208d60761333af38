using System.Globalization;
using System.Text;

namespace ArtistFirst.Registry;

/// <summary>
/// Finds the identifier under which the register knows a party that a message names: one of a system of the trade, or, where the sender's own space was
/// given, the sender's number or the name in that space. A name alone is nobody.
/// </summary>
/// <param name="space">An https URL that ends with a slash: the sender's own space; null where there is none.</param>
internal sealed class PartyNames(Uri? space)
{
    /// <summary>The party of the sender's own number for it, or of its name; null where there is no space for them.</summary>
    /// <param name="number">The sender's number; null or empty where there is none.</param>
    /// <param name="name">The name.</param>
    public PartyId? InSpace(string? number, string name)
    {
        string key = string.IsNullOrWhiteSpace(number) ? Key(name) : number.Trim();
        return space is not null && key.Length > 0 && PartyId.TryParse(space.AbsoluteUri + Escape(key), out PartyId? party) ? party : null;
    }

    // Unicode's own spellings of one name are one name, and so are its letter cases; nothing else is.
    private static string Key(string name)
    {
        string normal = name.IsNormalized(NormalizationForm.FormKC) ? name : name.Normalize(NormalizationForm.FormKC);
        return string.Join('-', normal.ToLower(CultureInfo.InvariantCulture).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Escape(string key)
    {
        string escaped = Uri.EscapeDataString(key);
        return escaped is "." or ".." ? "_" : escaped;
    }
}
