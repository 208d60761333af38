using System.Net;
using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>Checks ranges, and options that have to go together.</summary>
internal sealed class ArtistFirstOptionsRules : IValidateOptions<ArtistFirstOptions>
{
    public ValidateOptionsResult Validate(string? name, ArtistFirstOptions options)
    {
        List<string> failures = [];
        InRange(failures, nameof(options.ClockSkew), options.ClockSkew, TimeSpan.Zero, TimeSpan.FromSeconds(300));
        InRange(failures, nameof(options.StatusGrace), options.StatusGrace, TimeSpan.Zero, TimeSpan.FromHours(24));
        InRange(failures, nameof(options.StatusFetchInterval), options.StatusFetchInterval, TimeSpan.FromSeconds(10), TimeSpan.FromHours(24));
        InRange(failures, nameof(options.KeyFetchInterval), options.KeyFetchInterval, TimeSpan.FromMinutes(5), TimeSpan.FromHours(12));
        InRange(failures, nameof(options.MaxConsentAge), options.MaxConsentAge, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7));
        InRange(failures, nameof(options.ReloadInterval), options.ReloadInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        InRange(failures, nameof(options.ExpiryWarning), options.ExpiryWarning, TimeSpan.Zero, TimeSpan.FromDays(90));
        CheckConsent(failures, options);
        if (options.ClockSkew.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            failures.Add($"Expected {nameof(options.ClockSkew)} in whole seconds; it is {options.ClockSkew}.");
        }

        CheckNames(failures, options);
        CheckTokens(failures, options);
        CheckNetworks(failures, options);
        CheckRequirements(failures, options);
        CheckStamping(failures, options);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void CheckConsent(List<string> failures, ArtistFirstOptions options)
    {
        int sources = (options.RegisterFile is null ? 0 : 1) + (options.SnapshotFile is null ? 0 : 1) + (options.Registry is null ? 0 : 1);
        if (sources > 1)
        {
            failures.Add($"Expected one of {nameof(options.RegisterFile)}, {nameof(options.SnapshotFile)} and {nameof(options.Registry)}; {sources} are set.");
        }

        InRange(failures, nameof(options.RegistryPollInterval), options.RegistryPollInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        if (options.Registry is { } address && !SnapshotClientOptions.IsAllowed(address, options.AllowLoopbackHttp))
        {
            failures.Add($"Expected {HttpsAddress.Expected} in {nameof(options.Registry)}, or http to a loopback address with {nameof(options.AllowLoopbackHttp)}; it is '{address.OriginalString}'.");
        }
    }

    private static void CheckNames(List<string> failures, ArtistFirstOptions options)
    {
        Printable(failures, nameof(options.Licensee), options.Licensee);
        if (options.Audience is { } audience)
        {
            Printable(failures, nameof(options.Audience), audience);
            if (audience.Length == 0)
            {
                failures.Add($"Expected a name in {nameof(options.Audience)}, or null for {nameof(options.Licensee)}; it is empty.");
            }
        }
    }

    private static void CheckTokens(List<string> failures, ArtistFirstOptions options)
    {
        if (string.IsNullOrEmpty(options.LicenseFolder) && options.Licenses.Count == 0)
        {
            failures.Add($"Expected license tokens: set {nameof(options.LicenseFolder)} to the folder that holds them, or add tokens to {nameof(options.Licenses)}.");
        }

        for (int i = 0; i < options.Licenses.Count; i++)
        {
            if (string.IsNullOrEmpty(options.Licenses[i]))
            {
                failures.Add($"Expected a license token in {nameof(options.Licenses)}[{i}]; it is empty. Set it, or leave the entry out.");
            }
        }
    }

    private static void CheckNetworks(List<string> failures, ArtistFirstOptions options)
    {
        for (int i = 0; i < options.PrivateNetworks.Count; i++)
        {
            if (!IPNetwork.TryParse(options.PrivateNetworks[i], out _))
            {
                failures.Add($"Expected a network in CIDR form, such as 10.1.0.0/16, in {nameof(options.PrivateNetworks)}[{i}]; '{options.PrivateNetworks[i]}' is none.");
            }
        }
    }

    private static void CheckStamping(List<string> failures, ArtistFirstOptions options)
    {
        if (options.CertificateFile is null != options.CertificateKeyFile is null)
        {
            failures.Add($"Expected {nameof(options.CertificateFile)} and {nameof(options.CertificateKeyFile)} together: certificates are of a key. {(options.CertificateFile is null ? nameof(options.CertificateFile) : nameof(options.CertificateKeyFile))} is not set.");
        }

        bool isSafe = options.TimestampAuthority is null or { IsAbsoluteUri: true, Scheme: "https" } || (options.TimestampAuthority is { IsAbsoluteUri: true, Scheme: "http" } && options.TimestampTrustFile is not null);
        if (!isSafe)
        {
            failures.Add($"Expected an https address in {nameof(options.TimestampAuthority)}, or an http one together with {nameof(options.TimestampTrustFile)}, without which anyone on the way could answer; it is '{options.TimestampAuthority!.OriginalString}'.");
        }

        if (string.IsNullOrWhiteSpace(options.Stamping.Product))
        {
            failures.Add($"Expected the name of the product in {nameof(options.Stamping)}.{nameof(options.Stamping.Product)}, as listeners will read it; it is empty.");
        }

        if (AttributionStamperOptions.FindProblem(options.Stamping.OriginalsAddress) is { } problem)
        {
            failures.Add(problem);
        }
    }

    /// <summary>A requirement of no use would be met by any license, and so would hold nobody back.</summary>
    private static void CheckRequirements(List<string> failures, ArtistFirstOptions options)
    {
        for (int i = 0; i < options.RequiredAtStart.Count; i++)
        {
            if (options.RequiredAtStart[i] is null)
            {
                failures.Add($"Expected a requirement in {nameof(options.RequiredAtStart)}[{i}]; it is null. Set it, or leave the entry out.");
            }
            else if (options.RequiredAtStart[i].Uses == Uses.None)
            {
                failures.Add($"Expected at least one use in {nameof(options.RequiredAtStart)}[{i}].{nameof(LaunchRequirement.Uses)}; there is none.");
            }
        }
    }

    /// <summary>Names are compared byte for byte with those in tokens (RFC 7519 §2, StringOrURI), which have printable ASCII characters only.</summary>
    private static void Printable(List<string> failures, string option, string? value)
    {
        if (value is null)
        {
            return; // told by the rule that it is required
        }

        if (value.Length > TokenText.MaxNameLength || value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            failures.Add($"Expected at most {TokenText.MaxNameLength} printable ASCII characters in {option}, such as https://studio.example; it has {value.Length} characters, and they are not all of that kind or too many.");
        }
    }

    private static void InRange(List<string> failures, string option, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            failures.Add($"Expected {option} from {least} to {most}; it is {value}.");
        }
    }
}
