using System.Globalization;

namespace ArtistFirst.Cli;

/// <summary>What <c>artistfirst consent publish</c> published.</summary>
internal sealed record PublishedConsentView(
    string Licensee, long Version, string Path, long Recordings, int Policies, double BitsPerRecording, long DecisionBytes, long EvidenceBytes, bool NewBase, int Changes)
{
    public IEnumerable<string> Tell() =>
    [
        $"Published version {Words.Of(Version)} for {Licensee}, {(NewBase ? "a new base" : Changed)}: {Path}",
        $"{Words.Of(Recordings)} recordings share {Words.Of(Policies)} {(Policies == 1 ? "policy" : "policies")}: {BitsPerRecording.ToString("N1", CultureInfo.InvariantCulture)} bits a recording, {Words.Of(DecisionBytes)} bytes for answers and {Words.Of(EvidenceBytes)} for reasons.",
    ];

    private string Changed => Changes == 0 ? "with nothing changed" : $"with {Words.Of(Changes)} {(Changes == 1 ? "recording" : "recordings")} changed";
}
