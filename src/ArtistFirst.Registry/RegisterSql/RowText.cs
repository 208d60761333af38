using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArtistFirst.Registry;

/// <summary>Rows as texts: each as a register file has it (docs/spec/register.schema.json), so that what is kept can be read by whoever reads those.</summary>
internal static class RowText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_text;

    [ThreadStatic]
    private static Utf8JsonWriter? t_json;

    private delegate T RowReader<T>(ref JsonCursor json, Interned interned);

    public static string Of(Party party) => Write(json => RowWriter.Write(json, party));

    public static string Of(RightsDocument document) => Write(json => RowWriter.Write(json, document));

    public static string Of(VoiceDelegation delegation) => Write(json => RowWriter.Write(json, delegation));

    public static string Of(Work work) => Write(json => RowWriter.Write(json, work));

    public static string Of(Recording recording) => Write(json => RowWriter.Write(json, recording));

    public static string Of(ConsentStatement statement) => Write(json => StatementWriter.Write(json, statement));

    /// <summary>A claim with what it is about: <c>{"isrc":"...","claims":[...]}</c>, or with an iswc.</summary>
    public static string Of(string asset, RightsClaim claim, bool ofWork) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString(ofWork ? "iswc"u8 : "isrc"u8, asset);
        json.WriteStartArray("claims"u8);
        RowWriter.WriteClaim(json, claim, ofWork);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static Party ReadParty(string text, Interned interned) => Read(text, interned, PartyReader.Read);

    public static RightsDocument ReadDocument(string text, Interned interned) => Read(text, interned, DocumentReader.Read);

    public static VoiceDelegation ReadDelegation(string text, Interned interned) => Read(text, interned, DelegationReader.Read);

    public static Work ReadWork(string text, Interned interned) => Read(text, interned, WorkReader.Read);

    public static Recording ReadRecording(string text, Interned interned) => Read(text, interned, RecordingReader.Read);

    public static ConsentStatement ReadStatement(string text, Interned interned) => Read(text, interned, StatementReader.Read);

    /// <summary>Reads a claim with what it is about, as the history has it.</summary>
    public static RightsClaim ReadRecordedClaim(string text, string asset)
    {
        bool isOfWork = text.StartsWith("{\"iswc\"", StringComparison.Ordinal);
        string claims = text[(text.IndexOf('[', StringComparison.Ordinal))..^1];
        return Read(claims, new Interned(), (ref JsonCursor json, Interned interned) => ClaimReader.ReadList(ref json, interned, isOfWork)) is [var claim]
            ? claim
            : throw new ComplianceException([RegisterUnavailable.Found($"the history has a claim about {asset} that cannot be read.")]);
    }

    /// <summary>Reads a claim alone, to see whether it can be read.</summary>
    public static RightsClaim ReadClaim(RightsClaim claim, bool ofWork, Interned interned)
    {
        string text = Write(json =>
        {
            json.WriteStartArray();
            RowWriter.WriteClaim(json, claim, ofWork);
            json.WriteEndArray();
        });
        return Read(text, interned, (ref JsonCursor json, Interned interned) => ClaimReader.ReadList(ref json, interned, ofWork))[0];
    }

    private static T Read<T>(string text, Interned interned, RowReader<T> read)
    {
        JsonCursor json = new(Encoding.UTF8.GetBytes(text));
        T row = read(ref json, interned);
        json.RequireEnd();
        return row;
    }

    // What failed half-way left something in the writer: it begins anew each time.
    private static string Write(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> text = t_text ??= new ArrayBufferWriter<byte>(1024);
        Utf8JsonWriter json = t_json ??= new Utf8JsonWriter(text, Plain);
        text.ResetWrittenCount();
        json.Reset(text);
        write(json);
        json.Flush();
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
