using System.Collections.Immutable;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>Reads and writes what a recording of a register file says of AI.</summary>
internal static class ContributionReader
{
    public static readonly WireNames AiWords = new("none", "partly", "all");

    private const int LongestRole = 100;

    private static readonly MemberNames Members = new(["name", "role", "ai"], []);

    public static ImmutableArray<RecordingContribution> ReadList(ref JsonCursor json, Interned interned)
    {
        ImmutableArray<RecordingContribution>.Builder list = ImmutableArray.CreateBuilder<RecordingContribution>();
        json.BeginList();
        while (json.TryReadEntry())
        {
            if (list.Count == RecordingReader.MostNames)
            {
                throw json.Unexpected($"at most {RecordingReader.MostNames} contributions", "more");
            }

            list.Add(Read(ref json, interned));
        }

        return list.DrainToImmutable();
    }

    public static void Write(Utf8JsonWriter json, Recording recording)
    {
        if (recording.ContainsAi is { } ai)
        {
            json.WriteString("containsAi", AiWords.All[(int)ai]);
        }

        if (recording.Contributions.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("contributions");
        foreach (RecordingContribution contribution in recording.Contributions)
        {
            json.WriteStartObject();
            json.WriteString("name", contribution.Name);
            json.WriteString("role", contribution.Role);
            json.WriteString("ai", AiWords.All[(int)contribution.Ai]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static RecordingContribution Read(ref JsonCursor json, Interned interned)
    {
        string name = string.Empty;
        string role = string.Empty;
        AiContribution ai = AiContribution.None;
        uint seen = 0;
        json.BeginObject();
        while (json.TryReadMember(Members, ref seen, out string? member))
        {
            switch (member)
            {
                case "name":
                    name = interned.Text(json.ReadText(PartyReader.LongestName));
                    break;
                case "role":
                    role = interned.Text(json.ReadText(LongestRole));
                    break;
                default:
                    ai = (AiContribution)RegisterValues.ReadWord(ref json, AiWords);
                    break;
            }
        }

        json.RequireMembers(Members, seen);
        return new RecordingContribution(name, role, ai);
    }
}
