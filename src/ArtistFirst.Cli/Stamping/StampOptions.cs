using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary>The options that say where everything lies that stands behind the gate, and what to stamp with.</summary>
internal sealed class StampOptions
{
    private readonly Option<string> _licensee = new("--licensee") { Description = "Who stamps: the sub of the licenses, an https URL or a URN.", Required = true };
    private readonly Option<string?> _audience = new("--audience") { Description = "The aud that licenses must have. Default: --licensee." };
    private readonly Option<FileInfo> _trust = new("--trust") { Description = "The trust file: the pinned issuers with their keys and status lists.", Required = true };
    private readonly Option<DirectoryInfo> _licenses = new("--licenses") { Description = "The folder of license tokens.", Required = true };
    private readonly Option<FileInfo> _register = new("--register") { Description = "The register's JSON file.", Required = true };
    private readonly Option<DirectoryInfo> _catalogue = new("--catalogue") { Description = "The folder of the catalogue's audio.", Required = true };
    private readonly Option<FileInfo> _ledger = new("--ledger") { Description = "The usage ledger, an SQLite file; made where there is none.", Required = true };
    private readonly Option<FileInfo> _key = new("--key") { Description = "The private key to sign with: JWK or PEM.", Required = true };
    private readonly Option<FileInfo?> _passwordFile = new("--password-file") { Description = "A file whose first line decrypts the key (PEM only)." };
    private readonly Option<FileInfo> _certificates = new("--certificates") { Description = "The certificates of the key in PEM; the root may be left out.", Required = true };
    private readonly Option<string?> _product = new("--product") { Description = "The name of your product, as listeners will read it. Default: ArtistFirst." };
    private readonly Option<string?> _originals = new("--originals") { Description = "Where listeners find originals: an address with {isrc} in it." };

    private readonly Option<string?> _approvals = new("--approvals") { Description = "Where approvals of outputs are kept, for licenses and consents that ask for them: a register's SQLite file, or a PostgreSQL connection string." };
    private readonly Option<string?> _timestamps = new("--timestamp") { Description = "The address of an authority that says when the output was signed (RFC 3161): https, or http with --timestamp-trust." };
    private readonly Option<FileInfo?> _timestampTrust = new("--timestamp-trust") { Description = "The certificates of the authorities whose time-stamps are accepted, in PEM." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _licensee, _audience, _trust, _licenses, _register, _catalogue, _ledger, _key, _passwordFile, _certificates, _product, _originals, _approvals, _timestamps, _timestampTrust })
        {
            command.Add(option);
        }
    }

    public async Task<StampingParts> OpenAsync(ParseResult line, CancellationToken cancellationToken)
    {
        string licensee = line.GetValue(_licensee)!;
        var options = new AttributionStamperOptions { OriginalsAddress = line.GetValue(_originals) };
        options.Product = line.GetValue(_product) ?? options.Product;
        var parts = new StampingParts();
        try
        {
            await parts.OpenTimestampsAsync(AddressOf(line.GetValue(_timestamps)), line.GetValue(_timestampTrust), cancellationToken).ConfigureAwait(false);
            await parts.OpenSignerAsync(line.GetValue(_key)!, line.GetValue(_passwordFile), line.GetValue(_certificates)!, cancellationToken).ConfigureAwait(false);
            await parts.OpenLicensesAsync(line.GetValue(_trust)!.FullName, licensee, line.GetValue(_audience) ?? licensee, Existing(line.GetValue(_licenses)!), cancellationToken).ConfigureAwait(false);
            await parts.OpenApprovalsAsync(line.GetValue(_approvals), cancellationToken).ConfigureAwait(false);
            await parts.OpenGateAsync(line.GetValue(_register)!, licensee, Existing(line.GetValue(_catalogue)!), line.GetValue(_ledger)!.FullName, options, cancellationToken).ConfigureAwait(false);
            return parts;
        }
        catch
        {
            await parts.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static Uri? AddressOf(string? text)
    {
        Uri? address = null;
        return text is null || Uri.TryCreate(text, UriKind.Absolute, out address)
            ? address
            : throw new FormatException($"Expected --timestamp with an address such as https://timestamps.example/; got '{text}'.");
    }

    private static string Existing(DirectoryInfo folder) => folder.Exists ? folder.FullName : throw new IOException($"Expected the folder '{folder}', but there is none. Check its name, or make it first.");
}
