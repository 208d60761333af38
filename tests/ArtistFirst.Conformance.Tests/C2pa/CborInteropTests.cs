using System.Text.Json;
using System.Text.Json.Nodes;
using ArtistFirst.C2pa;

namespace ArtistFirst.Conformance;

/// <summary>cbor2 (Python) and ArtistFirst read each other's CBOR, and agree on the deterministic form byte for byte.</summary>
public sealed class CborInteropTests
{
    private const int Values = 2000;

    [Fact]
    public async Task Random_values_of_cbor2_are_read_and_written_in_the_same_deterministic_bytes()
    {
        JsonElement answer = await AskAsync(new JsonObject { ["do"] = "make", ["seed"] = 20261122, ["count"] = Values });
        Assert.Equal(Values, answer.GetArrayLength());
        foreach (JsonElement item in answer.EnumerateArray())
        {
            string canonical = item.GetProperty("canonical").GetString()!;
            Assert.Equal(canonical, Rewrite(canonical));
            Assert.Equal(canonical, Rewrite(item.GetProperty("plain").GetString()!));
        }
    }

    [Fact]
    public async Task Random_values_of_ours_are_read_by_cbor2_and_written_in_the_same_bytes()
    {
        var random = new Random(20261122);
        string[] items = [.. Enumerable.Range(0, Values).Select(_ => RandomItem(random))];
        JsonElement answer = await AskAsync(new JsonObject { ["do"] = "rewrite", ["items"] = new JsonArray([.. items.Select(item => JsonValue.Create(item))]) });
        Assert.Equal(items, answer.EnumerateArray().Select(item => item.GetString()));
    }

    private static async Task<JsonElement> AskAsync(JsonObject request) =>
        (await Judges.PythonAsync("cbor2_judge.py", "cbor2", request.ToJsonString())).Answer().GetProperty("items");

    private static string RandomItem(Random random)
    {
        var writer = new CborWriter();
        Write(writer, random, depth: 3);
        return Convert.ToHexStringLower(writer.Encode());
    }

    private static void Write(CborWriter writer, Random random, int depth)
    {
        switch (random.Next(depth > 0 ? 9 : 6))
        {
            case 0:
                writer.WriteInteger((random.NextInt64() >> random.Next(63)) * (random.Next(2) == 0 ? 1 : -1));
                break;
            case 1:
                writer.WriteDouble(random.Next(3) switch { 0 => random.NextDouble(), 1 => (float)random.NextDouble(), _ => (double)(Half)random.NextDouble() });
                break;
            case 2:
                writer.WriteTextString(Text(random));
                break;
            case 3:
                byte[] bytes = new byte[random.Next(600)];
                random.NextBytes(bytes);
                writer.WriteByteString(bytes);
                break;
            case 4:
                writer.WriteBoolean(random.Next(2) == 0);
                break;
            case 5:
                writer.WriteNull();
                break;
            case 6:
                writer.WriteTag((ulong)random.Next(1000, 100_000));
                Write(writer, random, depth - 1);
                break;
            case 7:
                WriteArray(writer, random, depth);
                break;
            default:
                WriteMap(writer, random, depth);
                break;
        }
    }

    private static void WriteArray(CborWriter writer, Random random, int depth)
    {
        writer.WriteStartArray();
        for (int i = random.Next(30); i > 0; i--)
        {
            Write(writer, random, depth - 1);
        }

        writer.WriteEndArray();
    }

    private static void WriteMap(CborWriter writer, Random random, int depth)
    {
        writer.WriteStartMap();
        foreach (string key in Enumerable.Range(0, random.Next(30)).Select(_ => Text(random)).Distinct(StringComparer.Ordinal))
        {
            writer.WriteTextString(key);
            Write(writer, random, depth - 1);
        }

        writer.WriteEndMap();
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => "abc \"\\üĳ水\t"[random.Next(10)]));

    private static string Rewrite(string hexadecimal)
    {
        var writer = new CborWriter();
        var reader = new CborReader(Convert.FromHexString(hexadecimal));
        Copy(reader, writer);
        Assert.Equal(0, reader.BytesRemaining);
        return Convert.ToHexStringLower(writer.Encode());
    }

    private static void Copy(CborReader reader, CborWriter writer)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                writer.WriteInteger(reader.ReadInteger());
                break;
            case CborReaderState.ByteString:
                writer.WriteByteString(reader.ReadByteString().Span);
                break;
            case CborReaderState.TextString:
                writer.WriteTextString(reader.ReadTextString());
                break;
            case CborReaderState.Tag:
                writer.WriteTag(reader.ReadTag());
                Copy(reader, writer);
                break;
            case CborReaderState.Float:
                writer.WriteDouble(reader.ReadDouble());
                break;
            case CborReaderState.StartArray or CborReaderState.StartMap:
                CopyContainer(reader, writer);
                break;
            default:
                writer.WriteSimpleValue(reader.ReadSimpleValue());
                break;
        }
    }

    private static void CopyContainer(CborReader reader, CborWriter writer)
    {
        bool isMap = reader.PeekState() == CborReaderState.StartMap;
        _ = isMap ? reader.ReadStartMap() : reader.ReadStartArray();
        (isMap ? (Action)writer.WriteStartMap : writer.WriteStartArray)();
        while (reader.PeekState() is not (CborReaderState.EndArray or CborReaderState.EndMap))
        {
            Copy(reader, writer);
        }

        (isMap ? (Action)reader.ReadEndMap : reader.ReadEndArray)();
        (isMap ? (Action)writer.WriteEndMap : writer.WriteEndArray)();
    }
}
