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
        InRange(failures, nameof(options.MaxConsentAge), options.MaxConsentAge, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7));
        InRange(failures, nameof(options.ReloadInterval), options.ReloadInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        InRange(failures, nameof(options.ExpiryWarning), options.ExpiryWarning, TimeSpan.Zero, TimeSpan.FromDays(90));
        if (options.LicenseFolder is null && options.Licenses.Count == 0)
        {
            failures.Add("Expected license tokens: set LicenseFolder to the folder that holds them, or add tokens to Licenses.");
        }

        foreach (string network in options.PrivateNetworks)
        {
            if (!IPNetwork.TryParse(network, out _))
            {
                failures.Add($"Expected networks in CIDR form such as 10.1.0.0/16 in PrivateNetworks; '{network}' is none. Its host bits have to be zero.");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void InRange(List<string> failures, string option, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            failures.Add($"Expected {option} from {least} to {most}; it is {value}.");
        }
    }
}
