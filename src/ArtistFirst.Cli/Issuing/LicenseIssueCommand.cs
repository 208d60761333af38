using System.CommandLine;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst license issue</c>: signs a license token, and writes it out or into a file that only its owner can read.</summary>
internal static class LicenseIssueCommand
{
    private static readonly Option<FileInfo> Key = new("--key") { Description = "The issuer's private key.", Required = true };
    private static readonly Option<FileInfo?> PasswordFile = new("--password-file") { Description = "A file whose first line decrypts the key (PEM only)." };
    private static readonly Option<string> Issuer = new("--issuer") { Description = "The issuer's https URL, exactly as trust files pin it.", Required = true };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "The file for the token. Default: standard output." };
    private static readonly Option<bool> Force = new("--force") { Description = "Replace the file of --out." };
    private static readonly Option<string?> ManifestUrl = new("--manifest-url") { Description = "The https URL under which manifests are published; for grants of more than 128 recordings." };
    private static readonly Option<DirectoryInfo?> Manifests = new("--manifests") { Description = "The folder for manifests. Default: beside the token." };
    private static readonly TermsOptions Terms = new();
    private static readonly StatusOptions Status = new(isRequired: false);

    public static Command Make()
    {
        Command command = new("issue", "Signs a license token.") { Key, PasswordFile, Issuer, Out, Force, ManifestUrl, Manifests };
        Terms.AddTo(command);
        Status.AddTo(command);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        FileInfo? file = line.GetValue(Out);
        bool replace = line.GetValue(Force);
        if (file is not null)
        {
            SecretFile.Require(file, replace);
        }

        TermsFile read = await Terms.ReadAsync(line, cancellationToken).ConfigureAwait(false);
        LicenseTerms terms = await read.ToTermsAsync(Terms.Folder(line), cancellationToken).ConfigureAwait(false);
        using PrivateKey key = await KeyFile.LoadAsync(line.GetValue(Key)!, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false);
        terms = await WithStatusAsync(terms, Status.Open(line, key), cancellationToken).ConfigureAwait(false);
        LicenseIssuer issuer = new(key, line.GetValue(Issuer)!) { Manifests = OpenManifests(line, terms) };
        string token = await issuer.IssueAsync(terms, cancellationToken).ConfigureAwait(false);
        if (file is not null)
        {
            await Faults.InFolderOfAsync(file, () => SecretFile.WriteAsync(file, replace, token, cancellationToken)).ConfigureAwait(false);
        }

        IssuedView view = IssuedView.Of(token, file);
        output.Write(view, CliJson.Default.IssuedView, issued => issued.Tell());
        foreach (string manifest in view.Manifests)
        {
            output.Note($"Wrote the manifest {manifest}: publish it, or give it out with the token.");
        }

        return ExitCode.Yes;
    }

    private static async Task<LicenseTerms> WithStatusAsync(LicenseTerms terms, StatusRegister? register, CancellationToken cancellationToken)
    {
        if (register is null)
        {
            return terms;
        }

        if (terms.Status is not null)
        {
            throw new FormatException("Expected a status in the terms file or --status, which gives the license its place; both came.");
        }

        string id = terms.Id ?? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        return terms with { Id = id, Status = await register.AllocateAsync(id, cancellationToken).ConfigureAwait(false) };
    }

    private static RecordingManifestWriter? OpenManifests(ParseResult line, LicenseTerms terms)
    {
        bool isNeeded = terms.Grants.Any(grant => grant.Recordings.Kind == RecordingScopeKind.Recordings && grant.Recordings.Recordings.Skip(RecordingScope.MaxRecordings).Any());
        return (isNeeded, line.GetValue(ManifestUrl)) switch
        {
            (false, _) => null,
            (true, { } url) => new RecordingManifestWriter((line.GetValue(Manifests)?.FullName ?? line.GetValue(Out)?.DirectoryName) ?? Environment.CurrentDirectory, url),
            _ => throw new FormatException($"Expected --manifest-url, the https URL under which manifests are published: a grant has more than {RecordingScope.MaxRecordings} recordings, which go into a file."),
        };
    }
}
