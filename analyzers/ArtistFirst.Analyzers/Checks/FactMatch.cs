namespace ArtistFirst.Analyzers;

/// <summary>Whether a fact is about what a load needs.</summary>
internal static class FactMatch
{
    public static bool Satisfies(Fact fact, LoadSite site, bool isExactOnly) => IsSameRecording(fact, site, isExactOnly) && IsSameUse(fact, site);

    public static bool IsSameRecording(Fact fact, LoadSite site, bool isExactOnly)
    {
        if (site.Recording is null)
        {
            return true;
        }

        if (site.Recording is UnknownValue)
        {
            return false;
        }

        Value recording = site.Recording is AnswerValue { Identity: { } identity } ? identity : site.Recording;
        bool allowsDerived = site.Contract.IsDerived && !isExactOnly;
        return ReferenceEquals(fact.Recording, recording)
            ? fact.IsExact || allowsDerived
            : allowsDerived && recording.IsDerivedFrom(fact.Recording);
    }

    /// <summary>A check for several uses at once covers each of them.</summary>
    public static bool IsSameUse(Fact fact, LoadSite site)
    {
        if (CreditMark.IsOn(fact.Use) || CreditMark.IsOn(site.Use))
        {
            return ReferenceEquals(fact.Use, site.Use);
        }

        if (fact.Use is null || site.Use is null || ReferenceEquals(fact.Use, site.Use) || (site.IsUseAssumed && fact.Use is not ConstantValue))
        {
            return true;
        }

        if (fact.Use is PureValue { Operation: "or" } several)
        {
            return several.Parts.Any(part => ReferenceEquals(part, site.Use) || Covers(part, site.Use));
        }

        return Covers(fact.Use, site.Use);
    }

    /// <summary>Whether uses that were checked for, as a number, contain those that are needed.</summary>
    public static bool Covers(Value fact, Value use) =>
        fact is ConstantValue { Content: { } granted } && use is ConstantValue { Content: { } needed }
        && IsInteger(granted) && IsInteger(needed)
        && Convert.ToInt64(needed) is var bits && bits != 0 && (bits & ~Convert.ToInt64(granted)) == 0;

    private static bool IsInteger(object value) => value is byte or sbyte or short or ushort or int or uint or long;
}
