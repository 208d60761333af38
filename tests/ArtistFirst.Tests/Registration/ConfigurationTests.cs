using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ArtistFirst.Tests;

/// <summary>The options as an appsettings.json has them.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly ServiceDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Every_option_is_read()
    {
        ArtistFirstOptions options = Read("""
            {
              "Licensee": "https://studio.example", "Audience": "https://ingest.studio.example", "TrustFile": "trust.json",
              "LicenseFolder": "licenses", "Licenses": ["a.b.c", "d.e.f"], "ManifestFolder": "manifests", "RegisterFile": "register.json", "HolderKeyFile": "holder.jwk",
              "ClockSkew": "00:00:30", "StatusGrace": "01:00:00", "MaxConsentAge": "2.00:00:00", "ReloadInterval": "00:00:10", "ExpiryWarning": "3.00:00:00",
              "AcceptEdDsaName": true, "DeclaredObligations": ["tell-the-choir"], "PrivateNetworks": ["10.1.0.0/16"],
              "RequiredAtStart": [
                { "Uses": "transform.remix generate.cover", "Territories": "DE SE", "Model": "studio@3", "Destination": "in-app" },
                { "Uses": "train.generative" }
              ]
            }
            """);

        Assert.Equal("https://studio.example", options.Licensee);
        Assert.Equal("https://ingest.studio.example", options.Audience);
        Assert.Equal(("trust.json", "licenses", "manifests", "register.json", "holder.jwk"), (options.TrustFile, options.LicenseFolder, options.ManifestFolder, options.RegisterFile, options.HolderKeyFile));
        Assert.Equal(["a.b.c", "d.e.f"], options.Licenses);
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromHours(1), TimeSpan.FromDays(2)), (options.ClockSkew, options.StatusGrace, options.MaxConsentAge));
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromDays(3), true), (options.ReloadInterval, options.ExpiryWarning, options.AcceptEdDsaName));
        Assert.Equal(["tell-the-choir"], options.DeclaredObligations);
        Assert.Equal(["10.1.0.0/16"], options.PrivateNetworks);
        Assert.Equal(
            [
                new LaunchRequirement(Uses.Remix | Uses.Cover) { Territories = TerritorySet.Parse("DE SE"), Model = ModelVersion.Parse("studio@3"), Destination = Destination.InApp },
                new LaunchRequirement(Uses.TrainGenerative),
            ],
            options.RequiredAtStart);
    }

    [Fact]
    public void Every_option_has_its_place_in_the_test_above()
    {
        string[] options = [.. typeof(ArtistFirstOptions).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal)];
        string fault = Assert.Single(Faults("""{ "Nonsense": 1 }"""));
        Assert.All(options, option => Assert.Contains(option, fault, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_configured_keeps_its_default()
    {
        ArtistFirstOptions options = Read("""{ "Licensee": "https://studio.example" }""");
        Assert.Equal(TimeSpan.FromSeconds(60), options.ClockSkew);
        Assert.Equal(TimeSpan.FromHours(24), options.MaxConsentAge);
        Assert.Null(options.Audience);
        Assert.Empty(options.RequiredAtStart);
    }

    [Theory]
    [InlineData("""{ "LicenceFolder": "licenses" }""", "in configuration 'ArtistFirst'; 'LicenceFolder' is none of them.")]
    [InlineData("""{ "ClockSkew": "soon" }""", "Expected a time span such as 00:01:00 in configuration 'ArtistFirst:ClockSkew'; it is 'soon'.")]
    [InlineData("""{ "AcceptEdDsaName": "perhaps" }""", "Expected true or false in configuration 'ArtistFirst:AcceptEdDsaName'; it is 'perhaps'.")]
    [InlineData("""{ "RequiredAtStart": [ { "Uses": "remix" } ] }""", "in configuration 'ArtistFirst:RequiredAtStart:0:Uses'; it is 'remix'.")]
    [InlineData("""{ "RequiredAtStart": [ { "Uses": "transform.remix", "Territories": "Sweden" } ] }""", "Expected territories such as DE SE in configuration 'ArtistFirst:RequiredAtStart:0:Territories'; it is 'Sweden'.")]
    [InlineData("""{ "RequiredAtStart": [ { "Uses": "transform.remix", "Model": "three" } ] }""", "Expected a model version such as studio@3 in configuration 'ArtistFirst:RequiredAtStart:0:Model'; it is 'three'.")]
    [InlineData("""{ "RequiredAtStart": [ { "Uses": "transform.remix", "Destination": "moon" } ] }""", "Expected a destination such as in-app in configuration 'ArtistFirst:RequiredAtStart:0:Destination'; it is 'moon'.")]
    [InlineData("""{ "RequiredAtStart": [ { "Use": "transform.remix" } ] }""", "in configuration 'ArtistFirst:RequiredAtStart:0'; 'Use' is none of them.")]
    public void What_cannot_be_read_is_told_with_its_path(string json, string message) =>
        Assert.EndsWith(message, Assert.Single(Faults(json)), StringComparison.Ordinal);

    [Fact]
    public void All_that_cannot_be_read_is_told_at_once() =>
        Assert.Equal(3, Faults("""{ "ClockSkew": "soon", "ReloadInterval": "often", "RequiredAtStart": [ { "Uses": "remix" } ] }""").Length);

    [Fact]
    public async Task A_service_starts_from_its_configuration()
    {
        _desk.WriteLicense();
        using IHost host = _desk.Host(Section($$"""
            { "Licensee": "{{Some.Studio}}", "Audience": "{{Some.Ingest}}", "TrustFile": "{{_desk.TrustFile}}", "LicenseFolder": "{{_desk.Licenses}}",
              "RegisterFile": "{{_desk.RegisterFile}}", "RequiredAtStart": [ { "Uses": "transform.remix" } ] }
            """));

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.True(ServiceDesk.Gate(host).Authorize(SomeRights.Remix).IsAllowed);
    }

    private static IConfigurationSection Section(string json)
    {
        using MemoryStream stream = new(Some.Utf8($$"""{ "ArtistFirst": {{json}} }"""));
        return new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("ArtistFirst");
    }

    private static ArtistFirstOptions Read(string json)
    {
        ServiceCollection services = new();
        services.AddArtistFirst(Section(json));
        foreach (ServiceDescriptor rules in services.Where(service => service.ServiceType == typeof(IValidateOptions<ArtistFirstOptions>)).ToArray())
        {
            services.Remove(rules);
        }

        using ServiceProvider parts = services.BuildServiceProvider();
        return parts.GetRequiredService<IOptions<ArtistFirstOptions>>().Value;
    }

    private static string[] Faults(string json) => [.. Assert.Throws<OptionsValidationException>(() => Read(json)).Failures];
}
