using System.Text.Json.Nodes;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Cli;

/// <summary>
/// The command on a machine whose libsodium is broken: files of its names, found before the real ones, that are no libraries. Tokens are signed in the
/// tests' own process, which has the real one.
/// </summary>
public sealed class WithoutSodiumTests : IDisposable
{
    private const string Distributor = "https://licensing.distributor.example";

    private readonly Desk _desk = new();
    private readonly PrivateKey _key;

    public WithoutSodiumTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only the loader of Linux can be told to find another library first.");
        Prerequisite.RequireLibsodium(SignatureAlgorithm.Ed25519.IsSupported());
        _key = PrivateKey.Generate(SignatureAlgorithm.Ed25519);
        foreach (string name in (string[])["libsodium.so", "libsodium.so.23", "libsodium.so.26"])
        {
            _desk.Write(name, "This is no library.");
        }

        _desk.Write("status-ed25519.jwt", Some.Sign("statuslist+jwt", StatusList(), _key));
        _desk.Write("trust.json", TrustFile());
    }

    public void Dispose()
    {
        _key.Dispose();
        _desk.Dispose();
    }

    [Fact]
    public async Task An_Ed25519_license_is_refused_with_AF1038_which_says_what_to_install()
    {
        ChildProcessResult result = await VerifyAsync(Some.License(key: _key));
        Assert.True(result.ExitCode == 1, result.Transcript);
        Assert.Contains("AF1038", result.Output, StringComparison.Ordinal);
        Assert.Contains("Install libsodium", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_goes_on_behind_an_Ed25519_license()
    {
        string lines = $$"""
            {"token":"{{Some.License(key: _key)}}"}
            {"token":"{{Some.License()}}"}
            """;
        ChildProcessResult result = await RunAsync(["license", "verify", "--batch"], lines);
        Assert.True(result.ExitCode == 1, result.Transcript);
        Assert.Contains("AF1052", result.Errors, StringComparison.Ordinal);
        Assert.EndsWith("1 valid, 1 refused, 0 unreadable", result.Errors.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_delegation_nor_a_status_list_that_cannot_be_checked_takes_the_rest_down()
    {
        ChildProcessResult plain = await VerifyAsync(Some.License(claims => claims["status"] = Some.StatusAt(0)));
        Assert.True(plain.ExitCode == 0, plain.Transcript);
        ChildProcessResult listed = await VerifyAsync(Some.License(claims => claims["status"] = StatusAt("https://licensing.label.example/status/8")));
        Assert.Contains("AF1028", listed.Output, StringComparison.Ordinal);
        Assert.Contains("libsodium", listed.Output, StringComparison.Ordinal);
        ChildProcessResult delegated = await VerifyAsync(Some.License(claims => claims["iss"] = Distributor, Some.DistributorKey));
        Assert.Contains("AF1010", delegated.Output, StringComparison.Ordinal);
    }

    private static JsonObject StatusAt(string uri) => new() { ["status_list"] = new JsonObject { ["idx"] = 0, ["uri"] = uri } };

    private static string StatusList() => new JsonObject
    {
        ["sub"] = "https://licensing.label.example/status/8",
        ["iat"] = Some.Now.ToUnixTimeSeconds(),
        ["exp"] = Some.Now.AddDays(7).ToUnixTimeSeconds(),
        ["status_list"] = new JsonObject { ["bits"] = 1, ["lst"] = StrictBase64Url.Encode(ArtistFirst.StatusList.FromStatuses(1, [0]).Compress()) },
    }.ToJsonString();

    private string TrustFile() => $$"""
        {"version":1,"issuers":[{"issuer":"{{Some.Label}}","keys":[{{Some.LabelKey.PublicKey.ExportJwk()}},{{_key.PublicKey.ExportJwk()}}],
        "status_lists":[{"uri":"{{Some.StatusUri}}","file":"status.jwt"},{"uri":"https://licensing.label.example/status/8","file":"status-ed25519.jwt"}],
        "delegations":["{{Some.Sign("music-license-delegation+jwt", Delegation(), _key)}}"]}]}
        """;

    private static string Delegation() => $$"""
        {"iss":"{{Some.Label}}","sub":"{{Distributor}}","iat":{{Some.Now.ToUnixTimeSeconds()}},"exp":{{Some.Now.AddDays(30).ToUnixTimeSeconds()}},
        "jti":"0192f0c1-7c3e-7a52-9d0e","jwks":{"keys":[{{Some.DistributorKey.PublicKey.ExportJwk()}}]},"constraints":{"max_path_length":0},
        "authorization_details":[{"type":"music_license","actions":["transform.remix"],"recordings":{"isrc":["GBAYE0601498"]},
        "territories":["*"],"models":["*"],"destinations":["*"]}]}
        """;

    private Task<ChildProcessResult> VerifyAsync(string token) => RunAsync(["license", "verify", "-"], token);

    private Task<ChildProcessResult> RunAsync(string[] command, string input) => ChildProcess.RunAsync(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "ArtistFirst.Cli.dll"), .. command, "--trust", _desk.PathOf("trust.json"), "--audience", Some.Ingest, "--at", Some.At],
        input,
        environment: new Dictionary<string, string?>(StringComparer.Ordinal) { ["LD_LIBRARY_PATH"] = Path.GetDirectoryName(_desk.PathOf("trust.json")) });
}
