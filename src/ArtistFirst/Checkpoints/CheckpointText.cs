using System.Globalization;

namespace ArtistFirst;

/// <summary>The lines of a checkpoint (c2sp.org/tlog-checkpoint): origin, size, root, and ours: the chain hash behind the word "chain".</summary>
internal static class CheckpointText
{
    private const string ChainWord = "chain ";
    private const int MaxOrigin = 255;

    public static string Write(Checkpoint checkpoint)
    {
        string chain = checkpoint.Chain.IsEmpty ? string.Empty : $"{ChainWord}{Base64(checkpoint.Chain)}\n";
        return $"{checkpoint.Origin}\n{checkpoint.Size.ToString(CultureInfo.InvariantCulture)}\n{Base64(checkpoint.Root)}\n{chain}";
    }

    /// <summary>Reads the text that signatures cover.</summary>
    /// <exception cref="UsageFormatException">It is no checkpoint of a usage ledger.</exception>
    public static Checkpoint Read(string text)
    {
        string[] lines = text.Split('\n');
        if (lines.Length < 4 || lines[^1].Length > 0 || !IsName(lines[0]))
        {
            throw new UsageFormatException("Expected a checkpoint: lines of an origin, a size and a root; what came has not these lines.");
        }

        long size = ReadNumber(lines[1]) ?? throw new UsageFormatException($"Expected the size of a checkpoint in decimal digits; what came is {Quoted.Text(lines[1])}.");
        Sha256Hash root = ReadHash(lines[2]) ?? throw new UsageFormatException($"Expected the root of a checkpoint, 32 bytes in Base64; what came is {Quoted.Text(lines[2])}.");

        // Further extension lines are somebody else's, and mean nothing here.
        string? chain = lines[3..^1].FirstOrDefault(line => line.StartsWith(ChainWord, StringComparison.Ordinal));
        Sha256Hash last = chain is null ? default : ReadHash(chain[ChainWord.Length..]) ?? throw new UsageFormatException("Expected a chain hash of 32 bytes in Base64 behind the word 'chain' of a checkpoint; what came is none.");
        return last.IsEmpty == (size == 0)
            ? new Checkpoint(lines[0], size, root, last)
            : throw new UsageFormatException("Expected a line 'chain' in the checkpoint of a usage ledger with entries, and none in that of an empty one.");
    }

    /// <summary>A name of a log or a key: one line of visible ASCII without spaces or plus signs, at most 255 characters.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= MaxOrigin && !name.AsSpan().ContainsAnyExceptInRange('!', '~') && !name.Contains('+', StringComparison.Ordinal);

    /// <summary>A number of decimal digits, the one spelling it has.</summary>
    public static long? ReadNumber(string text)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && (text is "0" || text[0] != '0') ? number : null;

    public static string Base64(Sha256Hash hash) => Convert.ToBase64String(hash.ToArray());

    /// <summary>A hash in Base64, the one spelling it has.</summary>
    public static Sha256Hash? ReadHash(string text) => ReadBytes(text) is { Length: Sha256Hash.Length } bytes ? Sha256Hash.FromBytes(bytes) : null;

    /// <summary>Bytes in Base64 with padding (RFC 4648, section 4), the one spelling they have; null for other text.</summary>
    public static byte[]? ReadBytes(string text)
    {
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length) && string.Equals(Convert.ToBase64String(bytes, 0, length), text, StringComparison.Ordinal) ? bytes[..length] : null;
    }
}
