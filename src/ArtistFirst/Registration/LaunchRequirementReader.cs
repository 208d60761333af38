namespace ArtistFirst;

/// <summary>Reads from configuration what a service declares that it will do.</summary>
internal static class LaunchRequirementReader
{
    private static readonly string[] Known =
        [nameof(LaunchRequirement.Uses), nameof(LaunchRequirement.Territories), nameof(LaunchRequirement.Model), nameof(LaunchRequirement.Destination)];

    /// <summary>Reads one requirement. What cannot be read is remembered by the reader.</summary>
    public static LaunchRequirement Read(SectionReader read)
    {
        read.RefuseOthers(Known);
        return new LaunchRequirement(ReadUses(read)) { Territories = ReadTerritories(read), Model = ReadModel(read), Destination = ReadDestination(read) };
    }

    private static Uses ReadUses(SectionReader read)
    {
        Uses uses = Uses.None;
        foreach (string name in (read.Text(nameof(LaunchRequirement.Uses)) ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (UseNames.TryParse(name, out Uses use))
            {
                uses |= use;
            }
            else
            {
                read.Fault(nameof(LaunchRequirement.Uses), name, "ids of uses such as transform.remix, with spaces between them,");
            }
        }

        return uses;
    }

    private static TerritorySet ReadTerritories(SectionReader read)
    {
        string? text = read.Text(nameof(LaunchRequirement.Territories));
        TerritorySet territories = TerritorySet.Empty;
        if (text is not null && !TerritorySet.TryParse(text, out territories))
        {
            read.Fault(nameof(LaunchRequirement.Territories), text, "territories such as DE SE");
        }

        return territories;
    }

    private static ModelVersion? ReadModel(SectionReader read)
    {
        string? text = read.Text(nameof(LaunchRequirement.Model));
        ModelVersion? model = null;
        if (text is not null && !ModelVersion.TryParse(text, out model))
        {
            read.Fault(nameof(LaunchRequirement.Model), text, "a model version such as studio@3");
        }

        return model;
    }

    private static Destination ReadDestination(SectionReader read)
    {
        string? text = read.Text(nameof(LaunchRequirement.Destination));
        Destination destination = Destination.None;
        if (text is not null && !DestinationNames.TryParse(text, out destination))
        {
            read.Fault(nameof(LaunchRequirement.Destination), text, "a destination such as in-app");
        }

        return destination;
    }
}
