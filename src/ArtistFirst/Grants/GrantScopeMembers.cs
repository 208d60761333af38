namespace ArtistFirst;

/// <summary>Reads the members of a grant that say what may be done, where, with which models and for which destinations.</summary>
internal static class GrantScopeMembers
{
    private const int MaxActions = 16;
    private const int MaxTerritories = 250;
    private const int MaxModels = 32;
    private const int MaxDestinations = 5;

    private static readonly IReadOnlyList<ModelPattern> EveryModel = [ModelPattern.Any];

    /// <summary>actions. One that is not known grants nothing; where none is known the answer is valid and the uses are none.</summary>
    public static LicenseOutcome ReadActions(scoped ref StrictJsonReader reader, out Uses uses)
    {
        uses = Uses.None;
        var codes = new CodeList(1, MaxActions);
        while (codes.Next(ref reader, out ReadOnlySpan<byte> code))
        {
            uses |= UseNames.TryParse(code, out Uses use) ? use : Uses.None;
        }

        return codes.Outcome;
    }

    /// <summary>territories and territories_except: codes of ISO 3166-1, or a star alone for the world, which the second may not be.</summary>
    public static LicenseOutcome ReadTerritories(scoped ref StrictJsonReader reader, bool allowsWorld, out TerritorySet territories)
    {
        territories = TerritorySet.Empty;
        bool isWorld = false;
        var codes = new CodeList(1, MaxTerritories);
        while (codes.Next(ref reader, out ReadOnlySpan<byte> code))
        {
            if (isWorld)
            {
                return LicenseOutcome.GrantMalformed;
            }

            isWorld = allowsWorld && code.SequenceEqual("*"u8);
            if (isWorld)
            {
                territories = TerritorySet.Worldwide;
            }
            else if (code.Length == 2 && !code.ContainsAnyExceptInRange((byte)'A', (byte)'Z') && Territory.TryParse(code, out Territory territory))
            {
                territories = territories.Union(TerritorySet.Of(territory));
            }
            else
            {
                return LicenseOutcome.GrantMalformed;
            }
        }

        return codes.Outcome;
    }

    /// <summary>models: versions, whole models, or a star alone for every one.</summary>
    public static LicenseOutcome ReadModels(scoped ref StrictJsonReader reader, out IReadOnlyList<ModelPattern> models)
    {
        models = EveryModel;
        int count = Math.Min(CodeList.Count(reader), MaxModels);
        ModelPattern[]? patterns = null;
        var codes = new CodeList(1, MaxModels);
        for (int i = 0; codes.Next(ref reader, out ReadOnlySpan<byte> code); i++)
        {
            if (count == 1 && code.SequenceEqual("*"u8))
            {
                continue;
            }

            if (!ModelPattern.TryParse(code, out ModelPattern? pattern) || pattern.IsAny)
            {
                return LicenseOutcome.GrantMalformed;
            }

            patterns ??= new ModelPattern[count];
            patterns[i] = pattern;
        }

        models = patterns ?? EveryModel;
        return codes.Outcome;
    }

    /// <summary>destinations: names of the closed set, or a star alone for all of them.</summary>
    public static LicenseOutcome ReadDestinations(scoped ref StrictJsonReader reader, out Destinations destinations)
    {
        destinations = Destinations.None;
        bool isEverywhere = false;
        var codes = new CodeList(1, MaxDestinations);
        while (codes.Next(ref reader, out ReadOnlySpan<byte> code))
        {
            if (isEverywhere)
            {
                return LicenseOutcome.GrantMalformed;
            }

            isEverywhere = code.SequenceEqual("*"u8);
            if (isEverywhere)
            {
                destinations = Destinations.All;
            }
            else if (DestinationNames.TryParse(code, out Destination destination))
            {
                destinations |= destination.ToSet();
            }
            else
            {
                return LicenseOutcome.GrantMalformed;
            }
        }

        return codes.Outcome;
    }
}
