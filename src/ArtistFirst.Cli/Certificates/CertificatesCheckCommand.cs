using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArtistFirst.C2pa;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst certificates check</c>: whether validators will let a certificate sign, and if not, why.</summary>
internal static class CertificatesCheckCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "Certificates in PEM, that of the signer first." };
    private static readonly Option<FileInfo?> Trust = new("--trust") { Description = "Authorities in PEM that validators trust. Default: trust is not looked at." };
    private static readonly Option<DateTimeOffset?> At = Values.Instant("--at", "Check as of this instant, such as 2026-11-22T12:00:00Z. Default: now.");

    public static Command Make() => new Command("check", "Says whether a certificate may sign, and why not.") { File, Trust, At }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        string pem = await System.IO.File.ReadAllTextAsync(line.GetValue(File)!.FullName, cancellationToken).ConfigureAwait(false);
        TrustList? trust = line.GetValue(Trust) is { } roots ? TrustList.FromPem(await System.IO.File.ReadAllTextAsync(roots.FullName, cancellationToken).ConfigureAwait(false)) : null;
        DateTimeOffset at = line.GetValue(At) ?? TimeProvider.System.GetUtcNow();
        X509Certificate2Collection chain = Read(pem);
        CertificateReport report = CertificateProfile.Check(chain[0], at);
        ValidationStatus? trusted = trust?.Evaluate(chain[0], chain.Skip(1), at);
        var view = new CertificateCheckView(
            report.IsValid && trusted is not { Code: not StatusCodes.SigningCredentialTrusted },
            chain[0].Subject,
            new DateTimeOffset(chain[0].NotAfter).ToUniversalTime(),
            [.. report.Failures.Concat(trusted is { Code: not StatusCodes.SigningCredentialTrusted } ? [trusted] : []).Select(status => new CertificateProblemView(status.Code, status.Explanation))],
            report.Advice);
        foreach (X509Certificate2 certificate in chain)
        {
            certificate.Dispose();
        }

        output.Write(view, CliJson.Default.CertificateCheckView, Tell);
        return view.MaySign ? ExitCode.Yes : ExitCode.Refused;
    }

    private static X509Certificate2Collection Read(string pem)
    {
        var chain = new X509Certificate2Collection();
        try
        {
            chain.ImportFromPem(pem);
        }
        catch (CryptographicException fault)
        {
            throw new FormatException($"Expected certificates in PEM; one is broken. {fault.Message}", fault);
        }

        return chain.Count > 0 ? chain : throw new FormatException("Expected certificates in PEM: blocks that begin with -----BEGIN CERTIFICATE-----. There is none in the file.");
    }

    private static IEnumerable<string> Tell(CertificateCheckView view) =>
    [
        view.MaySign ? $"{view.Subject} may sign until {Words.Of(view.ValidUntil)}." : $"{view.Subject} may not sign:",
        .. view.Problems.SelectMany(problem => (string[])[$"  {problem.Code}", $"          {problem.Message}"]),
        .. view.Advice.Select(advice => $"  Advice: {advice}"),
    ];
}
