using Microsoft.Data.Sqlite;

namespace ArtistFirst.Storage;

/// <summary>Commands without parameters, and commands prepared once.</summary>
internal static class SqliteCommands
{
    public static void Execute(this SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static T Scalar<T>(this SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    /// <summary>A command to be run many times, its parameters set in their order.</summary>
    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, SqliteType Type)> parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, SqliteType type) in parameters)
        {
            command.Parameters.Add(name, type);
        }

        command.Prepare();
        return command;
    }

    /// <summary>Rows, for parameters $1, $2 and so on. The reader disposes of its command.</summary>
    public static SqliteDataReader Query(this SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        SqliteCommand command = connection.With(sql, values);
        return command.ExecuteReader();
    }

    /// <summary>Runs a command with parameters $1, $2 and so on, and tells how many rows it changed.</summary>
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using SqliteCommand command = connection.With(sql, values);
        return command.ExecuteNonQuery();
    }

    private static SqliteCommand With(this SqliteConnection connection, string sql, ReadOnlySpan<object> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        }

        return command;
    }
}
