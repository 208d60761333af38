namespace ArtistFirst.Cli;

/// <summary>How the approval of an output stands.</summary>
internal sealed record ApprovalView(string Output, string Recording, string Party, string Licensee, string State, DateTimeOffset? ExpiresAt, DateTimeOffset? DecidedAt)
{
    public IEnumerable<string> Tell() => State switch
    {
        "none" => [$"{Party} was not asked about the output with SHA-256 {Output}."],
        _ => [$"{Party}, output with SHA-256 {Output} from {Recording} for {Licensee}: {State}{(DecidedAt is { } at ? $" at {at:u}" : string.Empty)}, until {ExpiresAt:u}."],
    };
}
