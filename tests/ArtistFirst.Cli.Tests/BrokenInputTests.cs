using System.Text;

namespace ArtistFirst.Cli;

/// <summary>Whatever stands where a command expects a file: it ends with 2, one JSON document and words for people, never with a stack trace.</summary>
public sealed class BrokenInputTests : IDisposable
{
    private static readonly Dictionary<string, string[]> Commands = new(StringComparer.Ordinal)
    {
        ["keys public"] = ["keys", "public", "BROKEN"],
        ["keys public, password"] = ["keys", "public", "key.pem", "--password-file", "BROKEN"],
        ["verify, trust"] = ["license", "verify", "token.jwt", "--audience", Some.Ingest, "--trust", "BROKEN"],
        ["batch, trust"] = ["license", "verify", "--batch", "--audience", Some.Ingest, "--trust", "BROKEN"],
        ["inspect"] = ["license", "inspect", "BROKEN"],
        ["issue, key"] = ["license", "issue", "--issuer", Some.Label, "--licensee", Some.Studio, "--audience", Some.Ingest, "--use", "transform.remix", "--isrc", "GBAYE0601498", "--territories", "SE", "--model", "*", "--destination", "*", "--key", "BROKEN"],
        ["issue, terms"] = ["license", "issue", "--issuer", Some.Label, "--key", "label.jwk", "--terms", "BROKEN"],
        ["revoke, key"] = ["license", "revoke", Some.LicenseId, "--status", "register.json", "--status-url", Some.StatusUri, "--key", "BROKEN"],
        ["revoke, register"] = ["license", "revoke", Some.LicenseId, "--key", "label.jwk", "--status-url", Some.StatusUri, "--status", "BROKEN"],
        ["suspend, register"] = ["license", "suspend", Some.LicenseId, "--key", "label.jwk", "--status-url", Some.StatusUri, "--status", "BROKEN"],
        ["consent check"] = ["consent", "check", "--licensee", Some.Studio, "--isrc", "GBAYE0601498", "--territory", "SE", "--use", "transform.remix", "--register", "BROKEN"],
    };

    private static readonly string[] Kinds = ["absent", "folder", "in an absent folder", "empty", "binary", "JSON of something else", "deep JSON", "UTF-16", "lone surrogate"];

    // To encrypt a key takes long on purpose: once is enough.
    private static readonly string EncryptedKey = Some.LabelKey.ExportEncryptedPem("password");

    private readonly Desk _desk = new();

    public BrokenInputTests()
    {
        _desk.Write("label.jwk", Some.LabelKey.ExportJwk());
        _desk.Write("key.pem", EncryptedKey);
        _desk.Write("token.jwt", Some.License());
    }

    public static TheoryData<string, string> CommandsAndKinds
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string command in Commands.Keys)
            {
                foreach (string kind in Kinds)
                {
                    data.Add(command, kind);
                }
            }

            return data;
        }
    }

    public void Dispose() => _desk.Dispose();

    [Theory, MemberData(nameof(CommandsAndKinds))]
    public async Task Broken_input_is_exit_code_2_with_a_reason(string command, string kind)
    {
        string broken = Make(kind);
        string[] arguments = [.. Commands[command].Select(argument => argument switch
        {
            "BROKEN" => broken,
            _ when File.Exists(_desk.PathOf(argument)) || argument is "register.json" => _desk.PathOf(argument),
            _ => argument,
        })];
        CommandResult result = (await Desk.RunAsync([.. arguments, "--json"])).Ended(2);
        Assert.NotEmpty(Assert.Single(result.Lines));
        Assert.True(result.Json.TryGetProperty("error", out _) || result.Json.GetProperty("tokens")[0].TryGetProperty("fault", out _), result.Output);
        CommandResult told = (await Desk.RunAsync(arguments)).Ended(2);
        Assert.NotEmpty(told.Output + told.Errors);
        Assert.DoesNotContain("This should not have happened", told.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "new", "")]
    [InlineData("keys", "public", "")]
    [InlineData("license", "inspect", "")]
    [InlineData("license", "verify", "", "--trust", "", "--audience", "x")]
    public async Task A_name_that_is_empty_is_exit_code_2(params string[] arguments)
    {
        CommandResult result = (await Desk.RunAsync([.. arguments, "--json"])).Ended(2);
        Assert.True(result.Json.TryGetProperty("error", out _), result.Output);
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("in an absent folder")]
    public async Task A_key_that_cannot_be_written_is_exit_code_2(string kind)
    {
        CommandResult result = (await Desk.RunAsync("keys", "new", Make(kind), "--json")).Ended(2);
        Assert.DoesNotContain("\"d\"", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder", 2)]
    [InlineData("absent", 2)]
    [InlineData("empty", 1)]
    [InlineData("binary", 1)]
    public async Task What_stands_in_place_of_a_token_is_refused_or_unreadable(string kind, int exitCode) =>
        (await Desk.RunAsync("license", "verify", Make(kind), "--trust", _desk.PathOf("trust.json"), "--audience", Some.Ingest, "--json")).Ended(exitCode);

    private string Make(string kind)
    {
        string path = _desk.PathOf("broken");
        switch (kind)
        {
            case "absent":
                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "in an absent folder":
                return Path.Combine(path, "file");
            default:
                File.WriteAllBytes(path, Bytes(kind));
                break;
        }

        return path;
    }

    private static byte[] Bytes(string kind) => kind switch
    {
        "binary" => [.. Enumerable.Range(0, 4096).Select(i => (byte)(((i * 7919) >> 3) & 0xFF))],
        "JSON of something else" => [.. """{"something":["else",1,null]}"""u8],
        "deep JSON" => [.. Enumerable.Repeat((byte)'[', 100_000)],
        "UTF-16" => Encoding.Unicode.GetBytes("\uFEFF{\"version\":1}"),
        "lone surrogate" => [.. """{"version":1,"registry":"\ud800","licensee":"\ud800"}"""u8],
        _ => [],
    };
}
