using System.CommandLine;
using ArtistFirst.C2pa;
using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst consent approve</c>: asks for the approval of an output, or writes down the answer.</summary>
internal static class ConsentApproveCommand
{
    private static readonly Option<string> Register = new("--register") { Description = "The register's SQLite file, or a PostgreSQL connection string.", Required = true };
    private static readonly Option<FileInfo> Output = new("--output") { Description = "The output, WAV, MP3, FLAC or MP4/M4A: exactly this audio is approved, stamped or not.", Required = true };
    private static readonly Option<string> Isrc = new("--isrc") { Description = "The recording that it was made from.", Required = true };
    private static readonly Option<string> Party = new("--party") { Description = "Whose approval it is.", Required = true };
    private static readonly Option<string> Licensee = new("--licensee") { Description = "Who made the output.", Required = true };
    private static readonly Option<string?> Request = new("--request") { Description = "Asks the party; the question holds so long, such as 14d." };
    private static readonly Option<string?> Answer = new("--answer") { Description = "Writes down the party's answer: yes or no." };
    private static readonly Option<string?> GivenBy = new("--given-by") { Description = "Who answered for the party: an estate or a guardian." };

    public static Command Make() => new Command("approve", "Asks for the approval of an output, writes down the answer, or tells how it stands.")
    {
        Register, Output, Isrc, Party, Licensee, Request, Answer, GivenBy,
    }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        bool? answer = line.GetValue(Answer) switch
        {
            null => null,
            "yes" => true,
            "no" => false,
            var other => throw new FormatException($"Expected yes or no as --answer; '{other}' is neither."),
        };
        Sha256Hash hash = await HashAsync(line.GetValue(Output)!, cancellationToken).ConfigureAwait(false);
        ConsentRegister register = await RegisterSource.OpenAsync(line.GetValue(Register)!, null, null, cancellationToken).ConfigureAwait(false);
        await using (register.ConfigureAwait(false))
        {
            ApprovalDesk desk = new(register);
            Isrc recording = ArtistFirst.Isrc.Parse(line.GetValue(Isrc)!);
            PartyId party = PartyId.Parse(line.GetValue(Party)!);
            string licensee = line.GetValue(Licensee)!;
            RegisteredApproval? approval = line.GetValue(Request) is { } lifetime
                ? await desk.RequestAsync(hash, recording, party, licensee, LifetimeText.Parse(lifetime), cancellationToken).ConfigureAwait(false)
                : (await desk.ListAsync(party, cancellationToken).ConfigureAwait(false)).FirstOrDefault(known => known.Output == hash && known.Recording == recording && string.Equals(known.Licensee, licensee, StringComparison.Ordinal));
            if (answer is { } isApproved)
            {
                PartyId? speaker = line.GetValue(GivenBy) is { } text ? PartyId.Parse(text) : null;
                approval = await desk.DecideAsync(approval?.Id ?? hash.ToString(), isApproved, speaker, cancellationToken).ConfigureAwait(false);
            }

            ApprovalState state = approval?.State ?? ApprovalState.None;
            ApprovalView view = new(hash.ToString(), recording.ToString(), party.ToString(), licensee, Words.Camel(state), approval?.ExpiresAt, approval?.DecidedAt);
            output.Write(view, CliJson.Default.ApprovalView, static told => told.Tell());
            bool isGood = state == ApprovalState.Approved && approval!.ExpiresAt > TimeProvider.System.GetUtcNow();
            return isGood || line.GetValue(Request) is not null || answer is not null ? ExitCode.Yes : ExitCode.Refused;
        }
    }

    private static async Task<Sha256Hash> HashAsync(FileInfo file, CancellationToken cancellationToken)
    {
        FileStream stream = file.OpenRead();
        await using (stream.ConfigureAwait(false))
        {
            return Sha256Hash.FromBytes((await AudioContent.ReadAsync(stream, cancellationToken).ConfigureAwait(false)).Hash.Span);
        }
    }
}
