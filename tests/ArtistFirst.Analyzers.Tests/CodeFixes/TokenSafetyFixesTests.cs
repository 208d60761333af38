using ArtistFirst.Analyzers.CodeFixes;

namespace ArtistFirst.Analyzers;

/// <summary>AF0030 and AF0031.</summary>
public sealed class TokenSafetyFixesTests
{
    private const string Configuration = "namespace Microsoft.Extensions.Configuration { public interface IConfiguration { string? this[string key] { get; } } }\n";

    private static readonly string Token =
        $"{Convert.ToBase64String("{\"typ\":\"music-license+jwt\"}"u8.ToArray()).TrimEnd('=')}.eyJpc3MiOiJhIn0.{new string('A', 86)}";

    [Fact]
    public Task A_secret_is_read_from_the_environment() => AssertAsync(
        new SecretInSourceFix(), SecretInSourceFix.Move,
        $"        string license = \"{Token}\";\n        Log(\"{Token}\".Trim());",
        "        string license = Environment.GetEnvironmentVariable(\"ARTISTFIRST_LICENSE\") ?? throw new InvalidOperationException(\"ARTISTFIRST_LICENSE is missing.\");\n        Log((Environment.GetEnvironmentVariable(\"ARTISTFIRST_LICENSE\") ?? throw new InvalidOperationException(\"ARTISTFIRST_LICENSE is missing.\")).Trim());");

    [Fact]
    public Task A_secret_is_read_from_the_configuration_in_scope() => FixedSource.AssertAsync(
        new SecretInSourceFix(), SecretInSourceFix.Move,
        Configuration + "sealed class Case(Microsoft.Extensions.Configuration.IConfiguration configuration)\n{\n    void Run()\n    {\n        Sign(\"abc\");\n        Log(configuration[\"a\"]!);\n    }\n\n    static void Sign([SigningKey] string key) => Log(key);\n}\n",
        Configuration + "sealed class Case(Microsoft.Extensions.Configuration.IConfiguration configuration)\n{\n    void Run()\n    {\n        Sign(configuration[\"ArtistFirst:SigningKey\"] ?? throw new InvalidOperationException(\"ArtistFirst:SigningKey is missing.\"));\n        Log(configuration[\"a\"]!);\n    }\n\n    static void Sign([SigningKey] string key) => Log(key);\n}\n");

    [Fact]
    public async Task A_constant_is_left_to_a_person() => Assert.Empty(await FixedSource.OfferedAsync(new SecretInSourceFix(), $"static class Case {{ const string License = \"{Token}\"; }}"));

    [Fact]
    public Task What_weakens_the_validation_is_removed() => AssertAsync(
        new WeakenedValidationFix(), WeakenedValidationFix.Remove,
        "        var first = new LicenseVerifierOptions { Audience = id, ClockSkew = TimeSpan.FromHours(2) };\n        var second = new ArtistFirstOptions { StatusGrace = TimeSpan.MaxValue };\n        second.MaxConsentAge = TimeSpan.FromDays(30);\n        Log(first.Audience + second);",
        "        var first = new LicenseVerifierOptions { Audience = id };\n        var second = new ArtistFirstOptions();\n        Log(first.Audience + second);");

    private static Task AssertAsync(LicensingFix fix, string key, string before, string after) => FixedSource.AssertAsync(fix, key, InMethod(before), InMethod(after));

    private static string InMethod(string body) =>
        $"sealed class Case\n{{\n    static async Task RunAsync(string id, string other)\n    {{\n{body}\n        await Task.CompletedTask;\n    }}\n}}\n";
}
