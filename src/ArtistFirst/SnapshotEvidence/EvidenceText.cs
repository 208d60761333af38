using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>Puts rows together as the text of a register file.</summary>
internal sealed class EvidenceText(SnapshotHead head)
{
    /// <summary>What a recording's row lacks: its code, its title and its works, which differ where all else is the same.</summary>
    public const char Recording = 'R';

    /// <summary>What a work's row lacks: its code and its title.</summary>
    public const char Work = 'W';
    public const char Party = 'p';
    public const char Document = 'd';
    public const char Delegation = 'g';
    public const char Statement = 's';

    private readonly SortedDictionary<char, List<string>> _rows = [];

    public void AddRecording(Isrc recording, IReadOnlyList<Iswc> works, string row)
    {
        string codes = works.Count == 0 ? string.Empty : $"""
            ,"works":[{string.Join(',', works.Select(static work => $"\"{work}\""))}]
            """;
        AddMembers(Recording, row, $"""
            "isrc":"{recording}","title":"{recording}"{codes}
            """);
    }

    public void AddWork(Iswc work, string row) => AddMembers(Work, row, $"""
        "iswc":"{work}","title":"{work}"
        """);

    public void Add(string row)
    {
        if (row.Length < 2 || row[0] is not (Party or Document or Delegation or Statement))
        {
            throw Unknown();
        }

        Take(row[0], row[1..]);
    }

    public override string ToString() => new StringBuilder("{\"version\":1,\"registry\":")
        .Append($"\"{JsonEncodedText.Encode(head.Registry)}\"")
        .Append(CultureInfo.InvariantCulture, $",\"revision\":{head.Version},\"asOf\":\"{InstantText.ToText(head.AsOf)}\"")
        .Append(List("parties", Party)).Append(List("documents", Document)).Append(List("delegations", Delegation))
        .Append(List("works", Work)).Append(List("recordings", Recording)).Append(List("statements", Statement))
        .Append('}').ToString();

    private string List(string member, char kind) => $",\"{member}\":[{string.Join(',', _rows.GetValueOrDefault(kind) ?? [])}]";

    private void AddMembers(char kind, string row, string members)
    {
        if (row.Length < 3 || row[0] != kind || row[1] != '{')
        {
            throw Unknown();
        }

        string rest = row[2..];
        Take(kind, "{" + members + (rest is "}" ? rest : "," + rest));
    }

    private void Take(char kind, string json)
    {
        if (!_rows.TryGetValue(kind, out List<string>? rows))
        {
            _rows.Add(kind, rows = []);
        }

        rows.Add(json);
    }

    private static SnapshotFormatException Unknown() => new("A row of its evidence should be of a known kind, but it is not.");
}
