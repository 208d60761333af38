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
        return new LaunchRequirement(ReadUses(read))
        {
            Territories = read.Value<TerritorySet>(nameof(LaunchRequirement.Territories), TerritorySet.Empty, TerritorySet.TryParse, "territories such as DE SE"),
            Model = read.Value<ModelVersion?>(nameof(LaunchRequirement.Model), null, ModelVersion.TryParse, "a model version such as studio@3"),
            Destination = read.Value<Destination>(nameof(LaunchRequirement.Destination), Destination.None, static (string text, out Destination value) => DestinationNames.TryParse(text, out value), "a destination such as in-app"),
        };
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
}
