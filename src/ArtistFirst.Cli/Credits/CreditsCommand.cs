using System.CommandLine;
using ArtistFirst.C2pa;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst credits</c>: who is in a file, by what right, and whether that may be believed.</summary>
internal static class CreditsCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "A WAV, MP3, FLAC or MP4/M4A file." };
    private static readonly Option<FileInfo?> Trust = new("--trust") { Description = "Authorities in PEM whose signers are trusted. Without it the credentials have to be valid, whoever signed them." };
    private static readonly Option<DateTimeOffset?> At = Values.Instant("--at", "Judge certificates as of this instant, such as 2026-11-22T12:00:00Z. Default: now.");

    public static Command Make() => new Command("credits", "Tells who is in a file, and whether that may be believed.") { File, Trust, At }.Does(RunAsync);

    private static async Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        TrustList? trust = line.GetValue(Trust) is { } roots ? TrustList.FromPem(await System.IO.File.ReadAllTextAsync(roots.FullName, cancellationToken).ConfigureAwait(false)) : null;
        TimeProvider time = line.GetValue(At) is { } at ? new StoppedClock(at) : TimeProvider.System;
        AttributionReading reading = await new AttributionReader(trust, time).ReadAsync(line.GetValue(File)!.FullName, cancellationToken).ConfigureAwait(false);
        output.Write(CreditsView.Of(reading), CliJson.Default.CreditsView, CreditsTree.Tell);
        return reading.IsTrusted || (trust is null && reading.IsValid) ? ExitCode.Yes : ExitCode.Refused;
    }
}
