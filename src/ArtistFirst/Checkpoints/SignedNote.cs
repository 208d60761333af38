using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst;

/// <summary>A text and signatures of it (c2sp.org/signed-note): a blank line between them, each signature a line of an em dash, a name, and key id and signature in Base64.</summary>
internal sealed class SignedNote
{
    private const string Dash = "\u2014 ";
    private const int MaxLength = 65_536;
    private const int MaxSignatures = 100;

    private readonly List<(string Name, uint Id, byte[] Signature)> _signatures = [];

    private SignedNote(string text)
    {
        Text = text;
    }

    /// <summary>What is signed, its last line end included.</summary>
    public string Text { get; }

    /// <summary>A note of a text and one signature.</summary>
    public static string Write(string text, CheckpointKey key, byte[] signature)
    {
        byte[] line = new byte[4 + signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(line, key.Id);
        signature.CopyTo(line, 4);
        return $"{text}\n{Dash}{key.Name} {Convert.ToBase64String(line)}\n";
    }

    /// <summary>Reads a note.</summary>
    /// <exception cref="UsageFormatException">It is none.</exception>
    public static SignedNote Read(string note)
    {
        int end = note.Length <= MaxLength ? note.LastIndexOf("\n\n", StringComparison.Ordinal) : -1;
        if (end <= 0 || end + 2 >= note.Length || !note.EndsWith('\n') || note.Any(static c => c < ' ' && c != '\n'))
        {
            throw Broken("a text, a blank line and lines of signatures");
        }

        SignedNote read = new(note[..(end + 1)]);
        foreach (string line in note[(end + 2)..^1].Split('\n'))
        {
            read.Add(line);
        }

        return read;
    }

    /// <summary>
    /// Whether somebody who is pinned has signed the text. A signature that names a pinned key and is wrong breaks the note; those of unknown keys say nothing.
    /// </summary>
    public bool IsSignedByAnyOf(IReadOnlyCollection<CheckpointKey> pinned)
    {
        byte[] text = Encoding.UTF8.GetBytes(Text);
        bool isSigned = false;
        foreach ((string name, uint id, byte[] signature) in _signatures)
        {
            CheckpointKey[] named = [.. pinned.Where(key => key.Id == id && string.Equals(key.Name, name, StringComparison.Ordinal))];
            if (named.Length > 0 && !Array.Exists(named, key => key.Verify(text, signature)))
            {
                return false;
            }

            isSigned |= named.Length > 0;
        }

        return isSigned;
    }

    private static UsageFormatException Broken(string expected) => new($"Expected a signed note (c2sp.org/signed-note): {expected}; what came is not that.");

    private void Add(string line)
    {
        string[] parts = line.StartsWith(Dash, StringComparison.Ordinal) && _signatures.Count < MaxSignatures ? line[Dash.Length..].Split(' ') : [];
        if (parts.Length != 2 || parts[0].Length == 0 || CheckpointText.ReadBytes(parts[1]) is not { Length: > 4 } bytes)
        {
            throw Broken("in each line of a signature a dash, a name and Base64");
        }

        _signatures.Add((parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..]));
    }
}
