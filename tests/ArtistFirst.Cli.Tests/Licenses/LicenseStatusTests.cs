namespace ArtistFirst.Cli;

public sealed class LicenseStatusTests : IDisposable
{
    private readonly Desk _desk = new();

    public LicenseStatusTests()
    {
        _desk.Write("label.jwk", Some.LabelKey.ExportJwk());
        File.Delete(_desk.PathOf("status.jwt"));
    }

    private string[] Register => ["--key", _desk.PathOf("label.jwk"), "--status", _desk.PathOf("status.json"), "--status-url", Some.StatusUri];

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_license_is_suspended_reinstated_and_revoked_for_good()
    {
        string id = await IssueAsync();
        Assert.Null(await VerifyAsync(0));
        (await ChangeAsync("suspend", id)).Ended(0);
        Assert.Equal("AF1021", await VerifyAsync(1));
        (await ChangeAsync("reinstate", id)).Ended(0);
        Assert.Null(await VerifyAsync(0));
        Assert.Contains("is revoked since", (await ChangeAsync("revoke", id)).Ended(0).Output, StringComparison.Ordinal);
        Assert.Equal("AF1020", await VerifyAsync(1));
        Assert.Contains("AF1020", (await ChangeAsync("reinstate", id)).Ended(1).Output, StringComparison.Ordinal);
        CommandResult suspended = (await ChangeAsync("suspend", id, "--json")).Ended(1);
        Assert.Equal("AF1020", suspended.Json.GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Equal("revoked", (await ChangeAsync("revoke", id, "--json")).Ended(0).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_list_is_published_anew()
    {
        string id = await IssueAsync();
        (await ChangeAsync("revoke", id)).Ended(0);
        File.Delete(_desk.PathOf("status.jwt"));
        CommandResult published = (await Desk.RunAsync(["license", "publish-status", .. Register, "--json"])).Ended(0);
        Assert.Equal(1, published.Json.GetProperty("revoked").GetInt32());
        Assert.Equal("AF1020", await VerifyAsync(1));
    }

    [Fact]
    public async Task A_license_that_the_register_does_not_know_is_unusable()
    {
        await IssueAsync();
        Assert.Contains("does not know", (await ChangeAsync("revoke", "0192f0c1-7c3e-7a52-9d0e-000000000000")).Ended(2).Errors, StringComparison.Ordinal);
        (await ChangeAsync("revoke", "short")).Ended(2);
    }

    [Fact]
    public async Task A_register_that_is_damaged_or_half_named_is_unusable()
    {
        string id = await IssueAsync();
        (await ChangeAsync("revoke", id, "--status-list", _desk.PathOf("status.json"))).Ended(2);
        (await ChangeAsync("revoke", id, "--status-ttl", "soon")).Ended(2);
        _desk.Write("status.json", "{}");
        (await ChangeAsync("revoke", id)).Ended(2);
        (await Desk.RunAsync(["license", "revoke", id, "--key", _desk.PathOf("label.jwk"), "--status", _desk.PathOf("status.json")])).Ended(2);
    }

    [Theory]
    [InlineData("publish-status")]
    [InlineData("revoke", "0192f0c1-7c3e-7a52-9d0e-000000000000")]
    [InlineData("suspend", "0192f0c1-7c3e-7a52-9d0e-000000000000")]
    [InlineData("reinstate", "0192f0c1-7c3e-7a52-9d0e-000000000000")]
    public async Task A_register_that_is_not_there_is_unusable_and_unrevokes_nothing(string verb, params string[] id)
    {
        (await ChangeAsync("revoke", await IssueAsync())).Ended(0);
        CommandResult result = await Desk.RunAsync(
        [
            "license", verb, .. id, "--key", _desk.PathOf("label.jwk"), "--status", _desk.PathOf("typo.json"), "--status-list", _desk.PathOf("status.jwt"), "--status-url", Some.StatusUri,
        ]);
        Assert.Contains("new-status", result.Ended(2).Errors, StringComparison.Ordinal);
        Assert.Equal("AF1020", await VerifyAsync(1));
        Assert.Empty(Directory.EnumerateFiles(_desk.PathOf("."), "typo*"));
    }

    [Fact]
    public async Task Issuing_starts_no_register()
    {
        Assert.Contains("new-status", (await RunIssueAsync()).Ended(2).Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_desk.PathOf("status.jwt")));
    }

    [Fact]
    public async Task A_register_is_started_once()
    {
        Assert.Contains("backups", (await StartAsync()).Ended(0).Output, StringComparison.Ordinal);
        Assert.Contains("exists", (await StartAsync()).Ended(2).Errors, StringComparison.Ordinal);
        File.Delete(_desk.PathOf("status.json"));
        Assert.Contains("Restore", (await StartAsync("--json")).Ended(2).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_register_publishes_nothing_over_a_newer_list()
    {
        string id = await IssueAsync();
        File.Copy(_desk.PathOf("status.json"), _desk.PathOf("backup.json"));
        (await ChangeAsync("revoke", id)).Ended(0);
        File.Copy(_desk.PathOf("backup.json"), _desk.PathOf("status.json"), overwrite: true);
        Assert.Contains("does not know index", (await Desk.RunAsync(["license", "publish-status", .. Register])).Ended(2).Errors, StringComparison.Ordinal);
        Assert.Equal("AF1020", await VerifyAsync(1));
        (await ChangeAsync("revoke", id)).Ended(0);
        (await Desk.RunAsync(["license", "publish-status", .. Register])).Ended(0);
    }

    [Fact]
    public async Task Another_key_signs_nothing_unless_it_is_said_to_be_the_new_one()
    {
        string id = await IssueAsync();
        _desk.Write("other.jwk", Some.DistributorKey.ExportJwk());
        string[] other = ["--key", _desk.PathOf("other.jwk"), .. Register[2..]];
        byte[] published = await File.ReadAllBytesAsync(_desk.PathOf("status.jwt"), TestContext.Current.CancellationToken);
        foreach (string[] command in new string[][] { ["publish-status"], ["reinstate", id], ["revoke", id] })
        {
            CommandResult refused = (await Desk.RunAsync(["license", .. command, .. other])).Ended(2);
            Assert.Contains("--new-key", refused.Errors, StringComparison.Ordinal);
            Assert.Contains(Some.LabelKey.PublicKey.KeyId, refused.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(published, await File.ReadAllBytesAsync(_desk.PathOf("status.jwt"), TestContext.Current.CancellationToken));
        Assert.Null(await VerifyAsync(0));

        string keyId = Some.DistributorKey.PublicKey.KeyId;
        Assert.Contains(keyId, (await Desk.RunAsync(["license", "publish-status", .. other, "--new-key"])).Ended(0).Output, StringComparison.Ordinal);
        CommandResult revoked = (await Desk.RunAsync(["license", "revoke", id, .. other, "--json"])).Ended(0);
        Assert.Equal(keyId, revoked.Json.GetProperty("keyId").GetString());
        (await Desk.RunAsync(["license", "publish-status", .. Register])).Ended(2);
        Assert.Equal("AF1028", await VerifyAsync(1));
    }

    private Task<CommandResult> StartAsync(params string[] more) => Desk.RunAsync(["license", "new-status", .. Register, .. more]);

    private Task<CommandResult> RunIssueAsync() => Desk.RunAsync(
    [
        "license", "issue", .. Register, "--issuer", Some.Label, "--licensee", Some.Studio, "--audience", Some.Ingest, "--lifetime", "30d",
        "--use", "transform.remix", "--isrc", "GBAYE0601498", "--territories", "SE", "--model", "*", "--destination", "*", "--json",
    ]);

    private async Task<string> IssueAsync()
    {
        (await StartAsync()).Ended(0);
        CommandResult issued = await RunIssueAsync();
        _desk.Write("license.jwt", issued.Ended(0).Json.GetProperty("token").GetString()!);
        return issued.Json.GetProperty("license").GetString()!;
    }

    private Task<CommandResult> ChangeAsync(string verb, string id, params string[] more) => Desk.RunAsync(["license", verb, id, .. Register, .. more]);

    private async Task<string?> VerifyAsync(int exitCode)
    {
        CommandResult result = await Desk.RunAsync(
            "license", "verify", _desk.PathOf("license.jwt"), "--trust", _desk.PathOf("trust.json"), "--audience", Some.Ingest, "--json");
        return result.Ended(exitCode).Json.TryGetProperty("code", out var code) ? code.GetString() : null;
    }
}
