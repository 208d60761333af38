using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArtistFirst.Cli;

/// <summary>Writes answers, one JSON object a line. Its memory is used again for each block.</summary>
internal sealed class AnswerWriter(TextWriter output) : IDisposable
{
    private static readonly JsonEncodedText Valid = JsonEncodedText.Encode("valid");
    private static readonly JsonEncodedText License = JsonEncodedText.Encode("license");
    private static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
    private static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");

    private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private char[] _characters = [];

    public void Add(in BatchAnswer answer)
    {
        _json.Reset(_bytes);
        _json.WriteStartObject();
        _json.WriteBoolean(Valid, answer.Verdict.IsValid);
        if (answer.Verdict.License is { } license)
        {
            _json.WriteString(License, license.Id);
        }
        else
        {
            _json.WriteString(Code, answer.Code.ToString());
            _json.WriteString(Reason, answer.Error ?? answer.Verdict.Findings[0].Message);
        }

        _json.WriteEndObject();
        _json.Flush();
        _bytes.Write("\n"u8);
    }

    /// <summary>Hands out what was added, so that whoever reads has the answers before the next lines are awaited.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_characters.Length < _bytes.WrittenCount)
        {
            _characters = new char[_bytes.Capacity];
        }

        int length = Encoding.UTF8.GetChars(_bytes.WrittenSpan, _characters);
        _bytes.ResetWrittenCount();
        await output.WriteAsync(_characters.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _json.Dispose();
}
