namespace ArtistFirst.Cli;

public sealed class ConsentPublishTests : IDisposable
{
    private const string Register = """
        {"version":1,"registry":"https://registry.example","revision":REVISION,"asOf":"2026-11-22T11:00:00Z",
        "parties":[{"id":"https://label.example","name":"The Label","kind":"organization"}],
        "documents":[],"delegations":[],"works":[],
        "recordings":[{"isrc":"GBAYE0601498","title":"Song","vocals":"no","claims":[{"party":"https://label.example","side":"master","share":"SHARE"}]}],
        "statements":[]}
        """;

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_register_is_published_as_a_base_and_then_as_what_changed()
    {
        await NewKeyAsync();
        CommandResult first = (await PublishAsync(3, "100", "--folder", _desk.PathOf("published"), "--json")).Ended(0);
        Assert.True(first.Json.GetProperty("newBase").GetBoolean());
        Assert.Equal(1, first.Json.GetProperty("policies").GetInt32());
        Assert.True(first.Json.GetProperty("bitsPerRecording").GetDouble() > 80);
        CommandResult second = (await PublishAsync(4, "50", "--folder", _desk.PathOf("published"))).Ended(0);
        Assert.Contains("with 1 recording changed", second.Output, StringComparison.Ordinal);
        Assert.Contains("with nothing changed", (await PublishAsync(4, "50", "--folder", _desk.PathOf("published"))).Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_that_goes_back_is_refused_with_AF2010()
    {
        await NewKeyAsync();
        (await PublishAsync(4, "100", "--folder", _desk.PathOf("published"))).Ended(0);
        Assert.Contains("AF2010", (await PublishAsync(3, "100", "--folder", _desk.PathOf("published"))).Ended(1).Output, StringComparison.Ordinal);
        Assert.Contains("AF2010", (await PublishAsync(4, "50", "--folder", _desk.PathOf("published"))).Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_is_written_for_services_that_read_one()
    {
        await NewKeyAsync();
        (await PublishAsync(3, "100", "--out", _desk.PathOf("consent.afcs"), "--max-age", "24h", "--no-evidence")).Ended(0);
        Assert.True(File.Exists(_desk.PathOf("consent.afcs")));
        (await PublishAsync(3, "100")).Ended(2);
        (await PublishAsync(3, "100", "--out", _desk.PathOf("consent.afcs"), "--max-age", "8d")).Ended(2);
    }

    [Fact]
    public async Task A_state_that_services_will_refuse_is_published_with_a_warning_AF2045()
    {
        await NewKeyAsync();
        Assert.Contains("Warning: the register knows what was said up to 2026-11-22 11:00:00Z", (await PublishAsync(3, "100", "--out", _desk.PathOf("consent.afcs"))).Ended(0).Errors, StringComparison.Ordinal);
        string now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        string young = _desk.Write("young.json", Register.Replace("REVISION", "3", StringComparison.Ordinal).Replace("SHARE", "100", StringComparison.Ordinal).Replace("2026-11-22T11:00:00Z", now, StringComparison.Ordinal));
        string[] publish = ["consent", "publish", "--key", _desk.PathOf("registry.jwk"), "--licensee", "https://studio.example", "--register", young, "--out", _desk.PathOf("consent.afcs")];
        Assert.Empty((await Desk.RunAsync(publish)).Ended(0).Errors);
    }

    private async Task NewKeyAsync() => (await Desk.RunAsync("keys", "new", _desk.PathOf("registry.jwk"))).Ended(0);

    private Task<CommandResult> PublishAsync(long revision, string share, params string[] more) => Desk.RunAsync(
    [
        "consent", "publish", "--key", _desk.PathOf("registry.jwk"), "--licensee", "https://studio.example",
        "--register", _desk.Write("register.json", Register.Replace("REVISION", $"{revision}", StringComparison.Ordinal).Replace("SHARE", share, StringComparison.Ordinal)), .. more,
    ]);
}
