using System.Text.Json;
using ArtistFirst.C2pa;
using ArtistFirst.Tests;

namespace ArtistFirst.Cli;

public sealed class StampTests
{
    [Fact]
    public async Task A_remix_is_stamped_and_its_credits_are_read_back()
    {
        using StampingDesk desk = new();
        await desk.PrepareAsync();

        CommandResult stamped = await desk.StampAsync("--originals", "https://listen.example/{isrc}", "--product", "North Studio");
        CommandResult credits = await desk.CreditsAsync("--trust", desk.PathOf("certificates/root.pem"));

        Assert.True(stamped.ExitCode == ExitCode.Yes, stamped.Output + stamped.Errors);
        Assert.Contains("Delivered: entry 1 of the ledger", stamped.Output, StringComparison.Ordinal);
        Assert.True(credits.ExitCode == ExitCode.Yes, credits.Output + credits.Errors);
        Assert.StartsWith("Trusted: signed by North Studio.", credits.Output, StringComparison.Ordinal);
        Assert.All(
            (string[])["Harbor Lights (remix) by Ada Lind", "Made: Composite, model studio@3, with North Studio", "Harbor Lights by Ada Lind (SEAAB2600001), component", "for transform.remix", "consent https://registry.example@4", "original https://listen.example/SEAAB2600001", "Ada Lind, ComposerLyricist", "studio@3, Remixer (AI)", "generative training: notAllowed", "├── "],
            told => Assert.Contains(told, credits.Output, StringComparison.Ordinal));
    }

    /// <summary>The authority is a real one, OpenSSL's, and is believed where its root is given.</summary>
    [Fact]
    public async Task An_authority_says_when_it_was_stamped()
    {
        using LocalTimestamps authority = await LocalTimestamps.StartAsync();
        using StampingDesk desk = new();
        await desk.PrepareAsync();
        string root = desk.PathOf("time-root.pem");
        await File.WriteAllTextAsync(root, authority.Root, TestContext.Current.CancellationToken);

        Assert.Contains("--timestamp", (await desk.StampAsync("--timestamp", "no address")).Ended(2).Errors, StringComparison.Ordinal);
        (await desk.StampAsync("--timestamp", "http://127.0.0.1:1/", "--timestamp-trust", root)).Ended(2);
        Assert.False(File.Exists(desk.PathOf("remix.wav")));
        (await desk.StampAsync("--timestamp", authority.Address.AbsoluteUri, "--timestamp-trust", root)).Ended(0);

        ManifestReader reader = new(TimeProvider.System) { TimeStampAuthorities = TrustList.FromPem(authority.Root) };
        ValidationReport report = await reader.ReadAsync(desk.PathOf("remix.wav"), TestContext.Current.CancellationToken);
        Assert.Equal(ValidationState.Valid, report.State);
        Assert.Contains(report.Statuses, status => string.Equals(status.Code, StatusCodes.TimeStampTrusted, StringComparison.Ordinal));
        Assert.NotNull(report.SignatureTime);
    }

