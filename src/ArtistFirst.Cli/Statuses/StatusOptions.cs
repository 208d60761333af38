using System.CommandLine;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary>The options that say where the status register is kept and published.</summary>
internal sealed class StatusOptions(bool isRequired)
{
    private readonly Option<FileInfo?> _register = new("--status") { Description = "The status register: a JSON file, which 'license new-status' makes.", Required = isRequired };
    private readonly Option<string?> _url = new("--status-url") { Description = "The https URL under which the status list can be fetched, as licenses name it and trust files pin it.", Required = isRequired };
    private readonly Option<FileInfo?> _list = new("--status-list") { Description = "The file that the signed list is published to. Default: the name of the register, ending in .jwt." };
    private readonly Option<int?> _capacity = Values.Number("--status-capacity", "How many licenses the list has room for; the same for the life of the register. Default: 100000.");
    private readonly Option<string?> _lifetime = new("--status-lifetime") { Description = "For how long a published list may be believed, such as 7d, which is the default." };
    private readonly Option<string?> _ttl = new("--status-ttl") { Description = "For how long a copy is good, such as 12h, which is the default: how long a revocation may take to be seen." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _register, _url, _list, _capacity, _lifetime, _ttl })
        {
            command.Add(option);
        }
    }

    /// <summary>The register as it was named.</summary>
    public string RegisterFile(ParseResult line) => line.GetValue(_register)!.ToString();

    /// <summary>The file of the list, as it was named or follows from the register.</summary>
    public string ListFile(ParseResult line) => (line.GetValue(_list)?.ToString() ?? Path.ChangeExtension(line.GetValue(_register)!.ToString(), ".jwt"))!;

    /// <summary>Opens the register; null where none is named.</summary>
    /// <exception cref="FormatException">The options do not go together.</exception>
    public StatusRegister? Open(ParseResult line, ISigner signer)
    {
        if (line.GetValue(_register) is not { } register)
        {
            return line.GetValue(_url) is null ? null : throw new FormatException("Expected --status, the file of the status register, with --status-url.");
        }

        StatusRegisterOptions options = new()
        {
            StateFile = register.FullName,
            ListFile = line.GetValue(_list)?.FullName ?? Path.ChangeExtension(register.FullName, ".jwt"),
            ListUri = line.GetValue(_url) ?? throw new FormatException("Expected --status-url, the https URL under which the status list can be fetched, with --status."),
        };
        options = line.GetValue(_capacity) is { } capacity ? options with { Capacity = capacity } : options;
        options = line.GetValue(_lifetime) is { } lifetime ? options with { Lifetime = LifetimeText.Parse(lifetime) } : options;
        options = line.GetValue(_ttl) is { } ttl ? options with { TimeToLive = LifetimeText.Parse(ttl) } : options;
        return string.Equals(options.ListFile, options.StateFile, StringComparison.Ordinal)
            ? throw new FormatException("Expected another file for --status-list than for --status.")
            : new StatusRegister(options, new StatusListIssuer(signer));
    }
}
