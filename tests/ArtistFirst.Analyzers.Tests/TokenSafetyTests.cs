using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ArtistFirst.Analyzers;

/// <summary>Keys and tokens in the source, and validation that is weaker than licenses ask for.</summary>
public sealed class TokenSafetyTests
{
    private const string IdentityModel =
        """
        namespace Microsoft.IdentityModel.Tokens;
        public delegate bool LifetimeValidator(System.DateTime? notBefore, System.DateTime? expires, object token, TokenValidationParameters parameters);
        public sealed class TokenValidationParameters
        {
            public bool ValidateLifetime { get; set; } = true;
            public bool ValidateAudience { get; set; } = true;
            public bool RequireSignedTokens { get; set; } = true;
            public System.TimeSpan ClockSkew { get; set; }
            public LifetimeValidator? LifetimeValidator { get; set; }
        }
        """;

    private static readonly string Pem = CreatePem();

    private static readonly string Token = $"{Base64Url("""{"typ":"music-license+jwt","alg":"ES256"}""")}.{Base64Url("""{"iss":"https://label.example"}""")}.{new string('A', 86)}";

    [Fact]
    public async Task A_private_key_in_the_source_is_reported_with_AF0030_and_not_shown()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync($"PrivateKey.ImportPem({Literal(Pem)});"));
        Assert.Equal("AF0030: A private key is written in the source: whoever reads the code can use it; keep it in the configuration or a key store", $"{diagnostic.Id}: {diagnostic.GetMessage()}");
    }

    public static TheoryData<string, string> Secrets => new()
    {
        { $"var pem = {Literal(Pem)};", "A private key" },
        { $"var pem = {Literal(Pem[..40])} + {Literal(Pem[40..])};", "A private key" },
        { $"var pem = string.Join('\\n', {string.Join(", ", Pem.Trim().Split('\n').Select(Literal))});", "A private key" },
        { $"var jwk = {Literal("""{"kty":"EC","crv":"P-256","d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"}""")};", "A private key" },
        { $"var token = {Literal(Token)};", "A license token" },
        { "key.ImportECPrivateKey(Convert.FromBase64String(\"MHcCAQEEIA==\"), out _);", "The key given to ECAlgorithm.ImportECPrivateKey" },
        { "byte[] raw = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]; key.ImportPkcs8PrivateKey(raw, out _);", "The key given to ECAlgorithm.ImportPkcs8PrivateKey" },
        { "PrivateKey.ImportJwk(\"{}\"u8);", "The key given to PrivateKey.ImportJwk" },
        { "await PrivateKey.LoadAsync(path, \"correct horse\");", "The password given to PrivateKey.LoadAsync" },
        { "Sign(\"abc\");", "What is given to Case.Sign" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task Secrets_in_the_source_are_reported(string body, string what)
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(body));
        Assert.StartsWith($"{what} is written in the source", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("AF0030", diagnostic.Id);
    }

    [Theory]
    [InlineData("PrivateKey.ImportPem(File.ReadAllText(path));")]
    [InlineData("bool isKey = path.StartsWith(\"-----BEGIN PRIVATE KEY-----\", StringComparison.Ordinal); Sign(path + isKey);")]
    [InlineData("key.ImportFromPem(\"-----BEGIN PUBLIC KEY-----\\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEAAAA\\n-----END PUBLIC KEY-----\");")]
    [InlineData("string token = \"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U\"; Sign(token + path);")]
    [InlineData("string pem = \"\"; pem = File.ReadAllText(path); Sign(pem);")]
    [InlineData("await PrivateKey.LoadAsync(path, Environment.GetEnvironmentVariable(\"KEY_PASSWORD\"));")]
    [InlineData("PublicKey.ImportJwk(\"{}\"u8);")]
    [InlineData("Sign(\"\");")]
    public async Task What_is_read_from_elsewhere_or_is_public_is_not_reported(string body) => Assert.Empty(await RunAsync(body));

    [Fact]
    public async Task A_call_through_a_function_pointer_is_looked_at_and_not_reported() =>
        Assert.Empty(await RunAsync("unsafe { delegate*<string, int> read = &int.Parse; read(path); }"));

    [Fact]
    public async Task Weakened_validation_is_reported_with_AF0031()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync("var options = new LicenseVerifierOptions { Audience = path, ClockSkew = TimeSpan.FromHours(2) };"));
        Assert.Equal(
            "AF0031: LicenseVerifierOptions.ClockSkew: at most 00:05:00 is accepted, 02:00:00 is given, and what has ended would count for as long", $"{diagnostic.Id}: {diagnostic.GetMessage()}");
    }

    [Theory]
    [InlineData("var o = new LicenseVerifierOptions(); o.ClockSkew = TimeSpan.MaxValue;")]
    [InlineData("var o = new ArtistFirstOptions { StatusGrace = TimeSpan.FromDays(2) };")]
    [InlineData("var o = new ArtistFirstOptions { MaxConsentAge = new TimeSpan(8, 0, 0, 0) };")]
    [InlineData("var license = new TokenValidationParameters { ValidateLifetime = false };")]
    [InlineData("var license = new TokenValidationParameters(); license.RequireSignedTokens = false;")]
    [InlineData("var license = new TokenValidationParameters { LifetimeValidator = (a, b, c, d) => true };")]
    [InlineData("var license = new TokenValidationParameters { ClockSkew = TimeSpan.FromDays(1) };")]
    public async Task Switches_and_tolerances_that_licenses_do_not_allow_are_reported(string body) => Assert.Equal(["AF0031"], (await RunAsync(body)).Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("var o = new LicenseVerifierOptions { Audience = path, ClockSkew = TimeSpan.FromMinutes(5) };")]
    [InlineData("var o = new ArtistFirstOptions { ClockSkew = TimeSpan.FromSeconds(path.Length) };")]
    [InlineData("var session = new TokenValidationParameters { ValidateAudience = false };")]
    [InlineData("var license = new TokenValidationParameters { ValidateLifetime = true, ClockSkew = TimeSpan.FromMinutes(1), LifetimeValidator = (a, b, c, d) => b > DateTime.UnixEpoch };")]
    public async Task What_licenses_allow_is_not_reported(string body) => Assert.Empty(await RunAsync(body));

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string body)
    {
        string source = $$"""
            #nullable enable
            using System;
            using System.IO;
            using System.Security.Cryptography;
            using System.Threading.Tasks;
            using ArtistFirst;
            using ArtistFirst.Signing;
            using Microsoft.IdentityModel.Tokens;
            static class Case
            {
                static async Task Run(ECDsa key, string path) { {{body}} await Task.CompletedTask; }
                static extern void Sign([SigningKey] string key);
            }
            """;
        Compilation compilation = Compiled.From(source, IdentityModel).AddReferences(MetadataReference.CreateFromFile(typeof(Signing.PrivateKey).Assembly.Location));
        Compiled.AssertNoErrors(compilation);
        return await Analyzed.RunAsync(compilation, new TokenSafetyAnalyzer());
    }

    private static string CreatePem()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Base64Url(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
