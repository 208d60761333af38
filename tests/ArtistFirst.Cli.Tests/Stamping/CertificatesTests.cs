using System.Text.Json;

namespace ArtistFirst.Cli;

public sealed class CertificatesTests
{
    [Fact]
    public async Task New_certificates_may_sign_and_are_never_written_over()
    {
        using Desk desk = new();
        string folder = desk.PathOf("certificates");

        CommandResult made = await Desk.RunAsync("certificates", "new", folder, "--organization", "North Studio");
        CommandResult check = await Desk.RunAsync("certificates", "check", Path.Combine(folder, "chain.pem"), "--trust", Path.Combine(folder, "root.pem"));
        CommandResult again = await Desk.RunAsync("certificates", "new", folder, "--organization", "North Studio");

        Assert.Equal((ExitCode.Yes, ExitCode.Yes, ExitCode.Unusable), (made.ExitCode, check.ExitCode, again.ExitCode));
        Assert.Contains("may sign until", check.Output, StringComparison.Ordinal);
        Assert.Contains("chain.pem", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_ones_own_gets_certificates_and_no_copy()
    {
        using Desk desk = new();
        string key = desk.PathOf("mine.jwk");
        await Desk.RunAsync("keys", "new", key);
        CommandResult made = await Desk.RunAsync("certificates", "new", desk.PathOf("of-mine"), "--organization", "North Studio", "--key", key, "--json");
        Assert.Equal(key, JsonElement.Parse(made.Output).GetProperty("key").GetString());
        Assert.False(File.Exists(Path.Combine(desk.PathOf("of-mine"), "key.pem")));
    }

    [Fact]
    public async Task A_certificate_that_may_not_sign_is_refused_with_the_reason_and_rubbish_is_unusable()
    {
        using Desk desk = new();
        string folder = desk.PathOf("certificates");
        await Desk.RunAsync("certificates", "new", folder, "--organization", "North Studio");

        CommandResult root = await Desk.RunAsync("certificates", "check", Path.Combine(folder, "root.pem"));
        CommandResult late = await Desk.RunAsync("certificates", "check", Path.Combine(folder, "chain.pem"), "--at", "2099-01-01T00:00:00Z", "--json");
        CommandResult stranger = await Desk.RunAsync("certificates", "new", desk.PathOf("others"), "--organization", "South Studio");
        CommandResult untrusted = await Desk.RunAsync("certificates", "check", Path.Combine(folder, "chain.pem"), "--trust", Path.Combine(desk.PathOf("others"), "root.pem"));
        CommandResult rubbish = await Desk.RunAsync("certificates", "check", desk.Write("rubbish.pem", "no certificate"));

        Assert.Equal((ExitCode.Refused, ExitCode.Refused, ExitCode.Yes, ExitCode.Refused, ExitCode.Unusable), (root.ExitCode, late.ExitCode, stranger.ExitCode, untrusted.ExitCode, rubbish.ExitCode));
        Assert.Contains("may not sign", root.Output, StringComparison.Ordinal);
        Assert.Contains(JsonElement.Parse(late.Output).GetProperty("problems").EnumerateArray(), problem => problem.GetProperty("code").ValueEquals("signingCredential.expired"));
        Assert.Contains("signingCredential.untrusted", untrusted.Output, StringComparison.Ordinal);
    }
}
