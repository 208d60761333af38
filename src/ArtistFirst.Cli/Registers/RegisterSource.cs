using System.Data.Common;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary>What <c>--register</c> names: a register's JSON file, an SQLite file, or how to connect to PostgreSQL (<c>Host=...;Database=...</c>).</summary>
internal static class RegisterSource
{
    public const string Description = "The register: its JSON file, its SQLite file, or a PostgreSQL connection string such as 'Host=db;Database=register'.";

    private const int MagicLength = 16;

    /// <summary>Whether the text names a database rather than a JSON file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static bool IsDatabase(string text)
    {
        if (IsConnection(text))
        {
            return true;
        }

        if (!Path.Exists(text))
        {
            throw new FileNotFoundException(null, Path.GetFullPath(text));
        }

        using FileStream file = File.OpenRead(text);
        byte[] start = new byte[MagicLength];
        return file.ReadAtLeast(start, MagicLength, throwOnEndOfStream: false) == MagicLength && start.AsSpan().SequenceEqual("SQLite format 3\0"u8);
    }

    /// <summary>Opens a database; with a registry one that is not there is made.</summary>
    public static Task<ConsentRegister> OpenAsync(string text, string? registry, ISigner? signer, CancellationToken cancellationToken)
    {
        ConsentRegisterOptions options = new() { Registry = registry, ReceiptSigner = signer };
        return IsConnection(text)
            ? ConsentRegister.OpenPostgresAsync(text, options, cancellationToken: cancellationToken)
            : ConsentRegister.OpenSqliteAsync(text, options, cancellationToken: cancellationToken);
    }

    private static bool IsConnection(string text)
    {
        if (!text.Contains('=', StringComparison.Ordinal) || Path.Exists(text))
        {
            return false;
        }

        try
        {
            DbConnectionStringBuilder parts = new() { ConnectionString = text };
            return parts.ContainsKey("Host") || parts.ContainsKey("Server");
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
