namespace ArtistFirst.Registry;

/// <summary>Tells what a file is from its first bytes, and where those leave it open from its name.</summary>
internal static class ImportFormats
{
    private const int PeekLength = 8 * 1024;

    private static readonly string[] Headers = ["HTTP/", "content-usage:", "tdm-reservation:", "x-robots-tag:"];

    /// <summary>The formats that can only deny.</summary>
    public static bool IsSignal(ImportFormat format) => format >= ImportFormat.ContentCredentials;

    /// <summary>The signals that a site has for addresses.</summary>
    public static bool NeedsAddress(ImportFormat format) => format is ImportFormat.Robots or ImportFormat.AiTxt or ImportFormat.TdmRep or ImportFormat.Rsl;

    /// <summary>What a file is; null where nothing tells.</summary>
    /// <param name="stream">The file, which can seek; its position is left at the beginning.</param>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ImportFormat?> DetectAsync(Stream stream, string? name, CancellationToken cancellationToken)
    {
        byte[] head = new byte[PeekLength];
        stream.Position = 0;
        int length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        stream.Position = 0;
        return OfBytes(head.AsSpan(0, length)) ?? OfText(MarkedText.Of(head.AsSpan(0, length)).TrimStart(' ', '\r', '\n', '\t'), name ?? string.Empty);
    }

    private static ImportFormat? OfBytes(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("HDR"u8))
        {
            return ImportFormat.Cwr;
        }

        bool isAudio = head.StartsWith("RIFF"u8) || head.StartsWith("ID3"u8) || head.StartsWith("fLaC"u8) || (head.Length > 8 && head[4..].StartsWith("ftyp"u8));
        return isAudio ? ImportFormat.ContentCredentials : null;
    }

    private static ImportFormat? OfText(string head, string name) => head switch
    {
        ['<', ..] => OfXml(head),
        ['{', ..] => ImportFormat.RegisterFile,
        ['[', ..] => ImportFormat.TdmRep,
        _ => OfLines(head, name),
    };

    private static ImportFormat? OfXml(string head) => head switch
    {
        _ when head.Contains("ddex.net/xml/", StringComparison.Ordinal) => ImportFormat.Ern,
        _ when head.Contains("rslstandard.org", StringComparison.Ordinal) || head.Contains("<rsl", StringComparison.Ordinal) => ImportFormat.Rsl,
        _ when head.Contains("22-rdf-syntax-ns", StringComparison.Ordinal) => ImportFormat.Xmp,
        _ => null,
    };

    private static ImportFormat? OfLines(string head, string name)
    {
        string first = head.Split('\n', 2)[0];
        string[] columns = [.. first.Split([',', ';', '\t']).Select(static column => column.Trim(' ', '"', '\r').ToLowerInvariant())];
        if (columns.Length > 1 && columns.Contains(CsvColumn.Effect, StringComparer.Ordinal))
        {
            return ImportFormat.CsvStatements;
        }

        if (columns.Length > 1 && columns.Contains(CsvColumn.Side, StringComparer.Ordinal))
        {
            return ImportFormat.CsvClaims;
        }

        if (Array.Exists(Headers, header => head.Contains(header, StringComparison.OrdinalIgnoreCase)) && !head.Contains("user-agent:", StringComparison.OrdinalIgnoreCase))
        {
            return ImportFormat.HttpHeaders;
        }

        if (!head.Contains("user-agent:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return Path.GetFileName(name).Equals("ai.txt", StringComparison.OrdinalIgnoreCase) ? ImportFormat.AiTxt : ImportFormat.Robots;
    }
}
