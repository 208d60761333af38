using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>Writes the remarks of an import as they come: as CSV with the columns line, code, result and reason, or as a JSON array of objects with these members.</summary>
public sealed class ImportRemarkWriter : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter? _json;

    /// <summary>Begins a report.</summary>
    /// <param name="stream">Where to. It is flushed, and left open.</param>
    /// <param name="asJson">Whether it is JSON; else it is CSV.</param>
    public ImportRemarkWriter(Stream stream, bool asJson)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        if (asJson)
        {
            _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
            _json.WriteStartArray();
        }
        else
        {
            stream.Write("line,code,result,reason\r\n"u8);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_json is not null)
        {
            _json.WriteEndArray();
            await _json.DisposeAsync().ConfigureAwait(false);
        }

        await _stream.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>Writes a remark.</summary>
    /// <param name="remark">The remark.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async ValueTask WriteAsync(ImportRemark remark, CancellationToken cancellationToken)
    {
        string result = remark.IsRejection ? "rejected" : "noted";
        if (_json is null)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"{remark.Line},{remark.Finding.Code},{result},\"{remark.Finding.Message.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");
            await _stream.WriteAsync(Encoding.UTF8.GetBytes(line), cancellationToken).ConfigureAwait(false);
            return;
        }

        _json.WriteStartObject();
        _json.WriteNumber("line", remark.Line);
        _json.WriteString("code", remark.Finding.Code.ToString());
        _json.WriteString("result", result);
        _json.WriteString("reason", remark.Finding.Message);
        _json.WriteEndObject();
        await _json.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
