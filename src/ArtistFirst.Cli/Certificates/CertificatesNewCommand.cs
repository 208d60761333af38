using System.CommandLine;
using ArtistFirst.C2pa;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst certificates new</c>: a key with certificates for development, whose root nobody trusts who was not given it.</summary>
internal static class CertificatesNewCommand
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "Where to write key.pem, chain.pem and root.pem; made where there is none. Never overwrites." };
    private static readonly Option<string> Organization = new("--organization") { Description = "Who signs, as players will show it: 1 to 64 characters.", Required = true };
    private static readonly Option<FileInfo?> Key = new("--key") { Description = "A private key of yours (JWK or PEM). Default: a new one, written to key.pem." };
    private static readonly Option<FileInfo?> PasswordFile = new("--password-file") { Description = "A file whose first line decrypts --key, or encrypts key.pem." };

    public static Command Make() => new Command("new", "Makes a key with certificates for development.") { Folder, Organization, Key, PasswordFile }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = line.GetValue(Folder)!;
        folder.Create();
        (FileInfo chainFile, FileInfo rootFile) = (FileIn(folder, "chain.pem"), FileIn(folder, "root.pem"));
        RequireAbsent(chainFile);
        RequireAbsent(rootFile);
        FileInfo keyFile = line.GetValue(Key) ?? FileIn(folder, "key.pem");
        using PrivateKey key = line.GetValue(Key) is null ? PrivateKey.Generate(SignatureAlgorithm.ES256) : await KeyFile.LoadAsync(keyFile, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false);
        using DevelopmentCertificates certificates = DevelopmentCertificates.Issue(key.PublicKey, line.GetValue(Organization)!, TimeProvider.System);
        if (line.GetValue(Key) is null)
        {
            await KeyFile.SaveAsync(key, keyFile, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync(chainFile, certificates.ExportChainPem(), cancellationToken).ConfigureAwait(false);
        await WriteAsync(rootFile, certificates.ExportRootPem(), cancellationToken).ConfigureAwait(false);
        var view = new CertificatesView(line.GetValue(Organization)!, new DateTimeOffset(certificates.Leaf.NotAfter).ToUniversalTime(), keyFile.ToString(), chainFile.ToString(), rootFile.ToString());
        output.Write(view, CliJson.Default.CertificatesView, Tell);
        return ExitCode.Yes;
    }

    private static FileInfo FileIn(DirectoryInfo folder, string name) => new(Path.Combine(folder.ToString(), name));

    private static void RequireAbsent(FileInfo file)
    {
        if (Path.Exists(file.FullName))
        {
            throw new IOException($"Expected no '{file.Name}' in '{file.DirectoryName}', but there is one, and it is not written over. Choose another folder.");
        }
    }

    private static async Task WriteAsync(FileInfo file, string pem, CancellationToken cancellationToken)
    {
        var stream = new FileStream(file.FullName, FileMode.CreateNew, FileAccess.Write);
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(pem), cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> Tell(CertificatesView view) =>
    [
        $"Wrote certificates of {view.Organization}, valid until {Words.Of(view.ValidUntil)}: {view.Chain}",
        $"Key: {view.Key}. Keep it secret.",
        $"Root: {view.Root}. For development only: nobody trusts it who was not given it.",
    ];
}
