using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace ArtistFirst.C2pa;

/// <summary>
/// Writes the frames of an ID3v2.2 tag, which validators do not look into for a manifest, as those of v2.3 that stand for the same (id3v2.3.0 §4). The content stays as it is but for pictures, whose format is three
/// letters there and a media type here. A frame without a counterpart refuses the file: none gets lost.
/// </summary>
internal static class Id3Upgrade
{
    private const string Picture = "PIC";

    // Encoding, then the format in three letters.
    private const int PictureHeadLength = 4;

    // The last line is what iTunes writes in both versions.
    private static readonly FrozenDictionary<string, string> Counterparts = """
        BUF=RBUF CNT=PCNT COM=COMM CRA=AENC ETC=ETCO EQU=EQUA GEO=GEOB IPL=IPLS MCI=MCDI MLL=MLLT PIC=APIC POP=POPM REV=RVRB RVA=RVAD SLT=SYLT STC=SYTC
        TAL=TALB TBP=TBPM TCM=TCOM TCO=TCON TCR=TCOP TDA=TDAT TDY=TDLY TEN=TENC TFT=TFLT TIM=TIME TKE=TKEY TLA=TLAN TLE=TLEN TMT=TMED TOA=TOPE TOF=TOFN
        TOL=TOLY TOR=TORY TOT=TOAL TP1=TPE1 TP2=TPE2 TP3=TPE3 TP4=TPE4 TPA=TPOS TPB=TPUB TRC=TSRC TRD=TRDA TRK=TRCK TSI=TSIZ TSS=TSSE TT1=TIT1 TT2=TIT2
        TT3=TIT3 TXT=TEXT TXX=TXXX TYE=TYER UFI=UFID ULT=USLT WAF=WOAF WAR=WOAR WAS=WOAS WCM=WCOM WCP=WCOP WPB=WPUB WXX=WXXX
        PCS=PCST TCP=TCMP TCT=TCAT TDR=TDRL TDS=TDES TID=TGID TKW=TKWD TS2=TSO2 TSA=TSOA TSC=TSOC TSP=TSOP TST=TSOT WFD=WFED GP1=GRP1 MVN=MVNM MVI=MVIN
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(static pair => pair[..3], static pair => pair[4..], StringComparer.Ordinal);

    /// <summary>The frames as v2.3 has them.</summary>
    /// <exception cref="ContainerFormatException">The tag is unsynchronized, or a frame has no counterpart.</exception>
    public static async Task<IReadOnlyList<FileSegment>> FramesAsync(Id3Header header, ContainerPart[] frames, ContainerScan scan)
    {
        if (header.IsUnsynchronized)
        {
            throw new ContainerFormatException(0, "an ID3v2.3 or v2.4 tag, or one of v2.2 without unsynchronisation", "one of version 2.2 with it: have a tag editor write it anew");
        }

        var segments = new List<FileSegment>(2 * frames.Length);
        foreach (ContainerPart frame in frames)
        {
            string id = Counterparts.TryGetValue(frame.Name, out string? counterpart)
                ? counterpart
                : throw new ContainerFormatException(frame.Offset, "a frame that ID3v2.3 has too, in which the manifest goes", $"'{frame.Name}' in a tag of version 2.2: have a tag editor write it anew");
            byte[] head = string.Equals(frame.Name, Picture, StringComparison.Ordinal) ? await PictureHeadAsync(frame, scan).ConfigureAwait(false) : [];
            int replaced = head.Length == 0 ? 0 : PictureHeadLength;
            segments.Add(FileSegment.Of([.. Encoding.ASCII.GetBytes(id), .. Size(head.Length + frame.ContentLength - replaced), 0, 0, .. head]));
            segments.Add(FileSegment.Copy(frame.ContentOffset + replaced, frame.ContentLength - replaced));
        }

        return segments;
    }

    // A picture that lies elsewhere has "-->" for its format in both versions.
    private static async Task<byte[]> PictureHeadAsync(ContainerPart frame, ContainerScan scan)
    {
        ReadOnlyMemory<byte> old = await scan.ReadUpToAsync(frame.ContentOffset, PictureHeadLength, frame.End).ConfigureAwait(false);
        if (old.Length < PictureHeadLength)
        {
            throw new ContainerFormatException(frame.ContentOffset, "a picture with an encoding and a format", ContainerScan.Bytes(old.Length));
        }

        string mediaType = Encoding.Latin1.GetString(old.Span[1..]) switch
        {
            "-->" => "-->",
            "JPG" => "image/jpeg",
            string format => $"image/{format.ToLowerInvariant()}",
        };
        return [old.Span[0], .. Encoding.Latin1.GetBytes(mediaType), 0];
    }

    private static byte[] Size(long length)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, (int)length);
        return size;
    }
}