    [Fact]
    public async Task As_JSON_every_answer_is_one_document()
    {
        using StampingDesk desk = new();
        await desk.PrepareAsync();

        JsonElement stamped = JsonElement.Parse((await desk.StampAsync("--json", "--also", StampingDesk.OtherSong)).Output);
        JsonElement again = JsonElement.Parse((await desk.StampAsync("--json", "--also", StampingDesk.OtherSong)).Output);
        JsonElement credits = JsonElement.Parse((await desk.CreditsAsync("--json")).Output);

        Assert.Equal(("Created", "Exists"), (stamped.GetProperty("ledger").GetString(), again.GetProperty("ledger").GetString()));
        Assert.Equal(stamped.GetProperty("outputHash").GetString(), again.GetProperty("outputHash").GetString());
        Assert.Equal("Valid", credits.GetProperty("state").GetString());
        Assert.Equal(again.GetProperty("manifest").GetString(), credits.GetProperty("manifest").GetString());
        Assert.Equal([StampingDesk.Song, StampingDesk.OtherSong], credits.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("isrc").GetString()));
        Assert.Equal("AF3013", Assert.Single(credits.GetProperty("findings").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_cannot_be_vouched_for_is_refused_with_1_and_leaves_no_file()
    {
        using StampingDesk desk = new();
        await desk.PrepareAsync("approve-output");

        CommandResult unapproved = await desk.StampAsync();
        CommandResult unlicensed = await desk.StampAsync("--use", "voice.clone");
        CommandResult original = await desk.StampFileAsync($"catalogue/{StampingDesk.Song}.wav");

        Assert.Equal((ExitCode.Refused, ExitCode.Refused, ExitCode.Refused), (unapproved.ExitCode, unlicensed.ExitCode, original.ExitCode));
        Assert.Contains("AF2082", unapproved.Output, StringComparison.Ordinal);
        Assert.Contains("AF1042", unlicensed.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(desk.PathOf("remix.wav")));
    }

    [Fact]
    public async Task An_output_that_owes_an_approval_is_stamped_when_it_was_approved_in_a_register()
    {
        using StampingDesk desk = new();
        await desk.PrepareAsync("approve-output");
        string register = desk.PathOf("register.db");
        (await Desk.RunAsync("consent", "import", desk.PathOf("register.json"), "--into", register, "--registry", "https://registry.example")).Ended(0);
        string[] question =
        [
            "consent", "approve", "--register", register, "--output", desk.PathOf("mix.wav"), "--isrc", StampingDesk.Song, "--party", "isni:0000000121707484", "--licensee", "https://studio.example",
        ];
        Assert.Contains("AF3005", (await desk.StampAsync("--approvals", register)).Ended(1).Output, StringComparison.Ordinal);
        (await Desk.RunAsync([.. question, "--request", "14d"])).Ended(0);
        Assert.Contains("AF3005", (await desk.StampAsync("--approvals", register)).Ended(1).Output, StringComparison.Ordinal);
        (await Desk.RunAsync([.. question, "--answer", "yes"])).Ended(0);
        (await desk.StampAsync("--approvals", register)).Ended(0);
        Assert.Contains("isni:0000000121707484", (await desk.CreditsAsync("--json")).Output, StringComparison.Ordinal);
        (await Desk.RunAsync([.. question, "--answer", "no"])).Ended(0);
        Assert.Contains("AF2055", (await desk.StampAsync("--approvals", register)).Ended(1).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_folder_key_or_file_is_told_with_2()
    {
        using StampingDesk desk = new();
        await desk.PrepareAsync();
        await File.WriteAllTextAsync(desk.PathOf("other.pem"), "no certificate");

        foreach (string[] wrong in (string[][])[["--licenses", desk.PathOf("nowhere")], ["--register", desk.PathOf("nowhere.json")], ["--certificates", desk.PathOf("other.pem")], ["--key", desk.PathOf("nowhere.pem")], ["--destination", "moon"]])
        {
            CommandResult result = await desk.StampAsync(wrong);
            Assert.True(result.ExitCode == ExitCode.Unusable, $"{string.Join(' ', wrong)}: {result.ExitCode} {result.Output}");
            Assert.NotEmpty(result.Errors);
        }
    }

    [Fact]
    public async Task Credits_of_a_file_without_them_are_refused_and_no_file_is_unusable()
    {
        using StampingDesk desk = new();
        await desk.PrepareAsync();
        CommandResult plain = await Desk.RunAsync("credits", desk.PathOf("mix.wav"));
        CommandResult text = await Desk.RunAsync("credits", desk.PathOf("trust.json"));
        CommandResult none = await Desk.RunAsync("credits", desk.PathOf("nowhere.wav"));
        Assert.Equal((ExitCode.Refused, ExitCode.Refused, ExitCode.Unusable), (plain.ExitCode, text.ExitCode, none.ExitCode));
        Assert.Contains("AF3010", plain.Output, StringComparison.Ordinal);
        Assert.Contains("AF3011", text.Output, StringComparison.Ordinal);
    }
}
