using System.Text.Json;

namespace ArtistFirst.Cli;

/// <summary>One change: At is when it came to the register, SaidAt what the source says.</summary>
internal sealed record HistoryEntryView(long Sequence, long Revision, DateTimeOffset At, string Kind, string Key, string Change, string? Party, string? Other, DateTimeOffset? SaidAt, JsonElement Row, string Chain)
{
    public string Tell() => $"{Sequence,6}  {At:u}  revision {Revision}  {Kind} {Key} {Change}{(Party is null ? string.Empty : $", {Party}")}{(Other is null ? string.Empty : $", {Other}")}{(SaidAt is { } said && said != At ? $", said {said:u}" : string.Empty)}";
}
