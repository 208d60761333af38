using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArtistFirst;

/// <summary>Writes a register file (docs/spec/register.schema.json). Equal contents give equal bytes.</summary>
internal static class RegisterWriter
{
    private const int FlushAt = 1 << 20;

    // Names in every script stay readable; what the strict encoder escapes for web pages is no danger in a file.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(RegisterContents contents, Stream stream, CancellationToken cancellationToken)
    {
        Utf8JsonWriter json = new(stream, Options);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("registry", contents.Registry);
            json.WriteNumber("revision", contents.Revision);
            json.WriteString("asOf", InstantText.ToText(contents.AsOf));
            await WriteRowsAsync(json, "parties", contents.Parties, RowWriter.Write, cancellationToken).ConfigureAwait(false);
            await WriteRowsAsync(json, "documents", contents.Documents, RowWriter.Write, cancellationToken).ConfigureAwait(false);
            await WriteRowsAsync(json, "delegations", contents.Delegations, RowWriter.Write, cancellationToken).ConfigureAwait(false);
            await WriteRowsAsync(json, "works", contents.Works, RowWriter.Write, cancellationToken).ConfigureAwait(false);
            await WriteRowsAsync(json, "recordings", contents.Recordings, RowWriter.Write, cancellationToken).ConfigureAwait(false);
            await WriteRowsAsync(json, "statements", contents.Statements, StatementWriter.Write, cancellationToken).ConfigureAwait(false);
            json.WriteEndObject();
            await json.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        stream.WriteByte((byte)'\n');
    }

    public static async Task SaveAsync(RegisterContents contents, string path, CancellationToken cancellationToken)
    {
        string whole = Path.GetFullPath(path);
        string half = $"{whole}.{Environment.ProcessId}.part";
        try
        {
            FileStream file = new(half, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                await WriteAsync(contents, file, cancellationToken).ConfigureAwait(false);
                await file.FlushAsync(cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(half, whole, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }
    }

    private static async Task WriteRowsAsync<T>(
        Utf8JsonWriter json, string member, IReadOnlyCollection<T> rows, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken)
    {
        json.WriteStartArray(member);
        foreach (T row in rows)
        {
            write(json, row);
            if (json.BytesPending >= FlushAt)
            {
                await json.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        json.WriteEndArray();
    }
}
