using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ArtistFirst.Tests;

public sealed class ArtistFirstOptionsTests : IDisposable
{
    private readonly ServiceDesk _desk = new();

    public static TheoryData<Action<ArtistFirstOptions>, string> Faults => new()
    {
        { options => options.Licensee = string.Empty, "Licensee" },
        { options => options.Licensee = "Stüdio", "Expected at most 256 printable ASCII characters in Licensee, such as https://studio.example" },
        { options => options.Audience = string.Empty, "Expected a name in Audience, or null for Licensee; it is empty." },
        { options => options.Audience = new string('a', 257), "Expected at most 256 printable ASCII characters in Audience" },
        { options => options.TrustFile = string.Empty, "TrustFile" },
        { options => options.LicenseFolder = null, "Expected license tokens: set LicenseFolder to the folder that holds them, or add tokens to Licenses." },
        { options => options.LicenseFolder = string.Empty, "Expected license tokens: set LicenseFolder" },
        { options => options.Licenses.Add(string.Empty), "Expected a license token in Licenses[0]; it is empty." },
        { options => options.ClockSkew = TimeSpan.FromSeconds(-1), "Expected ClockSkew from 00:00:00 to 00:05:00; it is -00:00:01." },
        { options => options.ClockSkew = TimeSpan.FromSeconds(301), "Expected ClockSkew from 00:00:00 to 00:05:00; it is 00:05:01." },
        { options => options.ClockSkew = TimeSpan.FromMilliseconds(1500), "Expected ClockSkew in whole seconds; it is 00:00:01.5" },
        { options => options.StatusGrace = TimeSpan.FromHours(25), "Expected StatusGrace from 00:00:00 to 1.00:00:00; it is 1.01:00:00." },
        { options => options.StatusFetchInterval = TimeSpan.FromSeconds(9), "Expected StatusFetchInterval from 00:00:10 to 1.00:00:00; it is 00:00:09." },
        { options => options.KeyFetchInterval = TimeSpan.FromDays(1), "Expected KeyFetchInterval from 00:05:00 to 12:00:00; it is 1.00:00:00." },
        { options => options.MaxConsentAge = TimeSpan.Zero, "Expected MaxConsentAge from 00:00:01 to 7.00:00:00; it is 00:00:00." },
        { options => options.MaxConsentAge = TimeSpan.FromDays(8), "Expected MaxConsentAge from 00:00:01 to 7.00:00:00; it is 8.00:00:00." },
        { options => options.ReloadInterval = TimeSpan.Zero, "Expected ReloadInterval from 00:00:00.1000000 to 01:00:00; it is 00:00:00." },
        { options => options.ReloadInterval = TimeSpan.FromHours(2), "Expected ReloadInterval from 00:00:00.1000000 to 01:00:00; it is 02:00:00." },
        { options => options.ExpiryWarning = TimeSpan.FromDays(91), "Expected ExpiryWarning from 00:00:00 to 90.00:00:00; it is 91.00:00:00." },
        { options => options.PrivateNetworks.Add("10.1.0.0"), "Expected a network in CIDR form, such as 10.1.0.0/16, in PrivateNetworks[0]; '10.1.0.0' is none." },
        { options => options.RequiredAtStart.Add(new LaunchRequirement(Uses.None)), "Expected at least one use in RequiredAtStart[0].Uses; there is none." },
        { options => options.RequiredAtStart.Add(null!), "Expected a requirement in RequiredAtStart[0]; it is null." },
        { options => options.Licensee = null!, "Licensee" },
    };

    public void Dispose() => _desk.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Options_that_are_wrong_keep_the_service_from_starting_and_are_named(Action<ArtistFirstOptions> change, string message)
    {
        using IHost host = _desk.Host(change);

        OptionsValidationException refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(message, Assert.Single(refusal.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        using IHost host = _desk.Host(options =>
        {
            options.Licensee = string.Empty;
            options.TrustFile = string.Empty;
            options.ClockSkew = TimeSpan.FromDays(1);
            options.PrivateNetworks.Add("10.0.0.0/8");
            options.PrivateNetworks.Add("localhost");
        });

        OptionsValidationException refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(4, refusal.Failures.Count());
        Assert.Contains(refusal.Failures, failure => failure.Contains("PrivateNetworks[1]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_declaration_of_no_use_is_the_callers_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ArtistFirstOptions().RequireAtStart(Uses.None));
}
