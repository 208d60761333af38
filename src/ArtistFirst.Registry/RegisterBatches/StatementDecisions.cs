namespace ArtistFirst.Registry;

/// <summary>What was said was said. The same again, also when it comes later, is the same statement; something else under its id is none.</summary>
internal static class StatementDecisions
{
    private static readonly RowPath Path = new("rows", 0);

    public static void Decide(RegisterBatch batch, PreparedRow row, StatementRow said)
    {
        ConsentStatement statement = said.Statement;
        if (said.IsSighting)
        {
            statement = statement with { Id = batch.Known.Sightings[said.Key] };
            row = row with { Row = RegisterRow.Of(statement), Key = statement.Id, Text = RowText.Of(statement) };
        }

        if (batch.Known.Statements.TryGetValue(statement.Id, out ConsentStatement? before))
        {
            if (said.IsSighting || string.Equals(RowText.Of(before), RowText.Of(statement with { RecordedAt = before.RecordedAt }), StringComparison.Ordinal))
            {
                batch.Keep(row);
            }
            else
            {
                batch.Reject(row, RowContradicts.Found(row.Name, $"a {before.Effect.ToString().ToLowerInvariant()} of {before.Party?.ToString() ?? "nobody who is named"} recorded at {before.RecordedAt:u}", "What was said never changes: withdraw it, and say the other under an id of its own."));
            }

            return;
        }

        if (StatementIntegrity.Check(statement, Path, batch.Known.Names) is { } fault)
        {
            batch.Reject(row, fault);
            return;
        }

        string body = row.Text!;
        batch.Known.Statements.Add(statement.Id, statement);
        batch.Known.Names.Add(statement);
        batch.Writes.Statements.Add(ValuesOf(statement, body));
        batch.Accept(row, RowChange.Added, body, statement.Party, statement.GivenBy);
    }

    /// <summary>A statement as a row of its table.</summary>
    public static object?[] ValuesOf(ConsentStatement statement, string body) =>
    [
        RegisterSession.Shard, statement.Id, statement.Party?.ToString(), (long)statement.Side, (long)statement.Effect, statement.Subject is null ? null : SubjectKey.Of(statement.Subject), (long)statement.Uses,
        statement.Withdraws, statement.RecordedAt.UtcTicks, body,
    ];
}
