using System.CommandLine;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>The options that say what a file is, and what it does not say itself.</summary>
internal static class ImportTerms
{
    private static readonly Dictionary<string, ImportFormat> Formats = new(StringComparer.Ordinal)
    {
        ["claims"] = ImportFormat.CsvClaims,
        ["statements"] = ImportFormat.CsvStatements,
        ["register"] = ImportFormat.RegisterFile,
        ["ern"] = ImportFormat.Ern,
        ["cwr"] = ImportFormat.Cwr,
        ["c2pa"] = ImportFormat.ContentCredentials,
        ["http"] = ImportFormat.HttpHeaders,
        ["robots"] = ImportFormat.Robots,
        ["ai-txt"] = ImportFormat.AiTxt,
        ["tdmrep"] = ImportFormat.TdmRep,
        ["rsl"] = ImportFormat.Rsl,
        ["xmp"] = ImportFormat.Xmp,
    };

    private static readonly Option<string?> Format = new("--format") { Description = $"What the file is: {string.Join(", ", Formats.Keys)}. Default: what its first bytes say." };
    private static readonly Option<string?> PartyNamespace = new("--party-namespace") { Description = "An https address that ends with a slash: the sender's own space, for parties without an identifier of the trade." };
    private static readonly Option<string?> Right = new("--right") { Description = "Whose shares count in CWR: mechanical (default), performing or synchronization." };
    private static readonly Option<FileInfo?> Agreement = new("--agreement") { Description = "A JSON file with the agreement under which the deals of DDEX messages are more than offers." };
    private static readonly Option<string?> Subject = new("--subject") { Description = "What an opt-out signal is about: recording:ISRC, work:ISWC, catalogue:ID or voice:PARTY." };
    private static readonly Option<string?> Address = new("--address") { Description = "The https address at which the asset is published, by which the rules of a site are matched." };
    private static readonly Option<string?> Origin = new("--origin") { Description = "Where the signal was found, for explanations; default: the address, or the file's name." };

    private static readonly Option<bool> Correct = new("--correct") { Description = "The file is the registry's own correction: works, catalogues and vocals of the recordings in it replace what sources described." };

    public static void AddTo(Command command)
    {
        foreach (Option option in (Option[])[Format, PartyNamespace, Right, Agreement, Subject, Address, Origin, Correct])
        {
            command.Add(option);
        }
    }

    /// <summary>What the file is.</summary>
    /// <exception cref="FormatException">Nobody says, and nothing tells.</exception>
    public static async Task<ImportFormat> FormatAsync(ParseResult line, FileInfo file, CancellationToken cancellationToken)
    {
        if (line.GetValue(Format) is { } name)
        {
            return Formats.TryGetValue(name, out ImportFormat format) ? format : throw new FormatException($"Expected one of {string.Join(", ", Formats.Keys)} for --format; got '{name}'.");
        }

        ImportFormat detected = await RegisterImport.DetectAsync(file.FullName, cancellationToken).ConfigureAwait(false);
        return detected != ImportFormat.Detect
            ? detected
            : throw new FormatException($"AF2060: Expected a file of a format that is imported; the first bytes of '{file.Name}' are of none. Name it with --format: {string.Join(", ", Formats.Keys)}.");
    }

    /// <summary>How the file is imported.</summary>
    /// <exception cref="FormatException">An option is not what it should be.</exception>
    public static async Task<RegisterImportOptions> ReadAsync(ParseResult line, FileInfo file, CancellationToken cancellationToken) => new()
    {
        PartyNamespace = line.GetValue(PartyNamespace) is { } space ? ReadAddress("--party-namespace", space) : null,
        Corrects = line.GetValue(Correct),
        CwrRight = ReadRight(line.GetValue(Right)),
        Agreement = line.GetValue(Agreement) is { } agreement ? await AgreementFile.ReadAsync(agreement, cancellationToken).ConfigureAwait(false) : null,
        Signal = new SignalTarget
        {
            Subject = line.GetValue(Subject) is { } subject ? ReadSubject(subject) : null,
            Address = line.GetValue(Address) is { } address ? ReadAddress("--address", address) : null,
            Origin = line.GetValue(Origin) ?? line.GetValue(Address) ?? file.Name,
        },
    };

    private static Uri ReadAddress(string option, string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        ? address
        : throw new FormatException($"Expected an https address for {option}; got '{text}'.");

    private static CwrRight ReadRight(string? text) => text switch
    {
        null or "mechanical" => CwrRight.Mechanical,
        "performing" => CwrRight.Performing,
        "synchronization" => CwrRight.Synchronization,
        _ => throw new FormatException($"Expected mechanical, performing or synchronization for --right; got '{text}'."),
    };

    private static StatementSubject ReadSubject(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string value = text[(colon + 1)..];
        return text[..Math.Max(colon, 0)] switch
        {
            "recording" => StatementSubject.Of(Isrc.Parse(value)),
            "work" => StatementSubject.Of(Iswc.Parse(value)),
            "catalogue" => StatementSubject.Of(CatalogueId.Parse(value)),
            "voice" => StatementSubject.VoiceOf(PartyId.Parse(value)),
            _ => throw new FormatException($"Expected recording:, work:, catalogue: or voice: and an identifier for --subject; got '{text}'."),
        };
    }
}
