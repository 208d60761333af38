using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ArtistFirst;

/// <summary>Sets of territories as lists of codes: a star for the world, a hyphen before what is taken out of it.</summary>
internal static class TerritoryListText
{
    private const int MaxInput = 2048;

    /// <summary>Reads a list with spaces or commas between its entries. Where it is none, <paramref name="wrong"/> says what is wrong.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out TerritorySet set, [NotNullWhen(false)] out string? wrong)
    {
        set = TerritorySet.Empty;
        wrong = Check(text);
        if (wrong is not null)
        {
            return false;
        }

        TerritorySet read = TerritorySet.Empty;
        bool isFirst = true;
        foreach (Range range in text.SplitAny(" ,"))
        {
            ReadOnlySpan<char> entry = text[range];
            if (entry.IsEmpty)
            {
                continue;
            }

            wrong = Add(ref read, entry, isFirst);
            isFirst = false;
            if (wrong is not null)
            {
                return false;
            }
        }

        set = read;
        return true;
    }

    /// <summary>Adds one entry of a list to what was read before it. The answer is what is wrong with it, or null.</summary>
    public static string? Add(ref TerritorySet set, ReadOnlySpan<char> entry, bool isFirst)
    {
        if (entry is "*")
        {
            set = TerritorySet.Worldwide;
            return isFirst ? null : "Expected the star for the whole world as the first entry of the list.";
        }

        bool isException = entry[0] == '-';
        ReadOnlySpan<char> code = entry[(isException ? 1 : 0)..];
        if (!Territory.TryParse(code, out Territory territory))
        {
            return IdentifierText.Unreadable<Territory>(code).Message;
        }

        if (territory.IsWorldwide)
        {
            return "Expected the whole world to be written * in a list of territories; what came is 'Worldwide'.";
        }

        if (isException != set.HasRestOfWorld)
        {
            return isException
                ? $"Expected '*' before '-{territory}': territories can only be taken out of the whole world."
                : $"Expected '-' before '{territory}', as the list begins with the whole world.";
        }

        if (isException != set.Contains(territory))
        {
            return $"Expected each territory once; '{territory}' came again.";
        }

        TerritorySet single = TerritorySet.Of(territory);
        set = isException ? set.Except(single) : set.Union(single);
        return null;
    }

    /// <summary>The list in alphabetical order, with spaces between its entries.</summary>
    public static string Write(TerritorySet set)
    {
        StringBuilder text = new(set.HasRestOfWorld ? "*" : string.Empty);
        foreach (Territory territory in set.HasRestOfWorld ? set.Complement : set)
        {
            text.Append(text.Length > 0 ? " " : string.Empty).Append(set.HasRestOfWorld ? "-" : string.Empty).Append(territory.ToString());
        }

        return text.ToString();
    }

    private static string? Check(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxInput)
        {
            return $"Expected a list of territories of at most {MaxInput} characters; what came has {text.Length}.";
        }

        return text.Trim(" ,").IsEmpty ? "Expected a list of territories, such as SE NO or *; what came is empty." : null;
    }
}
