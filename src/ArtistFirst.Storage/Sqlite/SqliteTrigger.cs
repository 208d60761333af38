namespace ArtistFirst.Storage;

/// <summary>Triggers that keep a file from being changed behind the back of this library, by another program or by hand.</summary>
internal static class SqliteTrigger
{
    /// <summary>The statement that refuses a change.</summary>
    /// <param name="name">The trigger's name.</param>
    /// <param name="change">What is refused: UPDATE or DELETE, and of which table.</param>
    /// <param name="reason">What whoever tries is told, without quotes in it.</param>
    /// <param name="when">Of which rows alone, as SQL has it; null for all.</param>
    public static string Refusing(string name, string change, string reason, string? when = null) => $"""
        CREATE TRIGGER {name} BEFORE {change}{(when is null ? string.Empty : $" WHEN {when}")}
        BEGIN
            SELECT RAISE(ABORT, '{reason}');
        END;

        """;

    /// <summary>The statements that refuse both: a table whose rows stay as they are.</summary>
    public static string Keeping(string table, string notChanged, string notRemoved) =>
        Refusing($"{table}_is_not_changed", $"UPDATE ON {table}", notChanged) + Refusing($"{table}_is_not_removed", $"DELETE ON {table}", notRemoved);
}
