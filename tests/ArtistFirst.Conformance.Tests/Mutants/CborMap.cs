using ArtistFirst.C2pa;

namespace ArtistFirst.Conformance;

/// <summary>Where the heads of CBOR items lie in bytes.</summary>
internal static class CborMap
{
    /// <summary>The offsets of all heads, also of those inside byte strings that are CBOR themselves (the protected header of COSE).</summary>
    public static IReadOnlyList<int> Heads(ReadOnlyMemory<byte> cbor)
    {
        var heads = new List<int>();
        var reader = new CborReader(cbor);
        while (reader.PeekState() != CborReaderState.Finished)
        {
            switch (reader.PeekState())
            {
                case CborReaderState.StartArray:
                    heads.Add(reader.Position);
                    reader.ReadStartArray();
                    break;
                case CborReaderState.StartMap:
                    heads.Add(reader.Position);
                    reader.ReadStartMap();
                    break;
                case CborReaderState.EndArray:
                    reader.ReadEndArray();
                    break;
                case CborReaderState.EndMap:
                    reader.ReadEndMap();
                    break;
                case CborReaderState.Tag:
                    heads.Add(reader.Position);
                    reader.ReadTag();
                    break;
                default:
                    heads.Add(reader.Position);
                    reader.SkipValue();
                    break;
            }
        }

        return heads;
    }
}
