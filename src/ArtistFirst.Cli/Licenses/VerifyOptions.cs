using System.CommandLine;

namespace ArtistFirst.Cli;

/// <summary>The options that say whom to believe, for whom to verify, and as of when.</summary>
internal sealed class VerifyOptions
{
    private readonly Option<FileInfo> _trust = new("--trust") { Description = "The trust file: the pinned issuers with their keys and status lists.", Required = true };
    private readonly Option<string> _audience = new("--audience") { Description = "Who verifies: the name that licenses must have in aud, usually an https URL.", Required = true };
    private readonly Option<DateTimeOffset?> _at = Values.Instant("--at", "Verify as of this instant, such as 2026-11-22T12:00:00Z. Default: now.");
    private readonly Option<int?> _skew = Values.Number("--clock-skew", "How many seconds clocks may differ, 0 to 300. Default: 60.");
    private readonly Option<string?> _holderKey = new("--holder-key") { Description = "The thumbprint of a key whose possession the presenter has proved to you, for licenses that are bound to one." };
    private readonly Option<string?> _certificate = new("--certificate") { Description = "The SHA-256, in base64url, of a certificate that the presenter has proved to you by mutual TLS." };
    private readonly Option<string[]> _networks = new("--allow-network") { Description = "A network that is not public, such as 10.20.0.0/16, from which key sets and status lists may be fetched. May be given several times." };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _trust, _audience, _at, _skew, _holderKey, _certificate, _networks })
        {
            command.Add(option);
        }
    }

    public Task<Verification> OpenAsync(ParseResult line, CancellationToken cancellationToken)
    {
        LicenseVerifierOptions options = new() { Audience = line.GetValue(_audience)! };
        if (line.GetValue(_skew) is { } skew)
        {
            options.ClockSkew = TimeSpan.FromSeconds(skew);
        }

        TrustStoreOptions trust = new();
        foreach (string network in line.GetValue(_networks) ?? [])
        {
            trust.Fetch.AllowedNetworks.Add(network);
        }

        TimeProvider time = line.GetValue(_at) is { } at ? new StoppedClock(at) : TimeProvider.System;
        VerifyContext context = new() { HolderKeyId = line.GetValue(_holderKey), CertificateThumbprint = line.GetValue(_certificate) };
        return Verification.OpenAsync(line.GetValue(_trust)!.FullName, trust, options, context, time, cancellationToken);
    }
}
