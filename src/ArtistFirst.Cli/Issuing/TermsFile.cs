using System.Text.Json;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary>What a license is to say, as a JSON file has it (docs/guide/cli.md). What is not known here refuses the file: it may be meant as a limit.</summary>
/// <remarks>What may be absent has a setter that can be left alone: the reader would overwrite the default of any other.</remarks>
internal sealed record TermsFile
{
    private const long MaxLength = 256 * 1024 * 1024;

    public string? Licensee { get; set; }

    public IReadOnlyList<string> Audience { get; set; } = [];

    public string? Lifetime { get; set; }

    public DateTimeOffset? NotBefore { get; set; }

    public string? HolderKey { get; set; }

    public string? Certificate { get; set; }

    public string? Client { get; set; }

    public string? Id { get; set; }

    public StatusTerms? Status { get; set; }

    public IReadOnlyList<GrantFile> Grants { get; set; } = [];

    /// <summary>Reads a terms file.</summary>
    /// <exception cref="FormatException">It breaks the format.</exception>
    public static async Task<TermsFile> LoadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        byte[] json = await ReadBytesAsync(file, cancellationToken).ConfigureAwait(false);
        try
        {
            return Read(json);
        }
        catch (FormatException fault)
        {
            throw new FormatException($"The terms file '{file.FullName}' is wrong at {fault.Message} See docs/guide/cli.md for the format.", fault);
        }
    }

    private static async Task<byte[]> ReadBytesAsync(FileInfo file, CancellationToken cancellationToken)
    {
        FileStream stream = file.OpenRead();
        MemoryStream text = new();
        await using (stream.ConfigureAwait(false))
        await using (text.ConfigureAwait(false))
        {
            if (stream.CanSeek && stream.Length > MaxLength)
            {
                throw new FormatException($"Expected a terms file of at most {MaxLength} bytes; '{file.FullName}' has {stream.Length}.");
            }

            await stream.CopyToAsync(text, cancellationToken).ConfigureAwait(false);
            return text.ToArray();
        }
    }

    /// <summary>Reads terms.</summary>
    /// <exception cref="FormatException">They break the format; the message begins with the place.</exception>
    private static TermsFile Read(ReadOnlySpan<byte> json)
    {
        if (!JsonText.IsStrict(json, JsonText.MaxDepth, out string why))
        {
            throw new FormatException($"$: Expected one JSON object in strict form. {why}");
        }

        TermsShape.Require(json);
        try
        {
            return JsonSerializer.Deserialize(json, TermsJson.Default.TermsFile)!;
        }
        catch (JsonException fault)
        {
            // The shape is right: what is left are the words of our own identifiers and names.
            throw new FormatException($"line {fault.LineNumber + 1}, {fault.Path}: {fault.Message}", fault);
        }
    }

    /// <summary>The terms, for the issuer to check.</summary>
    /// <param name="folder">The folder from which relative paths start.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">Something is missing or malformed.</exception>
    public async Task<LicenseTerms> ToTermsAsync(string folder, CancellationToken cancellationToken)
    {
        List<GrantTerms> grants = [];
        foreach (GrantFile grant in Grants)
        {
            grants.Add(await grant.ToTermsAsync(folder, cancellationToken).ConfigureAwait(false));
        }

        return new LicenseTerms
        {
            Licensee = Licensee ?? throw new FormatException("Expected a licensee: give --licensee, or \"licensee\" in the terms file."),
            Audience = Audience.Count > 0 ? Audience : throw new FormatException("Expected an audience: give --audience, or \"audience\" in the terms file."),
            Grants = grants.Count > 0 ? grants : throw new FormatException("Expected a grant: give --use and what belongs to it, or \"grants\" in the terms file."),
            Lifetime = Lifetime is { } lifetime ? LifetimeText.Parse(lifetime) : null,
            NotBefore = NotBefore,
            HolderKeyId = HolderKey,
            CertificateThumbprint = Certificate,
            Status = Status is { } status ? new LicenseStatusEntry(status.Uri, status.Index) : null,
            ClientId = Client,
            Id = Id,
        };
    }
}
