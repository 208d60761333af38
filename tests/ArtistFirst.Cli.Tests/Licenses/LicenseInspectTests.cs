namespace ArtistFirst.Cli;

public sealed class LicenseInspectTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_token_is_shown_with_the_warning_that_nothing_is_verified()
    {
        CommandResult result = (await InspectAsync(Some.License())).Ended(0);
        Assert.StartsWith("NOT VERIFIED", result.Output, StringComparison.Ordinal);
        Assert.Contains($"\"jti\": \"{Some.LicenseId}\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("exp is 2026-11-23 12:00:00Z", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_shown_in_json()
    {
        CommandResult result = (await InspectAsync(Some.License(), "--json")).Ended(0);
        Assert.False(result.Json.GetProperty("verified").GetBoolean());
        Assert.Equal(Some.Label, result.Json.GetProperty("tokens")[0].GetProperty("payload").GetProperty("iss").GetString());
    }

    [Fact]
    public async Task A_text_that_is_no_token_is_unreadable()
    {
        Assert.Contains("AF1001", (await InspectAsync("token")).Ended(2).Output, StringComparison.Ordinal);
        Assert.Contains("AF10", (await InspectAsync("a.b.c", "--json")).Ended(2).Json.GetProperty("tokens")[0].GetProperty("fault").GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_token_steers_the_terminal()
    {
        CommandResult result = (await InspectAsync(Some.License(claims => claims["sub"] = "\u001b[2J\u202egnp.exe"))).Ended(0);
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.DoesNotContain('\u202e', result.Output);
        CommandResult json = (await InspectAsync(Some.License(claims => claims["sub"] = "\u001b[2J\u202egnp.exe"), "--json")).Ended(0);
        Assert.DoesNotContain('\u202e', json.Output);
        Assert.Equal("\u001b[2J\u202egnp.exe", json.Json.GetProperty("tokens")[0].GetProperty("payload").GetProperty("sub").GetString());
    }

    [Fact]
    public async Task Text_stays_as_it_is_where_no_web_page_shows_it()
    {
        string token = Some.License(claims => claims["contract"] = "Bj\u00F6rk & Co");
        foreach (string output in new[] { (await InspectAsync(token)).Ended(0).Output, (await InspectAsync(token, "--json")).Ended(0).Output })
        {
            Assert.Contains("\"music-license+jwt\"", output, StringComparison.Ordinal);
            Assert.Contains("\"Bj\u00F6rk & Co\"", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_child_is_shown_with_its_parent() =>
        Assert.Contains("Parent 1", (await InspectAsync($"{Some.License()}~{Some.License()}")).Ended(0).Output, StringComparison.Ordinal);

    private Task<CommandResult> InspectAsync(string token, params string[] more) => Desk.RunAsync(["license", "inspect", _desk.Write("token.jwt", token), .. more]);
}
