using System.Globalization;
using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>The values that several elements of a message have: territories, times, shares, flags.</summary>
internal static class ErnValues
{
    private const string Everywhere = "Worldwide";

    /// <summary>The territories that an element names: some (TerritoryCode), or the world without some (ExcludedTerritoryCode); the world where it names none.</summary>
    /// <param name="element">The element.</param>
    /// <param name="included">The name of those that are meant.</param>
    /// <param name="excluded">The name of those that are not.</param>
    /// <param name="problem">The first code that stands for nothing that is known.</param>
    public static TerritorySet Territories(XElement element, string included, string excluded, ref Finding? problem)
    {
        TerritorySet? some = null;
        foreach (XElement code in element.Elements(included))
        {
            some = (some ?? TerritorySet.Empty).Union(Territory(code, isExcluded: false, ref problem));
        }

        TerritorySet set = some ?? TerritorySet.Worldwide;
        foreach (XElement code in element.Elements(excluded))
        {
            set = set.Except(Territory(code, isExcluded: true, ref problem));
        }

        return set;
    }

    /// <summary>The instant of the first of some elements that is there; a date alone is the start of its day, UTC.</summary>
    public static DateTimeOffset? Instant(XElement? element, ref Finding? problem, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (element?.Element(name)?.Value.Trim() is { Length: > 0 } text)
            {
                return Instant(name, text, ref problem);
            }
        }

        return null;
    }

    /// <summary>A share of 0 to 100, or of 0 to 1 where the element says so; all of it where nothing is said (ERN, RightSharePercentage); unknown where that is said.</summary>
    public static Share Share(XElement controller, ref Finding? problem)
    {
        if (IsTrue(controller.Element("RightShareUnknown")))
        {
            return ArtistFirst.Share.Unknown;
        }

        if (controller.Element("RightSharePercentage") is not { } share)
        {
            return ArtistFirst.Share.Whole;
        }

        bool isFraction = share.Attribute("HasMaxValueOfOne")?.Value is "true" or "1";
        if (decimal.TryParse(share.Value.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            && value >= 0 && value <= (isFraction ? 1 : 100))
        {
            decimal percent = isFraction ? value * 100 : value;
            if (decimal.Round(percent, 6) == percent)
            {
                return ArtistFirst.Share.Percent(percent);
            }
        }

        problem ??= ImportValue.Found("RightSharePercentage", "0 to 100 with at most six decimals", share.Value);
        return ArtistFirst.Share.Unknown;
    }

    public static bool IsTrue(XElement? flag) => flag?.Value.Trim() is "true" or "1";

    private static TerritorySet Territory(XElement code, bool isExcluded, ref Finding? problem)
    {
        string text = code.Value.Trim();
        if (text is Everywhere)
        {
            return TerritorySet.Worldwide;
        }

        if (text.Length == 2 && ArtistFirst.Territory.TryParse(text, out Territory territory))
        {
            return TerritorySet.Of(territory);
        }

        // Numbers of TIS are allowed where sender and recipient agreed on them.
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int tis) && TisTerritories.Find(tis) is { } group)
        {
            return isExcluded ? group.Excluded : group.Included;
        }

        problem ??= ImportTerritory.Found(code.Name.LocalName, "a code of two letters, Worldwide, or a number of CISAC's TIS", text);
        return isExcluded ? TerritorySet.Worldwide : TerritorySet.Empty;
    }

    private static DateTimeOffset? Instant(string name, string text, ref Finding? problem)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        }

        if (text.Length is >= 19 and <= 40 && text[10] == 'T'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset instant))
        {
            return instant;
        }

        problem ??= ImportValue.Found(name, "a date such as 2026-01-31, or an instant such as 2026-01-31T12:00:00Z", text);
        return null;
    }
}
