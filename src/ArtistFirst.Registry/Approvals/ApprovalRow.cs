using System.Data.Common;
using System.Text;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>An approval as a row, and as the history keeps it.</summary>
internal static class ApprovalRow
{
    private const string Columns = "output, recording, party, licensee, state, requested_at, expires_at, decided_at";

    public const string Query = $"SELECT {Columns} FROM register_approval WHERE shard = 0 AND id IN ({{keys}})";

    public const string OfParty = $"SELECT {Columns} FROM register_approval WHERE shard = 0 AND party = @p0 ORDER BY requested_at, id";

    public const string OfOutput = $"SELECT {Columns} FROM register_approval WHERE shard = 0 AND output = @p0 AND recording = @p1 AND licensee = @p2 ORDER BY requested_at, id";

    public const string Put = $"""
        INSERT INTO register_approval (shard, id, {Columns}) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)
        ON CONFLICT (shard, id) DO UPDATE SET state = excluded.state, requested_at = excluded.requested_at, expires_at = excluded.expires_at, decided_at = excluded.decided_at
        """;

    public static object?[] ValuesOf(RegisteredApproval approval) =>
    [
        RegisterSession.Shard, approval.Id, approval.Output.ToString(), approval.Recording.ToString(), approval.Party.ToString(), approval.Licensee, (long)approval.State,
        approval.RequestedAt.UtcTicks, approval.ExpiresAt.UtcTicks, approval.DecidedAt?.UtcTicks,
    ];

    public static RegisteredApproval Read(DbDataReader row) => new()
    {
        Output = Sha256Hash.Parse(row.GetString(0)),
        Recording = Isrc.Parse(row.GetString(1)),
        Party = PartyId.Parse(row.GetString(2)),
        Licensee = row.GetString(3),
        State = (ApprovalState)row.GetInt64(4),
        RequestedAt = new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
        ExpiresAt = new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero),
        DecidedAt = row.IsDBNull(7) ? null : new DateTimeOffset(row.GetInt64(7), TimeSpan.Zero),
    };

    /// <summary>The approval as JSON.</summary>
    public static string TextOf(RegisteredApproval approval)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, approval.Id);
            json.WriteString("state"u8, NameOf(approval.State));
            json.WriteString("output"u8, approval.Output.ToString());
            json.WriteString("recording"u8, approval.Recording.ToString());
            json.WriteString("party"u8, approval.Party.ToString());
            json.WriteString("licensee"u8, approval.Licensee);
            json.WriteString("requestedAt"u8, InstantText.ToText(approval.RequestedAt));
            json.WriteString("expiresAt"u8, InstantText.ToText(approval.ExpiresAt));
            json.WriteInstant("decidedAt", approval.DecidedAt);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>The approval that such a text tells.</summary>
    public static RegisteredApproval ReadText(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement approval = document.RootElement;
        return new RegisteredApproval
        {
            Output = Sha256Hash.Parse(approval.GetProperty("output"u8).GetString()!),
            Recording = Isrc.Parse(approval.GetProperty("recording"u8).GetString()!),
            Party = PartyId.Parse(approval.GetProperty("party"u8).GetString()!),
            Licensee = approval.GetProperty("licensee"u8).GetString()!,
            State = Enum.Parse<ApprovalState>(approval.GetProperty("state"u8).GetString()!, ignoreCase: true),
            RequestedAt = approval.GetProperty("requestedAt"u8).GetDateTimeOffset(),
            ExpiresAt = approval.GetProperty("expiresAt"u8).GetDateTimeOffset(),
            DecidedAt = approval.TryGetProperty("decidedAt"u8, out JsonElement decided) ? decided.GetDateTimeOffset() : null,
        };
    }

    /// <summary>The state that such a text tells.</summary>
    public static string StateIn(string text)
    {
        using JsonDocument approval = JsonDocument.Parse(text);
        return approval.RootElement.GetProperty("state"u8).GetString()!;
    }

    private static string NameOf(ApprovalState state) => state switch
    {
        ApprovalState.Approved => "approved",
        ApprovalState.Refused => "refused",
        _ => "requested",
    };
}
