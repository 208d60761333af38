using Microsoft.Extensions.Configuration;

namespace ArtistFirst;

/// <summary>Reads the options from configuration without reflection, so that trimmed services can.</summary>
internal static class ArtistFirstOptionsReader
{
    public static void Read(IConfigurationSection section, ArtistFirstOptions options)
    {
        options.Licensee = section[nameof(options.Licensee)] ?? options.Licensee;
        options.Audience = section[nameof(options.Audience)] ?? options.Audience;
        options.TrustFile = section[nameof(options.TrustFile)] ?? options.TrustFile;
        options.LicenseFolder = section[nameof(options.LicenseFolder)] ?? options.LicenseFolder;
        options.ManifestFolder = section[nameof(options.ManifestFolder)] ?? options.ManifestFolder;
        options.RegisterFile = section[nameof(options.RegisterFile)] ?? options.RegisterFile;
        options.HolderKeyFile = section[nameof(options.HolderKeyFile)] ?? options.HolderKeyFile;
        options.ClockSkew = Duration(section, nameof(options.ClockSkew), options.ClockSkew);
        options.StatusGrace = Duration(section, nameof(options.StatusGrace), options.StatusGrace);
        options.MaxConsentAge = Duration(section, nameof(options.MaxConsentAge), options.MaxConsentAge);
        options.ReloadInterval = Duration(section, nameof(options.ReloadInterval), options.ReloadInterval);
        options.ExpiryWarning = Duration(section, nameof(options.ExpiryWarning), options.ExpiryWarning);
        AddTo(options.Licenses, section.GetSection(nameof(options.Licenses)));
        AddTo(options.PrivateNetworks, section.GetSection(nameof(options.PrivateNetworks)));
        foreach (IConfigurationSection requirement in section.GetSection(nameof(options.RequiredAtStart)).GetChildren())
        {
            options.RequiredAtStart.Add(ReadRequirement(requirement));
        }
    }

    private static void AddTo(IList<string> list, IConfigurationSection section)
    {
        foreach (IConfigurationSection item in section.GetChildren())
        {
            list.Add(item.Value ?? string.Empty);
        }
    }

    private static TimeSpan Duration(IConfigurationSection section, string name, TimeSpan otherwise) => section[name] switch
    {
        null => otherwise,
        { } text when TimeSpan.TryParse(text, out TimeSpan value) => value,
        { } text => throw Wrong(section, name, text, "a time span such as 00:01:00"),
    };

    private static LaunchRequirement ReadRequirement(IConfigurationSection section)
    {
        Uses uses = Uses.None;
        foreach (string name in (section[nameof(LaunchRequirement.Uses)] ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            uses |= UseNames.TryParse(name, out Uses use) ? use : throw Wrong(section, nameof(LaunchRequirement.Uses), name, "ids of uses such as transform.remix");
        }

        string? territories = section[nameof(LaunchRequirement.Territories)];
        string? model = section[nameof(LaunchRequirement.Model)];
        string? destination = section[nameof(LaunchRequirement.Destination)];
        return uses == Uses.None
            ? throw Wrong(section, nameof(LaunchRequirement.Uses), string.Empty, "at least one use")
            : new LaunchRequirement(uses)
            {
                Territories = territories is null ? TerritorySet.Empty : TerritorySet.Parse(territories),
                Model = model is null ? null : ModelVersion.Parse(model),
                Destination = ReadDestination(section, destination),
            };
    }

    private static Destination ReadDestination(IConfigurationSection section, string? name)
    {
        Destination destination = Destination.None;
        return name is null || DestinationNames.TryParse(name, out destination)
            ? destination
            : throw Wrong(section, nameof(LaunchRequirement.Destination), name, "a destination such as in-app");
    }

    private static InvalidOperationException Wrong(IConfigurationSection section, string name, string value, string expected) =>
        new($"Expected {expected} in configuration '{section.Path}:{name}'; it is '{value}'.");
}
