using System.Buffers.Binary;
using System.Text.Json;

namespace ArtistFirst.Cli;

/// <summary>A folder with all that stands behind a gate, made with the command itself: a label's key and license, a register in which everybody says yes, a song, certificates.</summary>
internal sealed class StampingDesk : IDisposable
{
    public const string Song = "SEAAB2600001";
    public const string OtherSong = "SEAAB2600002";
    private const string Studio = "https://studio.example";
    private const string Label = "https://licensing.label.example";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-cli-stamp-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public async Task PrepareAsync(string duty = "credit")
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(PathOf("licenses"));
        Directory.CreateDirectory(PathOf("catalogue"));
        JsonElement key = JsonElement.Parse((await YesAsync("keys", "new", PathOf("label.jwk"), "--json")).Output);
        await File.WriteAllTextAsync(PathOf("trust.json"), $$"""{"version":1,"issuers":[{"issuer":"{{Label}}","keys":[{{key.GetProperty("publicJwk").GetRawText()}}]}]}""", stop);
        await YesAsync(
            "license", "issue", "--key", PathOf("label.jwk"), "--issuer", Label, "--licensee", Studio, "--audience", Studio, "--use", "transform.remix", "--isrc", Song, "--isrc", OtherSong, "--territories", "*",
            "--model", "studio@*", "--destination", "in-app", "--duty", duty, "--out", PathOf("licenses/label.jwt"));
        await Register().SaveAsync(PathOf("register.json"), stop);
        await File.WriteAllBytesAsync(PathOf($"catalogue/{Song}.wav"), Tone(1), stop);
        await File.WriteAllBytesAsync(PathOf($"catalogue/{OtherSong}.wav"), Tone(2), stop);
        await File.WriteAllBytesAsync(PathOf("mix.wav"), Tone(3), stop);
        await YesAsync("certificates", "new", PathOf("certificates"), "--organization", "North Studio");
    }

    public Task<CommandResult> StampAsync(params string[] more) => StampFileAsync("mix.wav", more);

    /// <summary>Stamps; what is given again takes the place of what is usual, but for uses, which add up.</summary>
    public Task<CommandResult> StampFileAsync(string mix, params string[] more)
    {
        List<string> arguments =
        [
            "stamp", PathOf(mix), PathOf("remix.wav"), "--licensee", Studio, "--trust", PathOf("trust.json"), "--licenses", PathOf("licenses"), "--register", PathOf("register.json"), "--catalogue", PathOf("catalogue"),
            "--ledger", PathOf("ledger.db"), "--key", PathOf("certificates/key.pem"), "--certificates", PathOf("certificates/chain.pem"), "--isrc", Song, "--territory", "SE", "--model", "studio@3",
            "--destination", "in-app", "--operation", "job 1", "--title", "Harbor Lights (remix)",
        ];
        foreach (string option in more)
        {
            if (arguments.IndexOf(option) is >= 0 and int place && option.StartsWith("--", StringComparison.Ordinal))
            {
                arguments.RemoveRange(place, 2);
            }
        }

        return Desk.RunAsync([.. arguments, "--use", "transform.remix", .. more]);
    }

    public Task<CommandResult> CreditsAsync(params string[] more) => Desk.RunAsync(["credits", PathOf("remix.wav"), .. more]);

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<CommandResult> YesAsync(params string[] arguments)
    {
        CommandResult result = await Desk.RunAsync(arguments);
        Assert.True(result.ExitCode == ExitCode.Yes, $"{string.Join(' ', arguments)}: {result.Output}{result.Errors}");
        return result;
    }

    private static RightsRegister Register()
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        (PartyId label, PartyId artist) = (PartyId.Parse("https://label.example"), PartyId.Parse("isni:0000000121707484"));
        Iswc work = Iswc.Parse("T-034.524.680-1");
        Isrc[] songs = [Isrc.Parse(Song), Isrc.Parse(OtherSong)];
        return new RightsRegister(new RegisterContents
        {
            Registry = "https://registry.example",
            Revision = 4,
            AsOf = now,
            Parties = [new Party { Id = label, Name = "North Label", Kind = PartyKind.Organization }, new Party { Id = artist, Name = "Ada Lind", Kind = PartyKind.Person }],
            Works = [new Work { Iswc = work, Title = "Harbor Lights", Claims = [new RightsClaim { Party = artist, Side = Side.Work, Share = Share.Percent(100) }] }],
            Recordings = [.. songs.Select(song => new Recording
            {
                Isrc = song,
                Title = "Harbor Lights",
                Artists = ["Ada Lind"],
                Works = [work],
                Vocals = Vocals.No,
                Claims = [new RightsClaim { Party = label, Side = Side.Master, Share = Share.Percent(100) }, new RightsClaim { Party = artist, Side = Side.Artist, Share = Share.Percent(100) }],
            })],
            Statements =
            [
                Yes("work", artist, Side.Work, StatementSubject.Of(work), now),
                .. songs.SelectMany(song => (ConsentStatement[])[Yes($"label-{song}", label, Side.Master, StatementSubject.Of(song), now), Yes($"artist-{song}", artist, Side.Artist, StatementSubject.Of(song), now)]),
            ],
        });
    }

    private static ConsentStatement Yes(string id, PartyId party, Side side, StatementSubject subject, DateTimeOffset now) => new()
    {
        Id = id,
        Party = party,
        Side = side,
        Subject = subject,
        Uses = Uses.Remix,
        Effect = StatementEffect.Grant,
        Scope = StatementScope.Everything,
        RecordedAt = now.AddHours(-1),
        Source = StatementSource.Portal,
    };

    private static byte[] Tone(int pitch)
    {
        byte[] samples = [.. Enumerable.Range(0, 1600).Select(i => (byte)(i * pitch % 256))];
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, samples.Length);
        return [.. "RIFF"u8, .. BitConverter.GetBytes(samples.Length + 36), .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0, .. "data"u8, .. size, .. samples];
    }
}
