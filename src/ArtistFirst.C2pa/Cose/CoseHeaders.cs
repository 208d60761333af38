namespace ArtistFirst.C2pa;

/// <summary>The header parameters that C2PA uses, while one COSE_Sign1 is read.</summary>
internal sealed class CoseHeaders
{
    /// <summary>Labels by number (RFC 9052 §3.1, RFC 9360 §2).</summary>
    public const int AlgorithmLabel = 1;
    public const int CriticalLabel = 2;
    public const int ChainLabel = 33;

    /// <summary>Labels by name (C2PA 2.2 §14.5, §10.3.2.5).</summary>
    public const string ChainName = "x5chain";
    public const string TimeStampsName = "sigTst2";
    public const string OldTimeStampsName = "sigTst";
    public const string RevocationName = "rVals";
    public const string PadName = "pad";
    public const string SecondPadName = "pad2";

    private const int MaxCertificates = 16;

    public CoseAlgorithm Algorithm { get; private set; }

    public List<ReadOnlyMemory<byte>> Certificates { get; } = [];

    public ReadOnlyMemory<byte> TimeStamps { get; private set; }

    public bool TimeStampsCoverSignature { get; private set; }

    public ReadOnlyMemory<byte> RevocationValues { get; private set; }

    /// <summary>Reads a header map; labels are numbers or texts, each once (RFC 9052 §3).</summary>
    /// <param name="reader">Stands at the map.</param>
    /// <param name="isProtected">Whether the signature covers it.</param>
    public void Read(CborReader reader, bool isProtected)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        reader.ReadStartMap();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            int position = reader.Position;
            bool isName = reader.PeekState() == CborReaderState.TextString;
            string label = isName ? reader.ReadTextString() : $"{reader.ReadInteger()}";
            if (!seen.Add(isName ? $"'{label}'" : label))
            {
                throw new ManifestFormatException(position, "each COSE header label once (RFC 9052 §3)", $"{label} again");
            }

            if (isName)
            {
                ReadNamed(label, reader);
            }
            else
            {
                ReadNumbered(label, reader, isProtected);
            }
        }

        reader.ReadEndMap();
    }

    private void ReadNumbered(string label, CborReader reader, bool isProtected)
    {
        // Outside of the protected header the numbers mean nothing to a C2PA validator: whoever carries the file could change them.
        switch (label, isProtected)
        {
            case ("1", true):
                Algorithm = reader.PeekState() == CborReaderState.TextString ? SkipAlgorithm(reader) : CoseAlgorithms.Find(reader.ReadInteger());
                break;
            case ("2", true):
                throw new ManifestFormatException(reader.Position, "no critical header parameters (RFC 9052 §3.1): C2PA defines none", "some");
            case ("33", true):
                ReadChain(reader);
                break;
            default:
                reader.SkipValue();
                break;
        }
    }

    private static CoseAlgorithm SkipAlgorithm(CborReader reader)
    {
        reader.SkipValue();
        return CoseAlgorithm.None;
    }

    private void ReadNamed(string label, CborReader reader)
    {
        switch (label)
        {
            case ChainName:
                ReadChain(reader);
                break;
            case TimeStampsName:
                TimeStamps = reader.ReadEncodedValue();
                TimeStampsCoverSignature = true;
                break;
            case OldTimeStampsName when !TimeStampsCoverSignature:
                TimeStamps = reader.ReadEncodedValue();
                break;
            case RevocationName:
                RevocationValues = reader.ReadEncodedValue();
                break;
            default:
                reader.SkipValue();
                break;
        }
    }

    // RFC 9360 §2: one certificate as a byte string, several as an array. C2PA 2.2 §14.5 wants the chain in the protected header; version 1 had it in the other, by name.
    private void ReadChain(CborReader reader)
    {
        int position = reader.Position;
        if (Certificates.Count > 0)
        {
            throw new ManifestFormatException(position, "one certificate chain", "a second one");
        }

        if (reader.PeekState() == CborReaderState.ByteString)
        {
            Certificates.Add(reader.ReadByteString());
            return;
        }

        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            Certificates.Add(reader.ReadByteString());
        }

        reader.ReadEndArray();
        if (Certificates.Count is 0 or > MaxCertificates)
        {
            throw new ManifestFormatException(position, $"1 to {MaxCertificates} certificates", $"{Certificates.Count}");
        }
    }
}
