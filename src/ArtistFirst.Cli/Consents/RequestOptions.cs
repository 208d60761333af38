using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary>The options that make a request: what is to be used, how, where, by which model, for which destination, when.</summary>
internal sealed class RequestOptions
{
    private readonly Option<string> _isrc = new("--isrc") { Description = "The recording.", Required = true };
    private readonly Option<string[]> _uses = new("--use") { Description = "The use, such as transform.remix; may be given several times, and then all have to be allowed.", Required = true };
    private readonly Option<string> _territory = new("--territory") { Description = "Where the output is made available, such as SE.", Required = true };
    private readonly Option<string?> _processingTerritory = new("--processing-territory") { Description = "Where the model runs. Default: --territory." };
    private readonly Option<string?> _model = new("--model") { Description = "The model version, such as studio@3." };
    private readonly Option<string?> _destination = new("--destination") { Description = "Where the output goes: in-app, share, download, dsp-release, sync-ads." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _isrc, _uses, _territory, _processingTerritory, _model, _destination })
        {
            command.Add(option);
        }
    }

    public UseRequest Read(ParseResult line) => new(Isrc.Parse(line.GetValue(_isrc)!), ReadUses(line.GetValue(_uses)!), Territory.Parse(line.GetValue(_territory)!))
    {
        ProcessingTerritory = line.GetValue(_processingTerritory) is { } territory ? Territory.Parse(territory) : default,
        Model = line.GetValue(_model) is { } model ? ModelVersion.Parse(model) : null,
        Destination = line.GetValue(_destination) is { } destination ? ReadDestination(destination) : Destination.None,
    };

    public static Uses ReadUses(IEnumerable<string> names)
    {
        Uses uses = Uses.None;
        foreach (string name in names)
        {
            uses |= UseNames.TryParse(name, out Uses use)
                ? use
                : throw new FormatException($"Expected the id of a use such as transform.remix; '{name}' is none. docs/guide/cli.md lists them.");
        }

        return uses;
    }

    private static Destination ReadDestination(string name) => DestinationNames.TryParse(name, out Destination destination)
        ? destination
        : throw new FormatException($"Expected in-app, share, download, dsp-release or sync-ads as destination; '{name}' is none of them.");
}
