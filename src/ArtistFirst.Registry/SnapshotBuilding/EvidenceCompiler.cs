using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>Gathers the rows of a register that speak of a recording, as the snapshot's evidence keeps them: without what differs from one recording to the next.</summary>
internal sealed class EvidenceCompiler(RightsRegister register, SnapshotBuilder builder)
{
    /// <summary>The highest bit: several works, by the number of their list.</summary>
    public const uint SeveralWorks = 1u << 31;

    private const string Untitled = "-";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The number of the class of a recording, plus one.</summary>
    public uint ClassOf(Recording recording)
    {
        RelevantRows rows = new(register, recording, register.AsOf);
        List<uint> numbers = [RowOf(recording), (uint)rows.Works.Length];
        EvidenceRows named = new(register);
        named.AddParties(recording.Labels);
        named.AddClaims(Known(recording.Claims));
        foreach (LinkedWork work in rows.Works)
        {
            numbers.Add(work.Row is null ? EvidenceClass.NotRegistered : RowOf(work.Row));
            named.AddClaims(Known(work.Row?.Claims ?? []));
        }

        foreach (ConsentStatement statement in rows.Statements)
        {
            named.Add(statement);
        }

        numbers.AddRange(named.Statements.Select(statement => Number(EvidenceText.Statement, json => StatementWriter.Write(json, statement))));
        numbers.AddRange(named.Delegations.Select(delegation => Number(EvidenceText.Delegation, json => RowWriter.Write(json, delegation))));
        numbers.AddRange(named.Documents.Select(document => Number(EvidenceText.Document, json => RowWriter.Write(json, document))));
        numbers.AddRange(named.Parties.Select(party => Number(EvidenceText.Party, json => RowWriter.Write(json, party))));
        return (uint)builder.Classes.NumberOf(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(numbers))) + 1;
    }

    /// <summary>The works of a recording as a slot of the evidence names them.</summary>
    public uint WorksOf(Recording recording)
    {
        if (recording.Works.Length == 1)
        {
            return recording.Works[0].Number + 1;
        }

        uint[] codes = [.. recording.Works.Distinct().Order().Select(static work => work.Number + 1)];
        return codes.Length switch
        {
            0 => 0,
            1 => codes[0],
            _ => (uint)builder.WorkLists.NumberOf(MemoryMarshal.AsBytes(codes.AsSpan())) | SeveralWorks,
        };
    }

    private uint RowOf(Recording recording) => Number(
        EvidenceText.Recording,
        json => RowWriter.Write(json, recording with
        {
            Title = Untitled,
            Artists = [],
            Works = [],
            Catalogues = [.. recording.Catalogues.Distinct().OrderBy(static id => id.ToString(), StringComparer.Ordinal)],
            Labels = [.. recording.Labels.Distinct().OrderBy(static id => id.ToString(), StringComparer.Ordinal)],
            Claims = [.. Known(recording.Claims)],
        }),
        $$"""{"isrc":"{{recording.Isrc}}","title":"{{Untitled}}",""");

    private uint RowOf(Work work) => Number(
        EvidenceText.Work,
        json => RowWriter.Write(json, work with
        {
            Title = Untitled,
            Catalogues = [.. work.Catalogues.Distinct().OrderBy(static id => id.ToString(), StringComparer.Ordinal)],
            Claims = [.. Known(work.Claims)],
        }),
        $$"""{"iswc":"{{work.Iswc}}","title":"{{Untitled}}",""");

    // What was retracted, and when what stands was learned, changes no answer about the state as it is.
    private List<RightsClaim> Known(IEnumerable<RightsClaim> claims)
    {
        List<RightsClaim> known = [.. claims.Where(claim => claim.IsKnown(register.AsOf)).Select(static claim => claim with { RecordedAt = null, RetractedAt = null })];
        known.Sort(ClaimOrder.Comparison);
        return known;
    }

    private uint Number(char kind, Action<Utf8JsonWriter> write, string head = "")
    {
        using MemoryStream text = new();
        text.WriteByte((byte)kind);
        using (Utf8JsonWriter json = new(text, Plain))
        {
            write(json);
        }

        ReadOnlySpan<byte> row = text.GetBuffer().AsSpan(0, (int)text.Length);
        if (head.Length == 0)
        {
            return (uint)builder.Rows.NumberOf(row);
        }

        // The members that stand in front are put back by the reader, where the recording is known.
        bool hasMore = row.Length > head.Length + 1;
        byte[] rest = hasMore ? [(byte)kind, (byte)'{', .. row[(head.Length + 1)..]] : [(byte)kind, .. "{}"u8];
        return (uint)builder.Rows.NumberOf(rest);
    }
}
