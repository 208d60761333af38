using System.Globalization;
using System.Text;

namespace ArtistFirst;

/// <summary>The lines of a proof (c2sp.org/tlog-proof): a first line, extra data, position, hashes, a blank line, and the signed checkpoint.</summary>
internal static class UsageProofText
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";
    private const string Extra = "extra ";
    private const string Index = "index ";
    private const int MaxLength = 262_144;

    // A tree of 2^63 leaves is no higher.
    private const int MaxHashes = 63;

    public static string Write(byte[] canonicalEvent, long sequence, IReadOnlyList<Sha256Hash> path, string checkpoint)
    {
        StringBuilder text = new StringBuilder(FirstLine).Append('\n')
            .Append(Extra).Append(Convert.ToBase64String(canonicalEvent)).Append('\n')
            .Append(Index).Append(sequence.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (Sha256Hash hash in path)
        {
            text.Append(CheckpointText.Base64(hash)).Append('\n');
        }

        return text.Append('\n').Append(checkpoint).ToString();
    }

    public static UsageProof Read(string text)
    {
        int end = text.Length <= MaxLength ? text.IndexOf("\n\n", StringComparison.Ordinal) : -1;
        string[] lines = end < 0 ? [] : text[..end].Split('\n');
        if (lines.Length < 3 || !string.Equals(lines[0], FirstLine, StringComparison.Ordinal) || lines.Length > 3 + MaxHashes)
        {
            throw Broken($"'{FirstLine}' and lines of an event, a position and up to {MaxHashes} hashes");
        }

        byte[] canonicalEvent = Value(lines[1], Extra) is { } extra && CheckpointText.ReadBytes(extra) is { } bytes
            ? bytes
            : throw Broken("the event in Base64 behind 'extra'");
        long sequence = (Value(lines[2], Index) is { Length: > 0 } index ? CheckpointText.ReadNumber(index) : null)
            ?? throw Broken("a position behind 'index'");
        Sha256Hash[] path = [.. lines[3..].Select(static line => CheckpointText.ReadHash(line) ?? throw Broken("a hash of 32 bytes in Base64 in each further line"))];
        return new UsageProof(canonicalEvent, sequence, path, text[(end + 2)..]);
    }

    private static string? Value(string line, string name) => line.StartsWith(name, StringComparison.Ordinal) ? line[name.Length..] : null;

    private static UsageFormatException Broken(string expected) => new($"Expected a proof of a usage event (c2sp.org/tlog-proof): {expected}; what came is not that.");
}
